package org.casus.content.sites;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.casus.content.LocalizedText;
import org.casus.content.source.DidYouMean;
import org.casus.content.source.Problems;
import org.casus.content.source.Yaml;

/**
 * A mapping of a site file while it is read: says what is missing, of the wrong kind, or not understood. What was not
 * asked for by the time of {@link #refuseTheRest} is unknown.
 */
final class SourceMap {

    private final String file;
    private final Yaml.Mapping mapping;
    private final List<String> locales;
    private final Problems problems;
    private final Set<String> asked = new LinkedHashSet<>();

    SourceMap(String file, Yaml.Mapping mapping, List<String> locales, Problems problems) {
        this.file = file;
        this.mapping = mapping;
        this.locales = locales;
        this.problems = problems;
    }

    SourceMap withLocales(List<String> known) {
        SourceMap same = new SourceMap(file, mapping, known, problems);
        same.asked.addAll(asked);
        return same;
    }

    Set<String> keys() {
        return mapping.keys();
    }

    int line() {
        return mapping.line();
    }

    void problem(String key, String message) {
        problems.add(file, mapping.lineOf(key), message);
    }

    void problem(int line, String message) {
        problems.add(file, line, message);
    }

    private Optional<Yaml> get(String key) {
        asked.add(key);
        return mapping.get(key);
    }

    private Optional<Yaml> required(String key) {
        Optional<Yaml> value = get(key);
        if (value.isEmpty()) {
            problem(key, "‘" + key + "’ is missing");
        }
        return value;
    }

    Optional<String> text(String key) {
        return required(key).flatMap(value -> textOf(key, value));
    }

    Optional<String> textIfAny(String key) {
        return get(key).flatMap(value -> textOf(key, value));
    }

    Optional<String> text(String key, Pattern pattern, String form) {
        Optional<String> text = text(key);
        if (text.isPresent() && !pattern.matcher(text.get()).matches()) {
            problem(key, "‘" + key + "’ must be " + form + ", not ‘" + text.get() + "’");
            return Optional.empty();
        }
        return text;
    }

    /** One of the known words. */
    Optional<String> oneOf(String key, Collection<String> known, String kind) {
        return text(key).filter(word -> isKnown(mapping.lineOf(key), word, known, kind));
    }

    private boolean isKnown(int line, String word, Collection<String> known, String kind) {
        if (known.contains(word)) {
            return true;
        }
        problem(line, "there is no " + kind + " ‘" + word + "’." + DidYouMean.hint(known, word));
        return false;
    }

    Optional<Integer> number(String key, int min, int max) {
        Optional<Integer> number = required(key)
                .map(Yaml::json)
                .filter(json -> json.isIntegralNumber() && json.canConvertToInt())
                .map(json -> json.intValue())
                .filter(value -> value >= min && value <= max);
        if (number.isEmpty() && mapping.get(key).isPresent()) {
            problem(key, "‘" + key + "’ must be a whole number from " + min + " to " + max);
        }
        return number;
    }

    Optional<Integer> numberIfAny(String key, int min, int max) {
        return get(key).isEmpty() ? Optional.empty() : number(key, min, max);
    }

    /** Said to be so. What is not said is not so. */
    boolean isTrue(String key) {
        Optional<Yaml> value = get(key);
        if (value.isPresent() && !value.get().json().isBoolean()) {
            problem(key, "‘" + key + "’ must be true or false");
        }
        return value.isPresent() && value.get().json().booleanValue();
    }

    Optional<LocalizedText> localized(String key) {
        return required(key).flatMap(value -> localizedOf(key, value));
    }

    Optional<LocalizedText> localizedIfAny(String key) {
        return get(key).flatMap(value -> localizedOf(key, value));
    }

    /** Texts in all languages of the site, one under the other. */
    List<LocalizedText> localizedList(String key) {
        Yaml value = get(key).orElse(null);
        if (value instanceof Yaml.Sequence sequence) {
            return sequence.items().stream()
                    .flatMap(item -> localizedOf(key, item).stream())
                    .toList();
        }
        if (value != null) {
            problem(key, "‘" + key + "’ must be a list");
        }
        return List.of();
    }

    private Optional<LocalizedText> localizedOf(String key, Yaml value) {
        if (!(value instanceof Yaml.Mapping texts)) {
            problem(key, "‘" + key + "’ must be a text per language: {" + locales.getFirst() + ": …}");
            return Optional.empty();
        }
        Map<String, String> byLanguage = new LinkedHashMap<>();
        for (String locale : locales) {
            Optional<String> text = texts.get(locale).flatMap(found -> textOf(key, found));
            if (text.isEmpty()) {
                problem(texts.line(), "‘" + key + "’ has no text in ‘" + locale + "’");
            }
            text.ifPresent(found -> byLanguage.put(locale, found));
        }
        for (String language : texts.keys()) {
            if (!locales.contains(language)) {
                problem(texts.lineOf(language), "‘" + language + "’ is not among the locales of this site");
            }
        }
        return byLanguage.isEmpty() ? Optional.empty() : Optional.of(new LocalizedText(byLanguage));
    }

    List<String> words(String key) {
        return required(key).map(value -> wordsOf(key, value)).orElse(List.of());
    }

    Optional<List<String>> wordsIfAny(String key) {
        return get(key).map(value -> wordsOf(key, value));
    }

    /** The words that are known; the others are problems. */
    List<String> words(String key, Collection<String> known, String kind) {
        return words(key).stream()
                .filter(word -> isKnown(mapping.lineOf(key), word, known, kind))
                .toList();
    }

    private List<String> wordsOf(String key, Yaml value) {
        if (!(value instanceof Yaml.Sequence sequence)) {
            problem(key, "‘" + key + "’ must be a list: [a, b]");
            return List.of();
        }
        List<String> words = new ArrayList<>();
        for (Yaml item : sequence.items()) {
            textOf(key, item).ifPresent(word -> {
                if (words.contains(word)) {
                    problem(item.line(), "‘" + word + "’ is in ‘" + key + "’ twice. Keep one.");
                } else {
                    words.add(word);
                }
            });
        }
        return words;
    }

    Optional<SourceMap> map(String key) {
        return required(key).flatMap(value -> mapOf(key, value));
    }

    Optional<SourceMap> mapIfAny(String key) {
        return get(key).flatMap(value -> mapOf(key, value));
    }

    /** Whether the word is among the known ones; if not, that is a problem of this key. */
    boolean isKnown(String key, String word, Collection<String> known, String kind) {
        return isKnown(mapping.lineOf(key), word, known, kind);
    }

    List<SourceMap> maps(String key) {
        return required(key).map(value -> mapsOf(key, value)).orElse(List.of());
    }

    List<SourceMap> mapsIfAny(String key) {
        return get(key).map(value -> mapsOf(key, value)).orElse(List.of());
    }

    private List<SourceMap> mapsOf(String key, Yaml value) {
        if (!(value instanceof Yaml.Sequence sequence)) {
            problem(key, "‘" + key + "’ must be a list");
            return List.of();
        }
        return sequence.items().stream()
                .flatMap(item -> mapOf(key, item).stream())
                .toList();
    }

    private Optional<SourceMap> mapOf(String key, Yaml value) {
        if (value instanceof Yaml.Mapping inner) {
            return Optional.of(new SourceMap(file, inner, locales, problems));
        }
        problem(value.line(), "‘" + key + "’ must hold lines of the form ‘key: value’");
        return Optional.empty();
    }

    private Optional<String> textOf(String key, Yaml value) {
        if (value instanceof Yaml.Scalar scalar
                && !scalar.isNull()
                && !scalar.text().isBlank()) {
            return Optional.of(scalar.text().strip());
        }
        problem(value.line(), "‘" + key + "’ must be a text");
        return Optional.empty();
    }

    void refuseTheRest() {
        for (String key : mapping.keys()) {
            if (!asked.contains(key)) {
                problem(key, "‘" + key + "’ means nothing here." + DidYouMean.hint(asked, key));
            }
        }
    }
}
