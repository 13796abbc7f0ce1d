package org.casus.site.views;

import java.util.Map;
import java.util.Objects;
import org.casus.content.markdown.MarkdownRenderer;
import org.casus.content.markdown.SafeHtml;
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

    private final Map<String, SafeHtml> inserts;

    public Prose(String markdown, MarkdownRenderer renderer) {
        this(markdown, renderer, Map.of());
    }

    /** @param inserts HTML for paragraphs of one word, which is made of the HTML: it stands for it in the source */
    public Prose(String markdown, MarkdownRenderer renderer, Map<String, SafeHtml> inserts) {
        this.markdown = markdown;
        this.renderer = renderer;
        this.inserts = Map.copyOf(inserts);
    }

    public String markdown() {
        return markdown;
    }

    /** Safe to print as it is. */
    public String html() {
        String rendered = html;
        if (rendered == null) {
            rendered = markdown.isBlank()
                    ? ""
                    : withInserts(renderer.render(markdown).html());
            html = rendered;
        }
        return rendered;
    }

    private String withInserts(String rendered) {
        String all = rendered;
        for (Map.Entry<String, SafeHtml> insert : inserts.entrySet()) {
            all = all.replace(
                    "<p>" + insert.getKey() + "</p>", insert.getValue().html());
        }
        return all;
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
