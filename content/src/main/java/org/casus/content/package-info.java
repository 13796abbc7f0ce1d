/**
 * What content is, without HTTP, without a database.
 *
 * <p>Start at {@link org.casus.content.type.ContentType} (what is declared), {@link org.casus.content.entry.Fields} (what
 * an editor fills in) and {@link org.casus.content.bundle.Content} (all that is published, as the generator sees it).
 * This package holds the two values that all of them share: texts in several languages, and complaints about files.
 */
@NullMarked
package org.casus.content;

import org.jspecify.annotations.NullMarked;
