package org.casus.content.checking;

import java.util.ArrayList;
import java.util.List;
import org.casus.content.LocalizedText;

/** What is wrong with one entry so far. */
final class Violations {

    private final List<Violation> found = new ArrayList<>();

    void add(String path, String dutch, String english) {
        found.add(new Violation(path, LocalizedText.of(dutch, english)));
    }

    List<Violation> all() {
        return List.copyOf(found);
    }
}
