/**
 * Content as files in a folder: what an editor in git writes, what an export looks like.
 *
 * <p>Start at {@link org.casus.content.folder.ContentFolder}. Everything in a folder counts as published. A folder with
 * mistakes is refused whole, with the file and line of each of them.
 */
@NullMarked
package org.casus.content.folder;

import org.jspecify.annotations.NullMarked;
