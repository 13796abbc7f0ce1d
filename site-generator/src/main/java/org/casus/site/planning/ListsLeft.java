package org.casus.site.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.casus.content.entry.EntryId;
import org.casus.content.sites.SiteCollection;
import org.casus.site.facets.Facet;
import org.casus.site.memory.NoteReader;
import org.casus.site.memory.NoteWriter;
import org.casus.site.memory.Question;
import org.casus.site.memory.Round;

/**
 * The order and the facets of the lists of a site, as a process leaves them for another. They hold for as long as no entry
 * comes, goes or changes in anything by which it is placed.
 */
public final class ListsLeft {

    private ListsLeft() {}

    /** @param idsOf all entries of a type, sorted by id */
    public static void write(
            Iterable<SiteCollection> collections,
            Round<SitePlanner> round,
            Function<String, List<EntryId>> idsOf,
            NoteWriter note) {
        for (SiteCollection collection : collections) {
            Optional<Listing.Shape> shape = round.left(new Questions.Memo(Questions.Memo.Of.SHAPE, collection.id()));
            if (shape.isPresent()) {
                note.number(1).text(collection.id()).text(collection.type());
                write(shape.get(), idsOf.apply(collection.type()), note);
                note.numbers(round.<int[]>left(new Questions.Memo(Questions.Memo.Of.NEWEST_FIRST, collection.id()))
                        .orElseGet(() -> new int[0]));
            }
        }
        note.number(0);
    }

    private static void write(Listing.Shape shape, List<EntryId> ids, NoteWriter note) {
        note.numbers(ids.stream()
                .mapToInt(id -> Objects.requireNonNull(shape.positions().get(id)))
                .toArray());
        note.numbers(shape.ages().array());
        note.number(shape.facets().size());
        shape.facets().forEach(facet -> facet.writeTo(note));
    }

    /** For a round of the next process. */
    public static Map<Question<SitePlanner>, Object> read(NoteReader note, Function<String, List<EntryId>> idsOf) {
        Map<Question<SitePlanner>, Object> left = new HashMap<>();
        while (note.count() != 0) {
            String collection = note.text();
            left.put(new Questions.Memo(Questions.Memo.Of.SHAPE, collection), shape(note, idsOf.apply(note.text())));
            int[] newest = note.numbers();
            if (newest.length > 0) {
                left.put(new Questions.Memo(Questions.Memo.Of.NEWEST_FIRST, collection), newest);
            }
        }
        return left;
    }

    private static Listing.Shape shape(NoteReader note, List<EntryId> ids) {
        int[] places = note.numbers();
        int[] ages = note.numbers();
        int count = note.count();
        List<Facet> facets = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            facets.add(Facet.readFrom(note));
        }
        return Listing.Shape.of(List.copyOf(facets), ids, places, ages);
    }
}
