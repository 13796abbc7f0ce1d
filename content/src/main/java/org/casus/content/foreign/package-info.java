/**
 * Other people's Markdown: folders of files with front matter that was meant for another generator.
 *
 * <p>Start at {@link org.casus.content.foreign.ForeignMarkdown}. A mapping file says which key becomes which field; what it
 * does not say, and what does not fit, is left out and told ({@link org.casus.content.foreign.Remarks}), never guessed and
 * never in the way of a bake.
 */
@NullMarked
package org.casus.content.foreign;

import org.jspecify.annotations.NullMarked;
