package org.casus.cms.media;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of a file (RFC 9110, 14).
 *
 * @param last included
 */
record ByteRange(long first, long last) {

    private static final Pattern SINGLE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** A range that begins beyond the end of the file. */
    static final class NotSatisfiable extends Exception {

        private static final long serialVersionUID = 1L;

        NotSatisfiable() {
            super("no such range");
        }
    }

    /** Nothing for no header, one that cannot be read, and several ranges at once: then all is sent, as one may. */
    static Optional<ByteRange> of(@Nullable String header, long length) throws NotSatisfiable {
        Matcher range = SINGLE.matcher(header == null ? "" : header.strip());
        if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
            return Optional.empty();
        }
        if (range.group(1).isEmpty()) {
            long wanted = Math.min(Long.parseLong(range.group(2)), length);
            return satisfiable(new ByteRange(length - wanted, length - 1), length);
        }
        long first = Long.parseLong(range.group(1));
        long last = range.group(2).isEmpty() ? length - 1 : Long.parseLong(range.group(2));
        if (last < first && !range.group(2).isEmpty()) {
            return Optional.empty();
        }
        return satisfiable(new ByteRange(first, Math.min(last, length - 1)), length);
    }

    private static Optional<ByteRange> satisfiable(ByteRange range, long length) throws NotSatisfiable {
        if (range.first >= length) {
            throw new NotSatisfiable();
        }
        return Optional.of(range);
    }

    long length() {
        return last - first + 1;
    }
}
