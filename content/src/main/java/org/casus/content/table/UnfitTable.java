package org.casus.content.table;

import java.util.List;
import java.util.stream.Collectors;
import org.casus.content.checking.Violation;

/** A table whose columns cannot be told apart or are none of the type's: no line of it can be read. */
public final class UnfitTable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    /** @param violations their field is the column's header */
    UnfitTable(List<Violation> violations) {
        super(violations.stream().map(violation -> violation.message().in("en")).collect(Collectors.joining("\n")));
        this.violations = List.copyOf(violations);
    }

    public List<Violation> violations() {
        return violations;
    }
}
