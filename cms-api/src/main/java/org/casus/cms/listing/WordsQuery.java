package org.casus.cms.listing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.casus.cms.listing.index.IndexedField;
import org.casus.cms.listing.index.Words;
import org.casus.content.analysis.Question;
import org.casus.content.type.ContentType;

/**
 * Full text: an entry answers when it has what each term asks, in whichever field and language, and nothing of what is
 * excluded. A field counts by its weight.
 */
public final class WordsQuery {

    private static final float TIE_BREAKER = 0.1f;

    /** Of the text of documents, beside the weights of fields, which are whole numbers. */
    private static final float LEAST = 0.2f;

    static {
        // sixteen words, each in its forms in every field of every language, is more than Lucene expects of anybody
        IndexSearcher.setMaxClauseCount(16_384);
    }

    private record Shelf(String field, String language, float weight) {}

    private final List<Shelf> shelves;

    private WordsQuery(List<Shelf> shelves) {
        this.shelves = shelves;
    }

    /** @param withPrivate whether private fields are looked into as well */
    public static Query of(Collection<ContentType> types, boolean withPrivate, Question question) {
        List<Shelf> shelves = new ArrayList<>(shelves(types, false));
        if (withPrivate) {
            shelves.addAll(shelves(types, true));
        }
        return new WordsQuery(shelves).query(question.terms(Words.LANGUAGES));
    }

    /** Looks at titles alone, and at what has exactly their weight. */
    static Query ofTitles(Collection<ContentType> types, Question question) {
        Set<Integer> weights = new TreeSet<>();
        types.forEach(type -> IndexedField.find(type, type.titleField())
                .filter(title -> Words.isSearched(title.field()))
                .ifPresent(title -> weights.add(Words.weight(title))));
        return new WordsQuery(shelves(weights, false)).query(question.terms(Words.LANGUAGES));
    }

    private static List<Shelf> shelves(Collection<ContentType> types, boolean isPrivate) {
        Set<Integer> weights = new TreeSet<>();
        types.forEach(type -> weights.addAll(Words.weights(type, isPrivate)));
        return shelves(weights, isPrivate);
    }

    private static List<Shelf> shelves(Set<Integer> weights, boolean isPrivate) {
        List<Shelf> shelves = new ArrayList<>();
        for (int weight : weights) {
            for (String language : Words.LANGUAGES) {
                shelves.add(new Shelf(Words.field(language, weight, isPrivate), language, Math.max(weight, LEAST)));
            }
        }
        return shelves;
    }

    private Query query(List<Question.Term> terms) {
        if (terms.isEmpty()) {
            return new MatchNoDocsQuery("no words to look for");
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        if (terms.stream().allMatch(Question.Term::isExcluded)) {
            all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        }
        terms.forEach(term -> all.add(anywhere(term), term.isExcluded() ? Occur.MUST_NOT : Occur.MUST));
        return all.build();
    }

    private Query anywhere(Question.Term term) {
        List<Query> places = shelves.stream()
                .<Query>map(shelf -> new BoostQuery(
                        new TermQueries(shelf.field()).of(term, term.in(shelf.language())), shelf.weight()))
                .toList();
        return new DisjunctionMaxQuery(places, TIE_BREAKER);
    }
}
