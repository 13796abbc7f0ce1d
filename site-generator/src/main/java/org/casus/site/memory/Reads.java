package org.casus.site.memory;

import java.util.List;

/**
 * What was read while something was made, and what that brings with it.
 *
 * @param uses things that are needed because of it, such as the pictures of a page
 */
public record Reads(List<Read> reads, List<Object> uses) {

    /** A question with the answer it had. */
    public record Read(Question<?> question, Object answer) {}

    public Reads {
        reads = List.copyOf(reads);
        uses = List.copyOf(uses);
    }
}
