package org.casus.content.sites;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.casus.content.LocalizedText;

/**
 * A list of entries of one type, with its filters.
 *
 * @param id also its folder in the address
 * @param mapIntro what stands above its maps
 * @param facets names of facet fields, in the order people see
 * @param sort the first is the default
 * @param views the first is the default
 * @param perPage entries on one page of the list
 * @param isRequired whether the site makes no sense without any
 * @param outputs what the collection has beside its list and its fiches
 */
public record SiteCollection(
        String id,
        String type,
        LocalizedText title,
        Optional<LocalizedText> intro,
        Optional<LocalizedText> mapIntro,
        List<String> facets,
        List<SortKey> sort,
        List<ListForm> views,
        int perPage,
        boolean isRequired,
        Outputs outputs) {

    public SiteCollection {
        facets = List.copyOf(facets);
        sort = List.copyOf(sort);
        views = List.copyOf(views);
    }

    /** A way to show a list. */
    public enum ListForm {
        GRID,
        LIST,
        MAP;

        /** The word in site files, addresses and views. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * An order of entries. Entries without the value come last, upwards and downwards alike.
     *
     * @param key a field's name, {@code published} or {@code changed}
     */
    public record SortKey(String key, boolean isDescending) {

        /** When the entry was first published. */
        public static final String PUBLISHED = "published";

        /** When the published revision was made. */
        public static final String CHANGED = "changed";

        /** The word in site files and addresses: {@code -reopened}. */
        public String word() {
            return isDescending ? "-" + key : key;
        }
    }

    /**
     * What a collection has beside its list and its fiches.
     *
     * @param downloads the whole of it as files
     * @param archive the date field that its pages by year go by
     * @param calendar the fields that make a calendar of it
     * @param withTwins whether each fiche is there for machines too, as JSON-LD
     */
    public record Outputs(
            List<Download> downloads, Optional<String> archive, Optional<CalendarFields> calendar, boolean withTwins) {

        public Outputs {
            downloads = List.copyOf(downloads);
        }
    }

    /** A form in which a whole collection can be had; the constant's lower-case name is the word in site files. */
    public enum Download {
        CSV,
        GEOJSON,
        JSONLD;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Names of the fields that say when and where.
     *
     * @param start a date or a moment
     * @param end the last day, or the moment it is over
     * @param place texts and addresses, joined
     * @param cancelled yes where it will not take place
     */
    public record CalendarFields(String start, Optional<String> end, List<String> place, Optional<String> cancelled) {

        public CalendarFields {
            place = List.copyOf(place);
        }
    }
}
