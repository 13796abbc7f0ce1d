package org.casus.content.markdown;

/** Renders a writer's Markdown. Implementations may be used by many threads at once. */
@FunctionalInterface
public interface MarkdownRenderer {

    /** Links by name ({@code page:over}, {@code entry:church/slug}) stay as they are written. */
    SafeHtml render(String markdown);

    /** Links by name become addresses. */
    default RenderedMarkdown render(String markdown, LinkResolver links) {
        return NamedLinks.resolve(render(markdown), links);
    }
}
