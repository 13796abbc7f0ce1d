/**
 * Shortcodes: what a writer puts in a long text besides words, one a line: {@code {{figure media="…" alt="…"}}}.
 *
 * <p>Start at {@link org.casus.content.shortcode.Shortcodes}. A shortcode never is HTML: it names a thing and says some
 * words, and whoever shows the text knows where the thing is.
 */
@NullMarked
package org.casus.content.shortcode;

import org.jspecify.annotations.NullMarked;
