package org.casus.content.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.content.LocalizedText;
import org.casus.content.type.ContentType;
import org.casus.content.type.Field;
import org.casus.content.type.FieldKind;
import org.casus.content.vocabulary.Vocabularies;

/** The last word of an entry's address: lower-case ASCII letters and digits with single hyphens between. */
public final class Slugs {

    /** Proposed slugs are no longer than this. */
    public static final int LONGEST_PROPOSED = 80;

    private static final int LONGEST = 120;
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

    /** Letters that Unicode does not take apart into a letter and a mark. */
    private static final Map<Character, String> WHOLE_LETTERS = Map.ofEntries(
            Map.entry('ß', "ss"),
            Map.entry('æ', "ae"),
            Map.entry('œ', "oe"),
            Map.entry('ø', "o"),
            Map.entry('ł', "l"),
            Map.entry('đ', "d"),
            Map.entry('ð', "d"),
            Map.entry('þ', "th"),
            Map.entry('ı', "i"),
            Map.entry('ħ', "h"),
            Map.entry('ŧ', "t"));

    private Slugs() {}

    public static boolean isSlug(String text) {
        return text.length() <= LONGEST && SLUG.matcher(text).matches();
    }

    /** The text in the letters of a slug: {@code Sint-Michiël & Co.} gives {@code sint-michiel-co}. May be empty. */
    public static String fold(String text) {
        String letters = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(letters.length());
        for (int at = 0; at < letters.length(); at++) {
            char c = letters.charAt(at);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                folded.append(c);
            } else if (WHOLE_LETTERS.containsKey(c)) {
                folded.append(WHOLE_LETTERS.get(c));
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                separate(folded);
            }
        }
        return withoutHyphenAtEnd(folded.toString());
    }

    private static void separate(StringBuilder folded) {
        if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != '-') {
            folded.append('-');
        }
    }

    private static String withoutHyphenAtEnd(String folded) {
        return folded.endsWith("-") ? folded.substring(0, folded.length() - 1) : folded;
    }

    /**
     * A slug by the type's pattern. A value that the slug already says is not said again: {@code {name}-{municipality}}
     * gives {@code kunsthal-gent}, not {@code kunsthal-gent-gent}. The type's id where no letter is left of the values.
     * Whether it is free is for the caller to find out.
     */
    public static String propose(ContentType type, Fields fields, Vocabularies vocabularies) {
        StringBuilder slug = new StringBuilder();
        Matcher placeholder = PLACEHOLDER.matcher(type.slugPattern());
        int literal = 0;
        while (placeholder.find()) {
            append(slug, fold(type.slugPattern().substring(literal, placeholder.start())));
            append(slug, value(type, placeholder.group(1), fields, vocabularies));
            literal = placeholder.end();
        }
        append(slug, fold(type.slugPattern().substring(literal)));
        String whole = slug.isEmpty() ? type.id() : slug.toString();
        return whole.length() <= LONGEST_PROPOSED ? whole : shortened(whole);
    }

    /** This slug with a number behind it, for when it is taken: {@code sint-pieter-2}. */
    public static String numbered(String slug, int number) {
        String suffix = "-" + number;
        String stem = slug.length() + suffix.length() <= LONGEST_PROPOSED
                ? slug
                : withoutHyphenAtEnd(slug.substring(0, LONGEST_PROPOSED - suffix.length()));
        return stem + suffix;
    }

    private static void append(StringBuilder slug, String part) {
        if (part.isEmpty() || ("-" + slug + "-").contains("-" + part + "-")) {
            return;
        }
        separate(slug);
        slug.append(part);
    }

    private static String value(ContentType type, String name, Fields fields, Vocabularies vocabularies) {
        Optional<JsonNode> first = fields.items(name).stream().findFirst();
        if (first.isEmpty()) {
            return "";
        }
        Optional<FieldKind> kind = type.field(name).map(Field::kind);
        if (kind.isPresent() && kind.get() instanceof FieldKind.Reference) {
            return first.get().path("slug").asText();
        }
        if (kind.isPresent() && kind.get() instanceof FieldKind.Concept concept) {
            return fold(conceptId(concept, first.get().asText(), vocabularies));
        }
        return fold(fields.text(name, LocalizedText.DEFAULT_LANGUAGE).orElse(""));
    }

    /** Concepts are known by their ids; a label that was given instead counts for the concept it names. */
    private static String conceptId(FieldKind.Concept kind, String given, Vocabularies vocabularies) {
        if (vocabularies.concept(kind.scheme(), given).isPresent()) {
            return given;
        }
        return vocabularies.scheme(kind.scheme()).stream()
                .flatMap(scheme -> scheme.concepts().stream())
                .filter(concept -> concept.label().byLanguage().containsValue(given))
                .map(concept -> concept.id())
                .findFirst()
                .orElse(given);
    }

    /** Cut between two words, where that leaves at least half. */
    private static String shortened(String slug) {
        String cut = slug.substring(0, LONGEST_PROPOSED);
        int lastWord = slug.charAt(LONGEST_PROPOSED) == '-' ? cut.length() : cut.lastIndexOf('-');
        return withoutHyphenAtEnd(lastWord > LONGEST_PROPOSED / 2 ? cut.substring(0, lastWord) : cut);
    }
}
