/**
 * Pictures as the public may have them.
 *
 * <p>Start at {@link org.casus.content.image.PublicImages}. A photograph knows where it was taken, by whom and with which
 * camera; what leaves the house does not: it is turned upright and holds pixels, colours and the copyright notice. Where
 * that can be done without touching the pixels, it is. A form of picture that this package does not understand has no
 * public form. Nothing here asks the runtime's registry for a reader: a file is decoded by the reader of its own form, or
 * not at all.
 */
@NullMarked
package org.casus.content.image;

import org.jspecify.annotations.NullMarked;
