package org.casus.content.analysis;

import java.util.List;

/**
 * What somebody has typed of a name: whole words, and at last the beginning of one. Words are folded, and none is passed
 * over for being common.
 */
public final class Beginnings {

    private final List<String> typed;

    private Beginnings(List<String> typed) {
        this.typed = typed;
    }

    public static Beginnings of(String typed) {
        return new Beginnings(Asked.pieces(typed));
    }

    public boolean isEmpty() {
        return typed.isEmpty();
    }

    /** Whether the name has all the words, and one that begins as the last of them. */
    public boolean areIn(String name) {
        List<String> words = Asked.pieces(name);
        return !typed.isEmpty()
                && words.containsAll(typed.subList(0, typed.size() - 1))
                && words.stream().anyMatch(word -> word.startsWith(typed.getLast()));
    }

    /** Whether the name itself begins so. */
    public boolean begin(String name) {
        return String.join(" ", Asked.pieces(name)).startsWith(String.join(" ", typed));
    }
}
