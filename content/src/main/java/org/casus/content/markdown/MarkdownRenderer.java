package org.casus.content.markdown;

/** Renders a writer's Markdown. Implementations may be used by many threads at once. */
public interface MarkdownRenderer {

    SafeHtml render(String markdown);
}
