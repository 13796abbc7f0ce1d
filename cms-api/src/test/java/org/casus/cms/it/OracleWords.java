package org.casus.cms.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.casus.content.analysis.Analyzers;
import org.casus.content.analysis.Asked;
import org.casus.content.analysis.Prose;
import org.casus.content.analysis.Question;
import org.casus.content.analysis.Word;

/**
 * Whether an entry has the words of a question. The texts of one language and one weight are one shelf; what a term asks
 * must be on one shelf.
 */
final class OracleWords {

    private static final List<String> LANGUAGES = List.of("nl", "en");

    /** By language and weight, the tokens at each place of its texts. */
    private final Map<String, List<List<Set<String>>>> shelves = new TreeMap<>();

    private OracleWords() {}

    static Predicate<OracleBundle.Entry> of(OracleBundle bundle, String type, String text) {
        Question question = Question.of(text);
        List<Question.Term> terms = question.terms(LANGUAGES);
        List<Question.Term> wanted =
                terms.stream().filter(term -> !term.isExcluded()).toList();
        List<Question.Term> unwanted =
                terms.stream().filter(Question.Term::isExcluded).toList();
        return entry -> {
            OracleWords words = new OracleWords();
            words.add(bundle, bundle.declaration(type), entry);
            return !terms.isEmpty()
                    && wanted.stream().allMatch(words::has)
                    && unwanted.stream().noneMatch(words::has);
        };
    }

    // --- the shelves

    private void add(OracleBundle bundle, JsonNode type, OracleBundle.Entry entry) {
        type.path("fields").properties().forEach(field -> {
            if (field.getValue().path("kind").asText().equals("group")) {
                field.getValue()
                        .path("fields")
                        .properties()
                        .forEach(part ->
                                add(bundle, part.getValue(), entry.items(field.getKey() + "." + part.getKey()), false));
            } else {
                boolean isTitle = type.path("title").asText().equals(field.getKey());
                add(bundle, field.getValue(), entry.items(field.getKey()), isTitle);
            }
        });
    }

    private void add(OracleBundle bundle, JsonNode field, List<JsonNode> items, boolean isTitle) {
        if (field.path("kind").asText().equals("concept")) {
            List<JsonNode> labels = items.stream()
                    .flatMap(item -> bundle.labels(field.path("scheme").asText(), item.asText()).stream())
                    .toList();
            add(((ObjectNode) field.deepCopy()).put("kind", "text"), labels, isTitle);
        } else {
            add(field, items, isTitle);
        }
    }

    private void add(JsonNode field, List<JsonNode> items, boolean isTitle) {
        String kind = field.path("kind").asText();
        int weight = field.path("searchable").asInt(1) * (isTitle ? 8 : 1);
        if (weight == 0
                || !(kind.equals("text") || kind.equals("markdown"))
                || field.path("private").asBoolean()) {
            return;
        }
        for (JsonNode item : items) {
            Map<String, String> texts = new TreeMap<>();
            if (item.isObject()) {
                item.properties()
                        .forEach(
                                text -> texts.put(text.getKey(), text.getValue().asText()));
            } else {
                texts.put("nl", item.asText());
            }
            texts.forEach((language, text) -> {
                String known = LANGUAGES.contains(language) ? language : "nl";
                shelves.computeIfAbsent(known + " " + weight, shelf -> new ArrayList<>())
                        .add(places(known, kind.equals("markdown") ? Prose.of(text) : text));
            });
        }
    }

    private static List<Set<String>> places(String language, String text) {
        List<Set<String>> places = new ArrayList<>();
        try (TokenStream tokens = Analyzers.of(language).tokenStream("text", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute increment = tokens.addAttribute(PositionIncrementAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                for (int step = increment.getPositionIncrement(); step > 0; step--) {
                    places.add(new HashSet<>());
                }
                places.getLast().add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return places;
    }

    // --- the terms

    private boolean has(Question.Term term) {
        return shelves.entrySet().stream()
                .anyMatch(shelf -> has(term, term.in(shelf.getKey().substring(0, 2)), shelf.getValue()));
    }

    private static boolean has(Question.Term term, Asked asked, List<List<Set<String>>> texts) {
        Set<String> tokens = new HashSet<>();
        texts.forEach(places -> places.forEach(tokens::addAll));
        List<Word> words = asked.words();
        if (term.isPhrase()) {
            return follow(
                    words.stream()
                            .map(word -> word.isStop() ? "" : word.whole().folded())
                            .toList(),
                    texts);
        }
        boolean isJoined = asked.joined()
                .filter(word -> has(word, term.isUnfinished(), tokens))
                .isPresent();
        if (isJoined) {
            return true;
        }
        if (words.size() == 1) {
            return has(words.getFirst(), term.isUnfinished(), tokens);
        }
        if (!term.isUnfinished()) {
            return follow(
                    words.stream()
                            .map(word -> word.isStop() ? "" : word.whole().stem())
                            .toList(),
                    texts);
        }
        return words.subList(0, words.size() - 1).stream()
                        .allMatch(word ->
                                word.isStop() || tokens.contains(word.whole().stem()))
                && has(words.getLast(), true, tokens);
    }

    private static boolean has(Word word, boolean isUnfinished, Set<String> tokens) {
        boolean isBegun = isUnfinished
                && tokens.stream()
                        .anyMatch(token -> token.startsWith(word.whole().folded()));
        boolean isThere = !word.isStop() && tokens.contains(word.whole().stem());
        boolean hasParts = !word.isStop()
                && !word.parts().isEmpty()
                && word.parts().stream().allMatch(part -> tokens.contains(part.stem()));
        return isBegun || isThere || hasParts;
    }

    /** @param tokens one for each place, empty for any */
    private static boolean follow(List<String> tokens, List<List<Set<String>>> texts) {
        if (tokens.stream().allMatch(String::isEmpty)) {
            return false;
        }
        List<String> wanted = new ArrayList<>(tokens);
        while (wanted.getFirst().isEmpty()) {
            wanted.removeFirst();
        }
        while (wanted.getLast().isEmpty()) {
            wanted.removeLast();
        }
        return texts.stream().anyMatch(places -> {
            for (int start = 0; start + wanted.size() <= places.size(); start++) {
                boolean isHere = true;
                for (int at = 0; at < wanted.size(); at++) {
                    isHere &= wanted.get(at).isEmpty() || places.get(start + at).contains(wanted.get(at));
                }
                if (isHere) {
                    return true;
                }
            }
            return false;
        });
    }
}
