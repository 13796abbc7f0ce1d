package org.casus.site.memory;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is read of what can change by itself, noted where it is read: the entries say so themselves, so no way to one can be
 * forgotten. What is read while nothing is being made that is noted may have got anywhere, so everything may come from it.
 */
public final class Origins {

    /** Stands for all of them. */
    public static final Object ANY = Any.ANY;

    private enum Any {
        ANY
    }

    private final Set<Object> ofEverything = ConcurrentHashMap.newKeySet();

    /** Call it whenever something of this is read, on whatever thread. */
    public void read(Object origin) {
        if (!Noting.origin(origin)) {
            ofEverything.add(origin);
        }
    }

    /** Where one of these is another, nothing stays. */
    public Set<Object> ofEverything() {
        return Set.copyOf(ofEverything);
    }
}
