package org.casus.content.analysis;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Dutch: compounds are taken apart, stems are those of Kraaij and Pohlmann. */
final class Dutch implements Language {

    private final Set<String> stops = Lists.words("dutch-stop-words.txt");
    private final Map<String, String> stems = Lists.pairs("dutch-stems.txt");
    private final Compounds compounds = new Compounds(Lists.sections("dutch-compounds.txt"), this::stem);

    @Override
    public boolean isStop(String word) {
        return stops.contains(word);
    }

    @Override
    public String stem(String word) {
        String known = stems.get(word);
        if (known != null) {
            return known;
        }
        return Language.isPlain(word) ? DutchStem.of(word) : word;
    }

    @Override
    public List<String> parts(String word) {
        return compounds.parts(word);
    }
}
