package org.casus.cms.listing.index;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.casus.content.LocalizedText;
import org.casus.content.analysis.Analyzers;
import org.casus.content.analysis.Prose;
import org.casus.content.type.ContentType;
import org.casus.content.type.Field;
import org.casus.content.type.FieldKind;

/**
 * Where the index keeps running text: one field for each language and weight, so that a word is looked up in few places
 * however many fields a type has.
 */
public final class Words {

    public static final List<String> LANGUAGES = List.of("nl", "en");

    private Words() {}

    /** @param language any other than the known ones counts as the default one */
    public static String field(String language, int weight, boolean isPrivate) {
        String known = LANGUAGES.contains(language) ? language : LocalizedText.DEFAULT_LANGUAGE;
        return (isPrivate ? "private." : "") + "words." + known + "." + weight;
    }

    public static Analyzer analyzer(String language) {
        return Analyzers.of(LANGUAGES.contains(language) ? language : LocalizedText.DEFAULT_LANGUAGE);
    }

    /** The weights that the type's searchable fields have. */
    public static SortedSet<Integer> weights(ContentType type, boolean isPrivate) {
        SortedSet<Integer> weights = new TreeSet<>();
        for (IndexedField indexed : IndexedField.of(type)) {
            if (indexed.isPrivate() == isPrivate && hasWords(indexed.field())) {
                weights.add(weight(indexed));
            }
        }
        if (!isPrivate) {
            weights.add(DOCUMENT_WEIGHT);
        }
        return weights;
    }

    /** Of the text of a document that an entry shows: less than any field, whose weight is at least 1. */
    static final int DOCUMENT_WEIGHT = 0;

    /** How much more a word in the title says than one elsewhere. */
    private static final int TITLE = 8;

    /** The field's own weight; in the title words count more. */
    public static int weight(IndexedField indexed) {
        return indexed.field().searchWeight() * (indexed.isTitle() ? TITLE : 1);
    }

    public static boolean isSearched(Field field) {
        boolean isText = field.kind() instanceof FieldKind.Text || field.kind() instanceof FieldKind.Markdown;
        return isText && field.searchWeight() > 0;
    }

    /** Running text, or concepts, which are found by their labels. */
    static boolean hasWords(Field field) {
        boolean isConcept = field.kind() instanceof FieldKind.Concept && field.searchWeight() > 0;
        return isConcept || isSearched(field);
    }

    /** The words of a value, as they can be shown. */
    public static String plain(Field field, String text) {
        return field.kind() instanceof FieldKind.Markdown ? Prose.of(text) : text;
    }

    /** Each field of words by the rules of its language. */
    public static Analyzer ofIndex() {
        return new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
            @Override
            protected Analyzer getWrappedAnalyzer(String fieldName) {
                return analyzer(fieldName.contains("words.en.") ? "en" : "nl");
            }
        };
    }
}
