package org.casus.site;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** Where the time went. */
final class Phases {

    private final SequencedMap<String, Long> millis = new LinkedHashMap<>();
    private long from = System.nanoTime();

    void end(String phase) {
        long now = System.nanoTime();
        millis.put(phase, (now - from) / 1_000_000);
        from = now;
    }

    SequencedMap<String, Long> millis() {
        return millis;
    }
}
