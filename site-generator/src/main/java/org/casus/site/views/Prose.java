package org.casus.site.views;

import java.util.Objects;
import org.casus.content.markdown.MarkdownRenderer;
import org.jspecify.annotations.Nullable;

/**
 * A writer's long text. It is rendered when a template prints it, and once: a page that is not stale costs no Markdown.
 *
 * <p>Two with the same source are equal and print the same, which is why the source stands for the HTML in a page's
 * fingerprint.
 */
public final class Prose {

    private final String markdown;
    private final MarkdownRenderer renderer;
    private volatile @Nullable String html;

    public Prose(String markdown, MarkdownRenderer renderer) {
        this.markdown = markdown;
        this.renderer = renderer;
    }

    public String markdown() {
        return markdown;
    }

    /** Safe to print as it is. */
    public String html() {
        String rendered = html;
        if (rendered == null) {
            rendered = markdown.isBlank() ? "" : renderer.render(markdown).html();
            html = rendered;
        }
        return rendered;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Prose prose && prose.markdown.equals(markdown);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(markdown);
    }

    @Override
    public String toString() {
        return markdown;
    }
}
