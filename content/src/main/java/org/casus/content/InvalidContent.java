package org.casus.content;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Files that cannot be read as content. Carries every problem found, sorted, not only the first. */
public final class InvalidContent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<SourceProblem> problems;

    /** @param problems at least one */
    public InvalidContent(Collection<SourceProblem> problems) {
        super(problems.stream().sorted().map(SourceProblem::toString).collect(Collectors.joining("\n")));
        this.problems = problems.stream().sorted().toList();
    }

    public List<SourceProblem> problems() {
        return problems;
    }
}
