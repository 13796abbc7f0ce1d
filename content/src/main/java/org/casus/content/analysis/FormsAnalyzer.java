package org.casus.content.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.util.CharTokenizer;

/** Runs of a text, and then all forms of their words in a language. */
final class FormsAnalyzer extends Analyzer {

    /** More than any phrase, so that none goes from one value of a field into the next. */
    private static final int BETWEEN_VALUES = 100;

    private final Language language;

    FormsAnalyzer(Language language) {
        this.language = language;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer runs = CharTokenizer.fromTokenCharPredicate(Run::has);
        return new TokenStreamComponents(runs, new FormsFilter(runs, language));
    }

    @Override
    public int getPositionIncrementGap(String field) {
        return BETWEEN_VALUES;
    }
}
