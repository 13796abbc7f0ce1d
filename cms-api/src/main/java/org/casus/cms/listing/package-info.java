/**
 * Lists of entries: filtering, searching, sorting, counting.
 *
 * <p>Start at {@link org.casus.cms.listing.QueryParser}, which makes an {@link org.casus.cms.listing.EntryQuery} of what a
 * caller asks or refuses it by name, and {@link org.casus.cms.listing.Listing}, which answers it out of the index. There
 * are two scopes that never mix: a question of the public is put to what was published, by the names of public fields, so
 * that no parameter can reach a draft or a private value.
 */
@NullMarked
package org.casus.cms.listing;

import org.jspecify.annotations.NullMarked;
