package org.casus.content.analysis;

import java.util.List;
import java.util.Optional;

/** What differs between one language and another. Words are folded. */
sealed interface Language permits Dutch, English {

    boolean isStop(String word);

    String stem(String word);

    /** The parts of a compound; empty where it is none. */
    List<String> parts(String word);

    default Word word(String folded) {
        List<Word.Form> parts = parts(folded).stream()
                .map(part -> new Word.Form(part, stem(part)))
                .toList();
        return new Word(new Word.Form(folded, stem(folded)), parts, isStop(folded));
    }

    /** What a run with hyphens is without them. */
    default Optional<Word> joined(Run run) {
        return run.joined().filter(joined -> !isStop(run.pieces().getFirst())).map(this::word);
    }

    /** Words of other letters than these are kept as they are. */
    static boolean isPlain(String word) {
        return word.chars().allMatch(letter -> letter >= 'a' && letter <= 'z');
    }
}
