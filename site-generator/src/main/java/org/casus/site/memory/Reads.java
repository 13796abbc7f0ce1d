package org.casus.site.memory;

import java.util.List;

/**
 * What was read while something was made, and what that brings with it.
 *
 * @param uses things that are needed because of it, such as the pictures of a page
 * @param origins what lies under all that was read, where that was asked instead of the reads
 */
public record Reads(List<Read> reads, List<Object> uses, List<Object> origins) {

    static final Reads NONE = new Reads(List.of(), List.of(), List.of());

    /** A question with the answer it had. */
    public record Read(Question<?> question, Object answer) {}

    public Reads {
        reads = List.copyOf(reads);
        uses = List.copyOf(uses);
        origins = List.copyOf(origins);
    }
}
