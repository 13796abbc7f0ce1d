package org.casus.content.shortcode;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A shortcode that is right.
 *
 * @param line in the text, counted from 1
 * @param values by attribute; those that are needed are there
 */
public record Shortcode(Kind kind, int line, Map<String, String> values) {

    /** What there is; the constant's lower-case name is the word in the text. */
    public enum Kind {
        /** A picture with its caption: {@code {{figure media="…" alt="…" caption="…" credit="…"}}}. */
        FIGURE("media", "alt caption credit"),
        /** Pictures together: {@code {{gallery media="… …" caption="…"}}}. */
        GALLERY("media", "caption"),
        /** Somebody's words: {@code {{quote text="…" by="…" source="https://…"}}}. */
        QUOTE("text", "by source"),
        /** The table under it, drawn: {@code {{chart kind="bar" title="…" credit="…"}}}; or {@code line}, {@code share}. */
        CHART("title", "kind credit"),
        /** A card of an entry: {@code {{entry ref="church/sint-anna-gent"}}}. */
        ENTRY("ref", "");

        private final String needed;
        private final String optional;

        Kind(String needed, String optional) {
            this.needed = needed;
            this.optional = optional;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        Set<String> needed() {
            return words(needed);
        }

        Set<String> optional() {
            return words(optional);
        }

        private static Set<String> words(String words) {
            return words.isEmpty() ? Set.of() : Set.of(words.split(" "));
        }

        static Optional<Kind> of(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst();
        }
    }

    public Shortcode {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public Optional<String> value(String attribute) {
        return Optional.ofNullable(values.get(attribute)).filter(value -> !value.isBlank());
    }

    /** Ids of the files that it shows. */
    public List<String> media() {
        return value("media").map(ids -> List.of(ids.strip().split("\\s+"))).orElse(List.of());
    }
}
