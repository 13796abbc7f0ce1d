package org.casus.site.planning;

import java.util.LinkedHashMap;
import java.util.Map;
import org.casus.content.markdown.MarkdownRenderer;
import org.casus.content.markdown.SafeHtml;
import org.casus.site.views.Prose;

/** Long texts by their source, so that a process that stays renders each once: the ones asked for last, up to a number. */
public final class ProseShelf {

    private static final int FULL = 20_000;

    private final MarkdownRenderer renderer;
    private final int most;
    private final Map<String, Prose> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Prose> eldest) {
            return size() > most;
        }
    };

    private ProseShelf(MarkdownRenderer renderer, int most) {
        this.renderer = renderer;
        this.most = most;
    }

    public static ProseShelf keeping(MarkdownRenderer renderer) {
        return new ProseShelf(renderer, FULL);
    }

    /** For one bake, which asks for no text twice. */
    public static ProseShelf empty(MarkdownRenderer renderer) {
        return new ProseShelf(renderer, 0);
    }

    Prose of(String markdown, Map<String, SafeHtml> inserts) {
        if (most == 0) {
            return new Prose(markdown, renderer, inserts);
        }
        synchronized (kept) {
            return kept.computeIfAbsent(markdown, source -> new Prose(source, renderer, inserts));
        }
    }
}
