package org.casus.content.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** What an analyzer makes of a text, to be read: places with a space between them, tokens of one place with a bar. */
final class Tokens {

    private Tokens() {}

    static String of(String language, String text) {
        StringBuilder read = new StringBuilder();
        try (TokenStream stream = Analyzers.of(language).tokenStream("text", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                int places = increment.getPositionIncrement();
                read.append(places == 0 ? "|" : " _".repeat(places - 1) + " ").append(term);
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read.toString().strip();
    }

    /** The stretch of the text that each token stands for. */
    static List<String> stretches(String language, String text) {
        List<String> stretches = new ArrayList<>();
        try (TokenStream stream = Analyzers.of(language).tokenStream("text", text)) {
            OffsetAttribute offsets = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                stretches.add(text.substring(offsets.startOffset(), offsets.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stretches;
    }
}
