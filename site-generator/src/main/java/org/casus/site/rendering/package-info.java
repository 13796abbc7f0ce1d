/**
 * A view and a template become the bytes of a page.
 *
 * <p>Start at {@link org.casus.site.rendering.PageRenderer}. Templates see their view, the texts of the theme and the
 * addresses of its assets; they can call nothing else, load nothing else, and a field that does not exist is an error
 * with template and line. The template engine is known to this package alone.
 */
@NullMarked
package org.casus.site.rendering;

import org.jspecify.annotations.NullMarked;
