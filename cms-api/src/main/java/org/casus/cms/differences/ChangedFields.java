package org.casus.cms.differences;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.casus.content.entry.Fields;
import org.casus.content.type.ContentType;
import org.casus.content.type.Field;

/** Which fields have another value. */
public final class ChangedFields {

    private ChangedFields() {}

    /** Their names, in the order of the type; those that the type does not know come last. */
    public static List<String> between(ContentType type, Fields before, Fields after) {
        SequencedSet<String> names = new LinkedHashSet<>();
        type.fields().stream().map(Field::name).forEach(names::add);
        List<String> others = new ArrayList<>();
        before.names().forEachRemaining(others::add);
        after.names().forEachRemaining(others::add);
        others.stream().sorted().forEach(names::add);
        return names.stream()
                .filter(name -> !before.get(name).equals(after.get(name)))
                .toList();
    }
}
