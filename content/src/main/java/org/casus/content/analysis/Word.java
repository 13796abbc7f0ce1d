package org.casus.content.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A word as a language knows it.
 *
 * @param parts of a compound; empty where it is none
 * @param isStop whether it is too common to find anything by
 */
public record Word(Form whole, List<Form> parts, boolean isStop) {

    /** A word as it was written, folded, and its stem. */
    public record Form(String folded, String stem) {}

    public Word {
        parts = List.copyOf(parts);
    }

    /** All that stands in the index at the place of this word; nothing for a stop word. */
    List<String> tokens() {
        if (isStop) {
            return List.of();
        }
        Set<String> tokens = new LinkedHashSet<>();
        List<Form> forms = new ArrayList<>(List.of(whole));
        forms.addAll(parts);
        forms.forEach(form -> {
            tokens.add(form.folded());
            tokens.add(form.stem());
        });
        return List.copyOf(tokens);
    }
}
