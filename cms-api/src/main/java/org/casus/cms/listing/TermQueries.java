package org.casus.cms.listing;

import java.util.List;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.casus.content.analysis.Asked;
import org.casus.content.analysis.Question;
import org.casus.content.analysis.Word;

/** What a term of a question asks of one field of the index; {@link Asked} says when it is there. */
record TermQueries(String field) {

    /** The parts of a compound are less than the compound. */
    private static final float OF_PARTS = 0.6f;

    /** What only begins as the word does may be about something else. */
    private static final float OF_BEGINNING = 0.3f;

    Query of(Question.Term term, Asked asked) {
        if (term.isPhrase()) {
            return following(asked.words(), word -> word.whole().folded());
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        asked.joined().ifPresent(joined -> any.add(word(joined, term.isUnfinished()), Occur.SHOULD));
        any.add(words(asked.words(), term.isUnfinished()), Occur.SHOULD);
        return any.build();
    }

    private Query words(List<Word> words, boolean isUnfinished) {
        if (words.size() == 1) {
            return word(words.getFirst(), isUnfinished);
        }
        Query following = following(words, word -> word.whole().stem());
        if (!isUnfinished) {
            return following;
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words.subList(0, words.size() - 1).stream()
                .filter(word -> !word.isStop())
                .forEach(word -> all.add(token(word.whole().stem()), Occur.MUST));
        all.add(word(words.getLast(), true), Occur.MUST);
        all.add(following, Occur.SHOULD);
        return all.build();
    }

    private Query word(Word word, boolean isUnfinished) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        if (!word.isStop()) {
            any.add(whole(word.whole()), Occur.SHOULD);
            if (!word.parts().isEmpty()) {
                any.add(new BoostQuery(parts(word.parts()), OF_PARTS), Occur.SHOULD);
            }
        }
        if (isUnfinished) {
            Query begun = new PrefixQuery(new Term(field, word.whole().folded()));
            any.add(new BoostQuery(begun, OF_BEGINNING), Occur.SHOULD);
        }
        return any.build();
    }

    /** Its stem; better still the word as it is written. */
    private Query whole(Word.Form form) {
        BooleanQuery.Builder whole = new BooleanQuery.Builder();
        whole.add(token(form.stem()), Occur.MUST);
        whole.add(token(form.folded()), Occur.SHOULD);
        return whole.build();
    }

    private Query parts(List<Word.Form> parts) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        parts.forEach(part -> all.add(token(part.stem()), Occur.MUST));
        return all.build();
    }

    private Query following(List<Word> words, Function<Word, String> form) {
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        for (int place = 0; place < words.size(); place++) {
            if (!words.get(place).isStop()) {
                phrase.add(new Term(field, form.apply(words.get(place))), place);
            }
        }
        return phrase.build();
    }

    private Query token(String text) {
        return new TermQuery(new Term(field, text));
    }
}
