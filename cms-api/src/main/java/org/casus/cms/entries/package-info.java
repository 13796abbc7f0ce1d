/**
 * Entries: made, edited, published, taken back, and read.
 *
 * <p>What may be done to an entry is a class named by its verb ({@link org.casus.cms.entries.PublishEntry}); each asks
 * the caller's rights itself, locks the entry's row, checks the version the caller believes in, and ends with a line in
 * the journal. Revisions are never changed: an edit adds one, a publication points to one.
 *
 * <p>What the public reads comes from the published revision alone, through {@link org.casus.cms.entries.ReadEntries}.
 */
@NullMarked
package org.casus.cms.entries;

import org.jspecify.annotations.NullMarked;
