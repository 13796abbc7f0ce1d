/**
 * Markdown to HTML that is safe to show.
 *
 * <p>Start at {@link org.casus.content.markdown.MarkdownRenderer}. Nothing outside this package knows which parser is
 * underneath, and nothing in it trusts a writer: what leaves is sanitised.
 */
@NullMarked
package org.casus.content.markdown;

import org.jspecify.annotations.NullMarked;
