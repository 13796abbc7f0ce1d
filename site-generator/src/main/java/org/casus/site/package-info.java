/**
 * Baking: published content and a theme become static files.
 *
 * <p>The folders below are the pipeline, in order: {@code planning} makes a view of every page, {@code rendering} turns
 * a view into bytes, {@code facets} counts, {@code writing} compares, stages and swaps.
 */
@NullMarked
package org.casus.site;

import org.jspecify.annotations.NullMarked;
