package org.casus.site.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.casus.content.analysis.Analyzers;

/**
 * The words of one text.
 *
 * @param weights how much each says, all its places together, at most {@link TextIndex#HEAVIEST}
 * @param length in words, stop words too
 */
record Words(Map<String, Integer> weights, int length) {

    static Words of(String language, List<Passage> passages) {
        Map<String, Integer> weights = new HashMap<>();
        int length = 0;
        Analyzer analyzer = Analyzers.of(language);
        for (Passage passage : passages) {
            try (TokenStream stream = analyzer.tokenStream("", passage.text())) {
                CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
                PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
                stream.reset();
                while (stream.incrementToken()) {
                    length += increment.getPositionIncrement();
                    weights.merge(
                            term.toString(), passage.weight(), (one, more) -> Math.min(TextIndex.HEAVIEST, one + more));
                }
                stream.end();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Words(weights, length);
    }
}
