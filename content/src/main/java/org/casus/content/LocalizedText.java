package org.casus.content;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A text in one or more languages, by BCP 47 tag ({@code nl}, {@code en}).
 *
 * @param byLanguage at least one text; the order is the order of preference where the wanted language is missing
 */
public record LocalizedText(Map<String, String> byLanguage) {

    /** The language of a text that does not name one, and the first to fall back on. */
    public static final String DEFAULT_LANGUAGE = "nl";

    /** What an installation falls back on that does not say otherwise. */
    public static final List<String> FALLBACK = List.of(DEFAULT_LANGUAGE, "en");

    public LocalizedText {
        if (byLanguage.isEmpty()) {
            throw new IllegalArgumentException("a text needs at least one language");
        }
        byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
    }

    /** The same text whatever the language: for a name that is not translated. */
    public static LocalizedText of(String text) {
        return new LocalizedText(Map.of(DEFAULT_LANGUAGE, text));
    }

    public static LocalizedText of(String nl, String en) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("nl", nl);
        texts.put("en", en);
        return new LocalizedText(texts);
    }

    /** The text in this language, else in Dutch, else in English, else in the first there is. */
    public String in(String language) {
        String text = byLanguage.get(language);
        return text == null ? Objects.requireNonNull(byLanguage.get(languageFor(language, FALLBACK))) : text;
    }

    /** The language that a reader of this one gets: itself, else the first of the chain there is, else any. */
    public String languageFor(String language, List<String> chain) {
        return Stream.concat(Stream.of(language), chain.stream())
                .filter(byLanguage::containsKey)
                .findFirst()
                .orElseGet(() -> byLanguage.keySet().iterator().next());
    }
}
