package org.casus.site.rendering;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.casus.content.InvalidContent;
import org.casus.site.hashing.Hashes;
import org.casus.site.hashing.QuickHash;
import org.casus.site.theme.Theme;
import org.casus.site.views.PageView;

/** Renders the pages of one theme. May be used by many threads at once. */
public final class PageRenderer {

    /** Raise when this package turns the same view and templates into other bytes. */
    private static final String ENGINE = "casus-rendering-1";

    private final Theme theme;
    private final String basePath;
    private final PebbleEngine engine;
    private final OrdinaryTemplates ordinary;
    private final TemplateReferences references;
    private final String surroundings;
    private final Map<String, String> fingerprints = new ConcurrentHashMap<>();

    /**
     * @param basePath where the site begins, with a slash at both ends
     * @throws InvalidContent where templates refer to templates that do not exist
     */
    public PageRenderer(Theme theme, String basePath) {
        this.theme = theme;
        this.basePath = basePath;
        this.references = TemplateReferences.of(theme.templates());
        this.engine = TemplateEngine.of(theme, basePath);
        this.ordinary = new OrdinaryTemplates(engine, theme, basePath);
        this.surroundings = surroundings();
    }

    public boolean isFor(Theme other, String otherBasePath) {
        return theme.equals(other) && basePath.equals(otherBasePath);
    }

    public boolean hasTemplate(String name) {
        return theme.templates().containsKey(name);
    }

    /**
     * The page's bytes, UTF-8.
     *
     * @throws TemplateFailure naming template and line
     */
    public byte[] render(String template, PageView view) {
        return ordinary.render(template, view).orElseGet(() -> renderByEngine(template, view));
    }

    /** As {@link #render}, by the engine itself: what is not ordinary, and whatever has an error to tell of. */
    byte[] renderByEngine(String template, PageView view) {
        try {
            PebbleTemplate compiled = engine.getTemplate(template);
            StringWriter page = new StringWriter(16_384);
            compiled.evaluate(page, Map.of("page", view), Locale.ROOT);
            return page.toString().getBytes(StandardCharsets.UTF_8);
        } catch (PebbleException e) {
            throw TemplateFailure.of(template, e, theme.templates(), references);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes when anything but the view changes that a page of this template can show. */
    public String fingerprint(String template) {
        return fingerprints.computeIfAbsent(template, name -> {
            StringBuilder all = new StringBuilder(surroundings);
            for (String reached : references.reachableFrom(name)) {
                all.append('\n')
                        .append(reached)
                        .append('\n')
                        .append(theme.templates().get(reached));
            }
            return QuickHash.hex(all.toString());
        });
    }

    private String surroundings() {
        MessageDigest digest = Hashes.digest();
        digest.update((ENGINE + basePath).getBytes(StandardCharsets.UTF_8));
        theme.texts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(texts ->
                        digest.update((texts.getKey() + texts.getValue().all()).getBytes(StandardCharsets.UTF_8)));
        theme.assets().forEach((name, asset) -> digest.update((name + asset.path()).getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }
}
