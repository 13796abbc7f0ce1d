package org.casus.site.planning;

import java.util.HashMap;
import java.util.Map;
import org.casus.content.markdown.MarkdownRenderer;
import org.casus.site.views.Prose;

/**
 * Long texts by their source, kept from one bake to the next so that a resident process renders each once. What a bake did
 * not ask for is forgotten at its end.
 */
public final class ProseShelf {

    private final MarkdownRenderer renderer;
    private Map<String, Prose> kept = new HashMap<>();
    private Map<String, Prose> asked = new HashMap<>();

    public ProseShelf(MarkdownRenderer renderer) {
        this.renderer = renderer;
    }

    Prose of(String markdown) {
        Prose known = kept.get(markdown);
        return asked.computeIfAbsent(markdown, source -> known == null ? new Prose(source, renderer) : known);
    }

    public void forgetTheRest() {
        kept = asked;
        asked = new HashMap<>();
    }
}
