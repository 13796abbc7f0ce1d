package org.casus.content.markdown;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Ids of one text: a word that is taken gets a number behind it. */
final class FreeIds {

    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> repeated = new HashMap<>();

    String free(String id) {
        String free = id;
        while (!taken.add(free)) {
            free = id + "-" + repeated.merge(id, 2, (before, first) -> before + 1);
        }
        return free;
    }
}
