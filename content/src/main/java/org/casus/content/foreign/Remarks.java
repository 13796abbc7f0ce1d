package org.casus.content.foreign;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was not understood of foreign files: by kind and by word, how often, and where first. */
public final class Remarks {

    /** What a remark is about; the constant's lower-case name, with spaces, is the word in a report. */
    public enum About {
        /** No title of its own, no text that can be read: the whole file. */
        FILE,
        /** The head of a file is no YAML. */
        FRONT_MATTER,
        /** A key that the mapping does not name. */
        KEY,
        /** A value that does not fit its field. */
        VALUE,
        /** A word in braces of another generator. */
        SHORTCODE,
        /** A tag in capitals, an import: a program in the text. */
        COMPONENT,
        LINK,
        PICTURE;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        }
    }

    /**
     * How often the same was met.
     *
     * @param first the file it was met in first
     */
    public record Met(About about, String word, int times, String first) {

        @Override
        public String toString() {
            return about.word() + " " + word + ": " + times + "×, first in " + first;
        }
    }

    private final SortedMap<About, SortedMap<String, Met>> met = new TreeMap<>();

    void add(About about, String word, String file) {
        met.computeIfAbsent(about, any -> new TreeMap<>())
                .merge(
                        word,
                        new Met(about, word, 1, file),
                        (before, one) -> new Met(about, word, before.times() + 1, before.first()));
    }

    /** The most frequent of each kind first. */
    public List<Met> all() {
        List<Met> all = new ArrayList<>();
        met.values().forEach(words -> {
            List<Met> ofKind = new ArrayList<>(words.values());
            Collections.sort(ofKind, java.util.Comparator.comparingInt(one -> -one.times()));
            all.addAll(ofKind);
        });
        return List.copyOf(all);
    }
}
