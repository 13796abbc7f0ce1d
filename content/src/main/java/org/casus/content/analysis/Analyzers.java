package org.casus.content.analysis;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.jspecify.annotations.Nullable;

/** The analyzers that make tokens of texts, for the index of the content store and for that of a site. */
public final class Analyzers {

    private static final Map<String, Language> LANGUAGES =
            new TreeMap<>(Map.of("nl", new Dutch(), "en", new English()));

    private static final Map<String, Analyzer> ANALYZERS =
            Map.of("nl", new FormsAnalyzer(language("nl")), "en", new FormsAnalyzer(language("en")));

    private Analyzers() {}

    /** The languages that texts are analysed in. */
    public static Set<String> languages() {
        return ANALYZERS.keySet();
    }

    /**
     * All forms of each word, see the description of this package.
     *
     * @throws IllegalArgumentException for a language that is not among {@link #languages}
     */
    public static Analyzer of(String language) {
        return known(ANALYZERS.get(language), language);
    }

    static Language language(String tag) {
        return known(LANGUAGES.get(tag), tag);
    }

    private static <T> T known(@Nullable T found, String language) {
        if (found == null) {
            throw new IllegalArgumentException("no analysis for the language " + language);
        }
        return found;
    }
}
