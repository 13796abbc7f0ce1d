package org.casus.cms.listing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.casus.cms.listing.index.Words;
import org.casus.content.type.ContentType;

/**
 * Full text: an entry answers when it has every word, in one of the languages, each in whichever field. A field counts by
 * its weight.
 */
final class WordsQuery {

    private static final float TIE_BREAKER = 0.1f;

    private final ContentType type;
    private final boolean withPrivate;

    private WordsQuery(ContentType type, boolean withPrivate) {
        this.type = type;
        this.withPrivate = withPrivate;
    }

    /** @param withPrivate whether private fields are looked into as well */
    static Query of(ContentType type, boolean withPrivate, String text) {
        return new WordsQuery(type, withPrivate).anyLanguage(text);
    }

    private Query anyLanguage(String text) {
        List<Query> languages = new ArrayList<>();
        Words.LANGUAGES.forEach(language -> inLanguage(language, text).ifPresent(languages::add));
        return languages.isEmpty()
                ? new MatchNoDocsQuery("no words to look for")
                : new DisjunctionMaxQuery(languages, TIE_BREAKER);
    }

    /** Nothing where the language knows only stop words in it. */
    private Optional<Query> inLanguage(String language, String text) {
        List<Set<String>> words = words(language, text);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words.forEach(forms -> all.add(word(language, forms), Occur.MUST));
        return Optional.of(all.build());
    }

    private Query word(String language, Collection<String> forms) {
        List<Query> places = new ArrayList<>();
        addPlaces(places, language, forms, false);
        if (withPrivate) {
            addPlaces(places, language, forms, true);
        }
        return new DisjunctionMaxQuery(places, TIE_BREAKER);
    }

    private void addPlaces(List<Query> places, String language, Collection<String> forms, boolean isPrivate) {
        for (int weight : Words.weights(type, isPrivate)) {
            String field = Words.field(language, weight, isPrivate);
            forms.forEach(form -> places.add(new BoostQuery(new TermQuery(new Term(field, form)), weight)));
        }
    }

    /** By place in the text, the forms that the analysis gives for it. */
    private static List<Set<String>> words(String language, String text) {
        List<Set<String>> words = new ArrayList<>();
        try (TokenStream tokens = Words.analyzer(language).tokenStream("", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute step = tokens.addAttribute(PositionIncrementAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                if (words.isEmpty() || step.getPositionIncrement() > 0) {
                    words.add(new HashSet<>());
                }
                words.getLast().add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
