/**
 * The text index of a site: which words stand in which texts, for a browser that searches by itself.
 *
 * <p>Start at {@link org.casus.site.search.TextIndex}. Words are those of {@code org.casus.content.analysis}; the scripts
 * under {@code search/} of the base theme find the same words in a question. What the files hold is in {@code
 * INDEX-FORMATS.md}.
 *
 * <p>The trap: which file a word is in follows from all texts together, and must hardly move when one of them changes.
 */
@NullMarked
package org.casus.site.search;

import org.jspecify.annotations.NullMarked;
