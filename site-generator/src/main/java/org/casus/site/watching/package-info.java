/**
 * Folders that people work in, followed while they do.
 *
 * <p>Start at {@link org.casus.site.watching.WatchedContent}. Editors write a file in several steps, so a change counts when
 * it has been quiet for a moment.
 */
@NullMarked
package org.casus.site.watching;

import org.jspecify.annotations.NullMarked;
