/**
 * Published content as one thing: in memory, as a folder, as a stream of lines.
 *
 * <p>Start at {@link org.casus.content.bundle.Content}. A folder and a stream with the same content give equal
 * {@code Content}; a broken one is refused with file or line, never read in part.
 */
@NullMarked
package org.casus.content.bundle;

import org.jspecify.annotations.NullMarked;
