package org.casus.content.source;

import java.util.ArrayList;
import java.util.List;
import org.casus.content.InvalidContent;
import org.casus.content.SourceProblem;

/** What is wrong so far. Collects until somebody asks for it to be thrown. May be filled by several threads. */
public final class Problems {

    private final List<SourceProblem> found = new ArrayList<>();

    public synchronized void add(SourceProblem problem) {
        found.add(problem);
    }

    /** @param line counted from 1; 0 where the whole file is meant */
    public void add(String file, int line, String message) {
        add(new SourceProblem(file, line, message));
    }

    public synchronized void addAll(List<SourceProblem> problems) {
        found.addAll(problems);
    }

    public synchronized boolean isEmpty() {
        return found.isEmpty();
    }

    /** Sorted by file and line. */
    public synchronized List<SourceProblem> all() {
        return found.stream().sorted().toList();
    }

    /** @throws InvalidContent with all of them, where there is one */
    public void throwIfAny() {
        if (!isEmpty()) {
            throw new InvalidContent(all());
        }
    }
}
