/**
 * Entries: what an editor filled in, by the fields of a type.
 *
 * <p>Start at {@link org.casus.content.entry.Fields}. Values are kept in their JSON form, the one that the API, the
 * bundle and the files on disk share; whether they fit their type is the business of
 * {@code org.casus.content.checking}.
 */
@NullMarked
package org.casus.content.entry;

import org.jspecify.annotations.NullMarked;
