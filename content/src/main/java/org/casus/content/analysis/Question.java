package org.casus.content.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What somebody looks for: words that must all be there, {@code "words in quotes"} that must stand there so, and
 * {@code -words} that must not. There is no other syntax; whatever else is typed are words or nothing.
 */
public record Question(List<Term> terms) {

    /** UTF-16 units. */
    public static final int LONGEST = 200;

    public static final int MOST_WORDS = 16;

    private static final String QUOTES = "\"\u201c\u201d\u201e\u00ab\u00bb";

    /**
     * @param text as typed
     * @param isUnfinished whether more letters may follow: the last word, with nothing after it
     */
    public record Term(String text, boolean isPhrase, boolean isExcluded, boolean isUnfinished) {

        /** What to look for in a text of this language. */
        public Asked in(String language) {
            return Asked.of(text, Analyzers.language(language));
        }
    }

    public Question {
        terms = List.copyOf(terms);
    }

    /** @throws QuestionRefused where it is empty, too long or has too many words */
    public static Question of(String text) {
        if (text.isBlank()) {
            throw new QuestionRefused("geef minstens een woord", "give at least one word");
        }
        if (text.length() > LONGEST) {
            throw new QuestionRefused("hoogstens " + LONGEST + " tekens", "at most " + LONGEST + " characters");
        }
        Question question = new Question(terms(text));
        int words = question.terms().stream()
                .mapToInt(term -> Asked.pieces(term.text()).size())
                .sum();
        if (words > MOST_WORDS) {
            throw new QuestionRefused("hoogstens " + MOST_WORDS + " woorden", "at most " + MOST_WORDS + " words");
        }
        return question;
    }

    private static List<Term> terms(String text) {
        List<Term> terms = new ArrayList<>();
        int place = 0;
        while (place < text.length()) {
            if (isSpace(text.charAt(place))) {
                place++;
                continue;
            }
            boolean isExcluded = text.charAt(place) == '-';
            int start = isExcluded ? place + 1 : place;
            boolean isPhrase = start < text.length() && isQuote(text.charAt(start));
            int from = isPhrase ? start + 1 : start;
            int end = end(text, from, isPhrase);
            boolean isUnfinished = !isPhrase && !isExcluded && end == text.length();
            Term term = new Term(text.substring(from, end), isPhrase, isExcluded, isUnfinished);
            if (!Asked.pieces(term.text()).isEmpty()) {
                terms.add(term);
            }
            place = isPhrase ? end + 1 : end;
        }
        return terms;
    }

    /** Where the quote is closed, or the word ends. */
    private static int end(String text, int from, boolean isPhrase) {
        int end = from;
        while (end < text.length() && !isQuote(text.charAt(end)) && (isPhrase || !isSpace(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    private static boolean isQuote(char character) {
        return QUOTES.indexOf(character) >= 0;
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /**
     * The terms that count where these languages are searched. A word that one of them has no use for, as it stands in
     * nearly every text, is passed over; but somebody who has typed nothing else yet is shown what begins so.
     */
    public List<Term> terms(Collection<String> languages) {
        List<Term> counting = terms.stream()
                .filter(term -> languages.stream()
                        .noneMatch(language -> term.in(language).isStop()))
                .toList();
        boolean isOnlyStops = counting.isEmpty() && terms.stream().noneMatch(Term::isExcluded);
        Optional<Term> last =
                isOnlyStops ? terms.stream().filter(Term::isUnfinished).findFirst() : Optional.empty();
        return last.map(List::of).orElse(counting);
    }
}
