/**
 * The index that lists are answered from: Lucene documents made of entries by following the journal.
 *
 * <p>Start at {@link org.casus.cms.listing.index.Projection}, which brings it up to date before anybody reads it, and
 * {@link org.casus.cms.listing.index.EntryDocuments}, which says what a document has. Whatever is private has names of
 * its own, and whatever the public may see is marked: a question of the public begins with that mark, and can name
 * nothing private. Nothing is lost with the index: it is made again from the database.
 */
@NullMarked
package org.casus.cms.listing.index;

import org.jspecify.annotations.NullMarked;
