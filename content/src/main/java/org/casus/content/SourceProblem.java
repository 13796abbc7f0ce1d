package org.casus.content;

import java.util.Comparator;

/**
 * One thing that is wrong in a file somebody wrote: what, where, and how to mend it.
 *
 * @param file the file as the person knows it, relative to the content folder where it lies in one
 * @param line counted from 1; 0 where the whole file is meant
 * @param message one sentence that names what is wrong and what would be right
 */
public record SourceProblem(String file, int line, String message) implements Comparable<SourceProblem> {

    private static final Comparator<SourceProblem> BY_PLACE = Comparator.comparing(SourceProblem::file)
            .thenComparingInt(SourceProblem::line)
            .thenComparing(SourceProblem::message);

    @Override
    public int compareTo(SourceProblem other) {
        return BY_PLACE.compare(this, other);
    }

    /** {@code types/church.yaml:12: what is wrong}, the form editors and terminals make clickable. */
    @Override
    public String toString() {
        return line > 0 ? file + ":" + line + ": " + message : file + ": " + message;
    }
}
