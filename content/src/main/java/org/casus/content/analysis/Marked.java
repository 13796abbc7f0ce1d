package org.casus.content.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * The stretches of a text around the words that somebody looks for, as HTML: the text escaped, the words within {@code
 * <mark>}. A word is marked wherever it stands, also where a question wanted it in the company of others.
 */
public final class Marked {

    private static final int MOST = 3;
    private static final int LENGTH = 180;
    private static final int BEFORE = 50;

    private final String language;
    private final Set<String> tokens = new HashSet<>();
    private final Set<String> beginnings = new HashSet<>();

    private record Span(int start, int end) {}

    private Marked(String language) {
        this.language = language;
    }

    /** @param terms those that are excluded play no part */
    public static Marked of(String language, List<Question.Term> terms) {
        Marked marked = new Marked(language);
        terms.stream().filter(term -> !term.isExcluded()).forEach(marked::add);
        return marked;
    }

    private void add(Question.Term term) {
        Asked asked = term.in(language);
        Stream.concat(asked.words().stream(), asked.joined().stream())
                .filter(word -> !word.isStop())
                .forEach(word -> add(word, term.isPhrase()));
        if (term.isUnfinished() && !asked.words().isEmpty()) {
            beginnings.add(asked.words().getLast().whole().folded());
            asked.joined().ifPresent(joined -> beginnings.add(joined.whole().folded()));
        }
    }

    private void add(Word word, boolean isAsWritten) {
        if (isAsWritten) {
            tokens.add(word.whole().folded());
            return;
        }
        tokens.add(word.whole().stem());
        word.parts().forEach(part -> tokens.add(part.stem()));
    }

    /** A few of them, in their order; none where there is nothing to mark. */
    public List<String> stretches(String text) {
        List<Span> marks = marks(text);
        List<String> stretches = new ArrayList<>();
        int next = 0;
        while (next < marks.size() && stretches.size() < MOST) {
            Span whole = around(text, marks.get(next));
            int last = next;
            while (last + 1 < marks.size() && marks.get(last + 1).end() <= whole.end()) {
                last++;
            }
            stretches.add(html(text, whole, marks.subList(next, last + 1)));
            next = last + 1;
        }
        return stretches;
    }

    private List<Span> marks(String text) {
        List<Span> marks = new ArrayList<>();
        try (TokenStream stream = Analyzers.of(language).tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offsets = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                boolean isNew = marks.isEmpty() || marks.getLast().end() <= offsets.startOffset();
                if (isNew && isWanted(term.toString())) {
                    marks.add(new Span(offsets.startOffset(), offsets.endOffset()));
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return marks;
    }

    private boolean isWanted(String token) {
        return tokens.contains(token) || beginnings.stream().anyMatch(token::startsWith);
    }

    /** Some words before it and some after; all of a short text. */
    private static Span around(String text, Span mark) {
        if (text.length() <= LENGTH) {
            return new Span(0, text.length());
        }
        int start = Math.max(0, mark.start() - BEFORE);
        while (start > 0 && start < mark.start() && !Character.isWhitespace(text.charAt(start - 1))) {
            start++;
        }
        int end = Math.min(text.length(), Math.max(mark.end(), start + LENGTH));
        while (end < text.length() && end > mark.end() && !Character.isWhitespace(text.charAt(end))) {
            end--;
        }
        return new Span(start, end);
    }

    private static String html(String text, Span whole, List<Span> marks) {
        StringBuilder html = new StringBuilder(whole.start() > 0 ? "… " : "");
        int place = whole.start();
        for (Span mark : marks) {
            html.append(escaped(text.substring(place, mark.start()))).append("<mark>");
            html.append(escaped(text.substring(mark.start(), mark.end()))).append("</mark>");
            place = mark.end();
        }
        html.append(escaped(text.substring(place, whole.end())));
        return html.append(whole.end() < text.length() ? " …" : "")
                .toString()
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
