package org.casus.cms.media;

import org.casus.content.entry.EntryId;

/**
 * A place where a file is shown.
 *
 * @param author of the entry
 * @param isPublished in the revision that the public sees; else in a draft
 */
record MediaUse(EntryId entry, String author, String field, boolean isPublished) {}
