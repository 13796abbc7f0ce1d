/**
 * Draws tables of figures: bars, lines, shares of a whole.
 *
 * <p>Start at {@link org.casus.site.charts.Chart}. A chart is an SVG in the page, so that it has the page's colours in the
 * light and in the dark, with its table behind it: who cannot see the one reads the other. What a figure looks like in the
 * table is what its writer wrote.
 */
@NullMarked
package org.casus.site.charts;

import org.jspecify.annotations.NullMarked;
