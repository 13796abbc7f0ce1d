package org.casus.content.analysis;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Puts all forms of its words in the place of each run, at the offsets of the run. */
final class FormsFilter extends TokenFilter {

    /** The words of a language's texts come again and again. */
    private static final int REMEMBERED = 4_000;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final Language language;
    private final Map<String, List<List<String>>> remembered = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<List<String>>> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Token(String text, int increment) {}

    private final Deque<Token> pending = new ArrayDeque<>();
    private int skipped;

    FormsFilter(TokenStream runs, Language language) {
        super(runs);
        this.language = language;
    }

    @Override
    public boolean incrementToken() throws IOException {
        while (pending.isEmpty()) {
            if (!input.incrementToken()) {
                return false;
            }
            enqueue(remembered.computeIfAbsent(term.toString(), this::places));
        }
        Token next = pending.removeFirst();
        term.setEmpty().append(next.text());
        increment.setPositionIncrement(next.increment());
        return true;
    }

    private void enqueue(List<List<String>> places) {
        for (List<String> tokens : places) {
            skipped++;
            for (String token : tokens) {
                pending.add(new Token(token, skipped));
                skipped = 0;
            }
        }
    }

    /** For each place of a run the tokens that stand there. */
    private List<List<String>> places(String text) {
        Run run = Run.of(text);
        List<List<String>> places = new ArrayList<>();
        for (String piece : run.pieces()) {
            Set<String> tokens = new LinkedHashSet<>(language.word(piece).tokens());
            if (places.isEmpty()) {
                language.joined(run).ifPresent(joined -> tokens.addAll(joined.tokens()));
            }
            places.add(List.copyOf(tokens));
        }
        return places;
    }

    @Override
    public void end() throws IOException {
        super.end();
        increment.setPositionIncrement(increment.getPositionIncrement() + skipped);
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        pending.clear();
        skipped = 0;
    }
}
