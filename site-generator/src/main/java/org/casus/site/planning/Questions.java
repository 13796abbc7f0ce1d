package org.casus.site.planning;

import java.util.List;
import java.util.Optional;
import org.casus.content.entry.EntryId;
import org.casus.site.memory.Question;
import org.casus.site.memory.Same;

/** What files of a site are made from, as questions that the next plan can be asked. */
final class Questions {

    private Questions() {}

    record WholeContent() implements Question<SitePlanner> {
        @Override
        public Object answer(SitePlanner planner) {
            return new Same(planner.context().content());
        }
    }

    /** Whoever asks this is asked again at every bake. */
    record EveryTime() implements Question<SitePlanner> {
        @Override
        public Object answer(SitePlanner planner) {
            return new Same(new Object());
        }
    }

    record EntryAt(EntryId id) implements Question<SitePlanner> {
        @Override
        public Object answer(SitePlanner planner) {
            return planner.context().entry(id);
        }
    }

    record MediaAt(String id) implements Question<SitePlanner> {
        @Override
        public Object answer(SitePlanner planner) {
            return planner.context().media(id);
        }
    }

    /** The page of text at a path of the site. */
    record PageAt(String path) implements Question<SitePlanner> {
        @Override
        public Object answer(SitePlanner planner) {
            return planner.addresses().pageAt(path);
        }
    }

    record AllPages() implements Question<SitePlanner> {
        @Override
        public Object answer(SitePlanner planner) {
            return planner.addresses().pages();
        }
    }

    /** What is around a page, where the menu shows this address. */
    record FrameOf(String section) implements Question<SitePlanner> {
        @Override
        public Object answer(SitePlanner planner) {
            return planner.frame().site(section);
        }
    }

    /** A name to remember a listing by; what is in one is asked by those below. */
    record ListingOf(String collection) implements Question<SitePlanner> {
        @Override
        public Object answer(SitePlanner planner) {
            return new Same(planner.listing(collection));
        }
    }

    /** All that a listing shows: cards, order, values. */
    record ShownOf(String collection) implements Question<SitePlanner> {
        @Override
        public Object answer(SitePlanner planner) {
            return planner.listing(collection).shown();
        }
    }

    record EntriesOf(String collection) implements Question<SitePlanner> {
        @Override
        public Object answer(SitePlanner planner) {
            return new Same(planner.listing(collection).entries());
        }
    }

    record CardsOf(String collection) implements Question<SitePlanner> {
        @Override
        public Object answer(SitePlanner planner) {
            return new Same(planner.listing(collection).cards());
        }
    }

    record FacetsOf(String collection) implements Question<SitePlanner> {
        @Override
        public Object answer(SitePlanner planner) {
            return new Same(planner.listing(collection).facets());
        }
    }

    /** The card of an entry, remembered by this name. */
    record CardOf(String collection, EntryId id) implements Question<SitePlanner> {
        @Override
        public Object answer(SitePlanner planner) {
            return planner.card(collection, id).<Object>map(card -> card).orElse(List.of());
        }
    }

    record RelatedTo(String collection, EntryId id) implements Question<SitePlanner> {
        @Override
        public Object answer(SitePlanner planner) {
            return planner.fiches().related(planner.listing(collection), id);
        }

        @Override
        public Optional<Question<SitePlanner>> wider() {
            return Optional.of(new ShownOf(collection));
        }
    }

    /** The entries before and after one in its list. */
    record NeighboursOf(String collection, EntryId id) implements Question<SitePlanner> {
        @Override
        public Object answer(SitePlanner planner) {
            return planner.fiches().neighbours(planner.listing(collection), id);
        }

        @Override
        public Optional<Question<SitePlanner>> wider() {
            return Optional.of(new ShownOf(collection));
        }
    }

    /** The facets beside a list, with their counts. */
    record FacetsBeside(Lists.Key list) implements Question<SitePlanner> {
        @Override
        public Object answer(SitePlanner planner) {
            return planner.lists().facets(list);
        }

        @Override
        public Optional<Question<SitePlanner>> wider() {
            return Optional.of(new ShownOf(list.collection()));
        }
    }

    /** Whether there is anything of a collection on the map. */
    record HasPlaces(String collection) implements Question<SitePlanner> {
        @Override
        public Object answer(SitePlanner planner) {
            return planner.frame().hasPlaces(collection);
        }
    }

    record MapsOf(Lists.Key list) implements Question<SitePlanner> {
        @Override
        public Object answer(SitePlanner planner) {
            return planner.lists().maps(list);
        }

        @Override
        public Optional<Question<SitePlanner>> wider() {
            return Optional.of(new ShownOf(list.collection()));
        }
    }

    /** How many entries a list has. */
    record SizeOf(Lists.Key list) implements Question<SitePlanner> {
        @Override
        public Object answer(SitePlanner planner) {
            return planner.lists().size(list);
        }

        @Override
        public Optional<Question<SitePlanner>> wider() {
            return Optional.of(new ShownOf(list.collection()));
        }
    }

    /** Whether a collection has so many entries that they share a picture. */
    record IsLarge(String collection) implements Question<SitePlanner> {
        @Override
        public Object answer(SitePlanner planner) {
            return SharePictures.isLarge(planner.listing(collection));
        }
    }

    /** A name to remember by what is made of one thing: a collection, a file, a language. Nobody asks after it. */
    record Memo(Of what, String subject) implements Question<SitePlanner> {

        enum Of {
            /** The version of a file of an index, by its path. */
            VERSION,
            /** The points of a collection. */
            POINTS,
            /** The order of a collection's feed. */
            FEED_ORDER,
            /** The order and the facets of a listing, for another process. */
            SHAPE,
            /** The order of a collection's feed, for another process. */
            NEWEST_FIRST,
            /** The texts of a collection that are searched. */
            TEXTS,
            /** The words of the site's texts in a language. */
            WORDS
        }

        @Override
        public Object answer(SitePlanner planner) {
            return subject;
        }
    }

    /** All of a listing: its entries too. */
    record AllOf(String collection) implements Question<SitePlanner> {
        @Override
        public Object answer(SitePlanner planner) {
            return planner.listing(collection).all();
        }
    }

    /** What a feed shows: of a value of a facet, or of a whole collection where the facet is empty. */
    record NewestOf(String collection, String facet, String value) implements Question<SitePlanner> {
        @Override
        public Object answer(SitePlanner planner) {
            return planner.feeds().newest(planner.listing(collection), facet, value);
        }

        @Override
        public Optional<Question<SitePlanner>> wider() {
            return Optional.of(new AllOf(collection));
        }
    }

    record CardsOn(Lists.Key list, int page) implements Question<SitePlanner> {
        @Override
        public Object answer(SitePlanner planner) {
            return planner.lists().cards(list, page);
        }

        @Override
        public Optional<Question<SitePlanner>> wider() {
            return Optional.of(new ShownOf(list.collection()));
        }
    }
}
