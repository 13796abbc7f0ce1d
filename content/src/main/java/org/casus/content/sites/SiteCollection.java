package org.casus.content.sites;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.casus.content.LocalizedText;

/**
 * A list of entries of one type, with its filters.
 *
 * @param id also its folder in the address
 * @param facets names of facet fields, in the order people see
 * @param sort the first is the default
 * @param views the first is the default
 * @param perPage entries on one page of the list
 * @param isRequired whether the site makes no sense without any
 */
public record SiteCollection(
        String id,
        String type,
        LocalizedText title,
        Optional<LocalizedText> intro,
        List<String> facets,
        List<SortKey> sort,
        List<ListForm> views,
        int perPage,
        boolean isRequired) {

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
}
