package org.casus.site.rendering;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.casus.site.theme.Theme;
import org.casus.site.views.PageView;

/**
 * Renders what nearly all templates are made of, from the engine's own reading of them, straight to bytes. It knows what it
 * understands: whatever else a template does, and all that goes wrong in one, is the engine's, which then renders the page
 * again from its beginning.
 */
final class OrdinaryTemplates {

    private final PebbleEngine engine;
    private final Theme theme;
    private final String basePath;
    private final Map<String, Optional<Piece>> pages = new ConcurrentHashMap<>();

    OrdinaryTemplates(PebbleEngine engine, Theme theme, String basePath) {
        this.engine = engine;
        this.theme = theme;
        this.basePath = basePath;
    }

    /** Nothing where the engine must render it. */
    Optional<byte[]> render(String template, PageView view) {
        return pages.computeIfAbsent(template, this::read).flatMap(page -> bytes(page, view));
    }

    private static Optional<byte[]> bytes(Piece page, PageView view) {
        try {
            Rendering rendering = Rendering.of(view);
            page.render(rendering);
            return Optional.of(rendering.bytes().all());
        } catch (NotOrdinary e) {
            return Optional.empty();
        }
    }

    private Optional<Piece> read(String template) {
        try {
            return Optional.of(new TemplatePieces(this::parsed, new TemplateWords(theme, basePath)).ofPage(template));
        } catch (NotOrdinary e) {
            return Optional.empty();
        }
    }

    private PebbleTemplateImpl parsed(String template) {
        if (engine.getTemplate(template) instanceof PebbleTemplateImpl parsed) {
            return parsed;
        }
        throw new NotOrdinary();
    }
}
