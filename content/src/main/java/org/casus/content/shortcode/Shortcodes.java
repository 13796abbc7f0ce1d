package org.casus.content.shortcode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.content.LocalizedText;
import org.casus.content.source.DidYouMean;

/**
 * Finds shortcodes in Markdown. One stands on a line of its own, outside of code; a backslash before it
 * makes it text. A value is in double
 * quotes, and has none in it: typographic ones do.
 */
public final class Shortcodes {

    private static final Pattern LINE =
            Pattern.compile(" {0,3}\\{\\{\\s*([A-Za-z-]+)((?:\\s+[A-Za-z-]+=\"[^\"]*\")*)\\s*}}\\s*");
    private static final Pattern LOOKS_LIKE_ONE = Pattern.compile(" {0,3}\\{\\{.*");
    private static final Pattern ATTRIBUTE = Pattern.compile("([A-Za-z-]+)=\"([^\"]*)\"");
    private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,}).*");
    private static final Pattern MEDIA_ID = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern REFERENCE = Pattern.compile("[a-z][a-z0-9-]*/[a-z0-9]+(-[a-z0-9]+)*");
    private static final Set<String> CHARTS = Set.of("bar", "line", "share");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+");

    private final List<Shortcode> found = new ArrayList<>();
    private final List<LocalizedText> complaints = new ArrayList<>();

    private Shortcodes() {}

    /** Those that are right, in their order. */
    public static List<Shortcode> in(String markdown) {
        return read(markdown, new Shortcodes()).found;
    }

    /** What is wrong with the others, each with its line. */
    public static List<LocalizedText> complaints(String markdown) {
        return read(markdown, new Shortcodes()).complaints;
    }

    /**
     * The text with other Markdown in the place of its shortcodes.
     *
     * @param shown what a shortcode becomes; nothing: it is left out
     */
    public static String replaced(String markdown, Function<Shortcode, Optional<String>> shown) {
        if (!markdown.contains("{{")) {
            return markdown;
        }
        List<String> lines = new ArrayList<>();
        Lines read = new Lines();
        for (String line : markdown.split("\n", -1)) {
            Shortcodes one = new Shortcodes();
            if (read.isText(line)) {
                one.read(line, read.number);
            }
            if (one.found.isEmpty()) {
                lines.add(line);
            } else {
                shown.apply(one.found.getFirst()).ifPresent(text -> lines.add("\n" + text + "\n"));
            }
        }
        return String.join("\n", lines);
    }

    private static Shortcodes read(String markdown, Shortcodes into) {
        if (markdown.contains("{{")) {
            Lines read = new Lines();
            for (String line : markdown.split("\n", -1)) {
                if (read.isText(line)) {
                    into.read(line, read.number);
                }
            }
        }
        return into;
    }

    /** Where one is in a text: in a fence everything is code. */
    private static final class Lines {

        private int number;
        private String fence = "";

        boolean isText(String line) {
            number++;
            Matcher mark = FENCE.matcher(line);
            if (!mark.matches()) {
                return fence.isEmpty();
            }
            if (fence.isEmpty()) {
                fence = mark.group(1);
            } else if (mark.group(1).startsWith(fence)) {
                fence = "";
            }
            return false;
        }
    }

    private void read(String line, int number) {
        Matcher code = LINE.matcher(line);
        if (code.matches()) {
            known(code.group(1), code.group(2), number);
        } else if (LOOKS_LIKE_ONE.matcher(line).matches()) {
            complain(
                    number,
                    "een shortcode staat alleen op een regel, met waarden tussen dubbele aanhalingstekens: {{figure media=\"…\" alt=\"…\"}}. "
                            + "Zet er een \\ voor als het tekst is.",
                    "a shortcode stands alone on a line, with its values in double quotes: {{figure media=\"…\" alt=\"…\"}}. "
                            + "Put a \\ before it if it is text.");
        }
    }

    private void known(String word, String attributes, int number) {
        Optional<Shortcode.Kind> kind = Shortcode.Kind.of(word);
        if (kind.isEmpty()) {
            List<String> words = new ArrayList<>();
            for (Shortcode.Kind one : Shortcode.Kind.values()) {
                words.add(one.word());
            }
            Optional<String> near = DidYouMean.among(words, word);
            String list = String.join(", ", words);
            complain(
                    number,
                    "er is geen shortcode ‘" + word + "’."
                            + near.map(one -> " Bedoelde u ‘" + one + "’?").orElse(" Wel: " + list + "."),
                    "there is no shortcode ‘" + word + "’."
                            + near.map(one -> " Did you mean ‘" + one + "’?").orElse(" There are: " + list + "."));
            return;
        }
        Map<String, String> values = new LinkedHashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(attributes);
        while (attribute.find()) {
            values.put(attribute.group(1), attribute.group(2));
        }
        int before = complaints.size();
        checkNames(kind.get(), values, number);
        checkValues(values, number);
        if (complaints.size() == before) {
            found.add(new Shortcode(kind.get(), number, values));
        }
    }

    private void checkNames(Shortcode.Kind kind, Map<String, String> values, int number) {
        Set<String> known = new TreeSet<>(kind.needed());
        known.addAll(kind.optional());
        values.keySet().stream().filter(name -> !known.contains(name)).forEach(name -> {
            Optional<String> near = DidYouMean.among(known, name);
            complain(
                    number,
                    "‘" + kind.word() + "’ heeft geen ‘" + name + "’."
                            + near.map(one -> " Bedoelde u ‘" + one + "’?").orElse(""),
                    "‘" + kind.word() + "’ has no ‘" + name + "’."
                            + near.map(one -> " Did you mean ‘" + one + "’?").orElse(""));
        });
        kind.needed().stream()
                .filter(name -> values.getOrDefault(name, "").isBlank())
                .forEach(name -> complain(
                        number,
                        "‘" + kind.word() + "’ heeft ‘" + name + "’ nodig.",
                        "‘" + kind.word() + "’ needs ‘" + name + "’."));
    }

    private void checkValues(Map<String, String> values, int number) {
        String media = values.getOrDefault("media", "").strip();
        boolean isMedia = media.isEmpty()
                || List.of(media.split("\\s+")).stream()
                        .allMatch(id -> MEDIA_ID.matcher(id).matches());
        if (!isMedia) {
            complain(
                    number,
                    "‘media’ is het nummer van een bestand in de mediabibliotheek (64 tekens).",
                    "‘media’ is the number of a file in the media library (64 characters).");
        }
        String reference = values.getOrDefault("ref", "");
        if (!reference.isEmpty() && !REFERENCE.matcher(reference).matches()) {
            complain(
                    number,
                    "‘ref’ is een type en een slug: church/sint-anna-gent.",
                    "‘ref’ is a type and a slug: church/sint-anna-gent.");
        }
        String kind = values.getOrDefault("kind", "bar");
        if (!CHARTS.contains(kind)) {
            complain(
                    number,
                    "‘kind’ is bar (staven), line (lijn) of share (delen van een geheel).",
                    "‘kind’ is bar, line or share.");
        }
        String source = values.getOrDefault("source", "");
        if (!source.isEmpty() && !ADDRESS.matcher(source).matches()) {
            complain(number, "‘source’ is een webadres: https://….", "‘source’ is a web address: https://….");
        }
    }

    private void complain(int number, String nl, String en) {
        complaints.add(LocalizedText.of("regel " + number + ": " + nl, "line " + number + ": " + en));
    }
}
