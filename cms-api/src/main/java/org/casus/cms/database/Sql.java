package org.casus.cms.database;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement and the values for its question marks, put together piece by piece.
 *
 * <p>Text is ours, values are bound: nothing a caller sent ever becomes text.
 */
public final class Sql {

    private final StringBuilder text = new StringBuilder();
    private final List<@Nullable Object> values = new ArrayList<>();

    public static Sql of(String text, @Nullable Object... values) {
        return new Sql().add(text, values);
    }

    public Sql add(String more, @Nullable Object... moreValues) {
        if (!text.isEmpty()) {
            text.append('\n');
        }
        text.append(more.stripTrailing());
        Collections.addAll(values, moreValues);
        return this;
    }

    public Sql add(Sql more) {
        return add(more.text(), more.values.toArray());
    }

    /** Where the text has {@code (*)}, a question mark for each of the values. */
    public Sql addIn(String more, Collection<?> in) {
        return add(
                more.replace("(*)", "(" + String.join(", ", Collections.nCopies(in.size(), "?")) + ")"), in.toArray());
    }

    String text() {
        return text.toString();
    }

    List<@Nullable Object> values() {
        return values;
    }

    @Override
    public String toString() {
        return text();
    }
}
