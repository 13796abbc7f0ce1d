package org.casus.cms.listing;

import java.util.Optional;
import org.casus.cms.http.Problem;
import org.casus.content.LocalizedText;
import org.casus.content.analysis.Question;
import org.casus.content.analysis.QuestionRefused;

/** The parameters {@code q} and {@code highlight}. */
public final class SearchWords {

    private SearchWords() {}

    /** @throws Problem 400 where it is empty, too long or has too many words */
    public static Question of(String text) {
        try {
            return Question.of(text);
        } catch (QuestionRefused refused) {
            LocalizedText why = refused.why();
            throw Problem.invalidParameter("q", "q: " + why.in("nl") + ".", "q: " + why.in("en") + ".");
        }
    }

    /** @throws Problem 400 where it is neither true nor false, or there are no words to show */
    public static boolean isHighlighted(Optional<String> text, Optional<Question> words) {
        boolean isWanted = text.map(SearchWords::isTrue).orElse(false);
        if (isWanted && words.isEmpty()) {
            throw Problem.invalidParameter(
                    "highlight", "highlight kan enkel samen met q.", "highlight can only be used together with q.");
        }
        return isWanted;
    }

    private static boolean isTrue(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw Problem.invalidParameter(
                        "highlight", "highlight is true of false.", "highlight is true or false.");
        };
    }
}
