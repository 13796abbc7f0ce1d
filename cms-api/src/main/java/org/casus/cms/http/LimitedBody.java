package org.casus.cms.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A request's body that may not be longer than so many bytes: reading on is a 413. */
public final class LimitedBody extends FilterInputStream {

    private final long limit;
    private long left;

    public LimitedBody(InputStream body, long limit) {
        super(body);
        this.limit = limit;
        this.left = limit;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        if (next >= 0) {
            count(1);
        }
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        if (count > 0) {
            count(count);
        }
        return count;
    }

    @Override
    public long skip(long wanted) throws IOException {
        long skipped = super.skip(wanted);
        count(skipped);
        return skipped;
    }

    private void count(long read) {
        left -= read;
        if (left < 0) {
            throw Problem.of(
                    ProblemKind.TOO_LARGE,
                    "Niet meer dan " + limit + " bytes per verzoek.",
                    "No more than " + limit + " bytes in a request.");
        }
    }
}
