package org.casus.cms.listing;

import org.casus.cms.listing.index.EntryDocuments;

/**
 * One thing that a list is ordered by. Entries without a value come last, whichever the direction.
 *
 * @param word as the caller wrote it, without a minus
 * @param name of the index's values; of no use where the order is by score
 */
record SortKey(String word, String name, Values values, boolean isDescending) {

    /** What the values are. */
    enum Values {
        TEXTS,
        WHOLE_NUMBERS,
        DECIMALS,
        MOMENTS,
        /** How well an entry answers the words that were asked for; the best first where descending. */
        SCORES
    }

    /** The key that makes an order total: a slug is unique within its type. */
    static final SortKey SLUG = new SortKey("slug", EntryDocuments.SLUG, Values.TEXTS, false);

    static final SortKey BEST_FIRST = new SortKey("score", "score", Values.SCORES, true);

    @Override
    public String toString() {
        return isDescending ? "-" + word : word;
    }
}
