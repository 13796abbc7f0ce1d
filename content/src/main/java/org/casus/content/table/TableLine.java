package org.casus.content.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.casus.content.checking.Violation;

/**
 * A row as an entry: which one it says it is, what it says of it, and what could not be understood.
 *
 * @param slug where the table has a column for it and the cell is filled
 */
public record TableLine(Optional<String> slug, List<Placed> values, List<Violation> violations) {

    public TableLine {
        values = List.copyOf(values);
        violations = List.copyOf(violations);
    }

    /** The fields with what the row says: an empty cell empties, what the table has no column for stays. */
    public ObjectNode onto(ObjectNode fields) {
        ObjectNode changed = fields.deepCopy();
        values.forEach(value -> value.in(changed));
        return changed;
    }
}
