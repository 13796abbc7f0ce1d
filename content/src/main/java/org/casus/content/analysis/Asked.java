package org.casus.content.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a term asks of the tokens of a text.
 *
 * <p>One word is there when its stem is among the tokens, or the stems of all its parts are; while it is unfinished also
 * when a token begins with it as it is written. Several words of one term are there when their stems follow each other;
 * while unfinished it is enough that all are there. The joined word may stand for them. In quotes it is the words as
 * they are written, not their stems, that follow each other. A stop word is a place where anything may stand.
 *
 * @param words one for each place
 * @param joined what the words are without the hyphens between them
 */
public record Asked(List<Word> words, Optional<Word> joined) {

    public Asked {
        words = List.copyOf(words);
    }

    static Asked of(String text, Language language) {
        List<Run> runs = runs(text);
        List<Word> words = runs.stream()
                .flatMap(run -> run.pieces().stream())
                .map(language::word)
                .toList();
        Optional<Word> joined = runs.size() == 1 ? language.joined(runs.getFirst()) : Optional.empty();
        return new Asked(words, joined);
    }

    static List<String> pieces(String text) {
        return runs(text).stream().flatMap(run -> run.pieces().stream()).toList();
    }

    private static List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        int place = 0;
        while (place < text.length()) {
            int start = place;
            while (place < text.length() && Run.has(text.codePointAt(place))) {
                place += Character.charCount(text.codePointAt(place));
            }
            if (place > start) {
                runs.add(Run.of(text.substring(start, place)));
            } else {
                place += Character.charCount(text.codePointAt(place));
            }
        }
        return runs;
    }

    /** Whether it has no word to find anything by. */
    public boolean isStop() {
        return joined.isEmpty() && words.stream().allMatch(Word::isStop);
    }
}
