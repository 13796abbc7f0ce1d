/**
 * Lists of entries: filtering, sorting, counting.
 *
 * <p>Start at {@link org.casus.cms.listing.EntryQuery}, what a caller asks, and {@link org.casus.cms.listing.Listing},
 * which answers it. Both look at index rows only, and those come in two scopes that never mix: what the public asks is
 * answered from rows that were written at publication, so no parameter can reach a draft. An index row can always be
 * written again from its revision.
 */
@NullMarked
package org.casus.cms.listing;

import org.jspecify.annotations.NullMarked;
