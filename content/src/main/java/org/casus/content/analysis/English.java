package org.casus.content.analysis;

import java.util.List;
import java.util.Set;
import org.tartarus.snowball.ext.EnglishStemmer;

/** English: stems are those of Porter's second algorithm. */
final class English implements Language {

    private final Set<String> stops = Lists.words("english-stop-words.txt");

    @Override
    public boolean isStop(String word) {
        return stops.contains(word);
    }

    @Override
    public String stem(String word) {
        if (!Language.isPlain(word)) {
            return word;
        }
        EnglishStemmer stemmer = new EnglishStemmer();
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    @Override
    public List<String> parts(String word) {
        return List.of();
    }
}
