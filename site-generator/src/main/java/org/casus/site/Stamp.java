package org.casus.site;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.casus.site.hashing.QuickHash;

/** A sum of something, to be compared with that of another time. */
record Stamp(long first, long second) {

    /** Of what is not known: it proves nothing, not even beside itself. */
    static final Stamp UNKNOWN = new Stamp(0, 0);

    static Stamp of(String text) {
        QuickHash hash = new QuickHash();
        hash.add(text.getBytes(StandardCharsets.UTF_8));
        ByteBuffer sum = ByteBuffer.wrap(hash.bytes());
        return new Stamp(sum.getLong(), sum.getLong());
    }

    boolean proves(Stamp other) {
        return equals(other) && !equals(UNKNOWN);
    }
}
