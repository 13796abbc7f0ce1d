package org.casus.site.theme;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.casus.content.source.DidYouMean;

/**
 * A theme with what it extends, laid over each other.
 *
 * @param templates source by name: {@code fiche.peb}, {@code components/card/card.peb}
 * @param texts by language
 * @param assets by the name that templates use: {@code site.css}, {@code js/filters.js}
 * @param maps the smallest region first
 */
public record Theme(
        String id,
        SortedMap<String, String> templates,
        Map<String, Texts> texts,
        SortedMap<String, ThemeAsset> assets,
        List<OutlineMap> maps) {

    public Theme {
        templates = Collections.unmodifiableSortedMap(new TreeMap<>(templates));
        texts = Map.copyOf(texts);
        assets = Collections.unmodifiableSortedMap(new TreeMap<>(assets));
        maps = List.copyOf(maps);
    }

    /** @throws ThemeProblem where the theme has no texts in that language */
    public Texts textsIn(String language) {
        return Optional.ofNullable(texts.get(language))
                .orElseThrow(() -> new ThemeProblem("the theme ‘" + id + "’ has no texts in ‘" + language + "’: i18n/"
                        + language + ".yaml is missing"));
    }

    /** @throws ThemeProblem where there is no such asset */
    public ThemeAsset asset(String name) {
        return Optional.ofNullable(assets.get(name))
                .orElseThrow(() -> new ThemeProblem(
                        "the theme has no asset ‘" + name + "’." + DidYouMean.hint(assets.keySet(), name)));
    }
}
