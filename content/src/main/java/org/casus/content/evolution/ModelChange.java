package org.casus.content.evolution;

import java.util.Comparator;

/**
 * Something that a model no longer has a place for, or that would show what was private.
 *
 * @param type the type whose entries it touches
 * @param field the field, empty where it is the whole type
 * @param what what changed, as a sentence
 * @param remedy what to write, with {@code %d} where the number of entries goes
 */
public record ModelChange(String type, String field, String what, String remedy) implements Comparable<ModelChange> {

    private static final Comparator<ModelChange> ORDER = Comparator.comparing(ModelChange::type)
            .thenComparing(ModelChange::field)
            .thenComparing(ModelChange::what);

    /** {@code church.built}, or the type alone. */
    public String where() {
        return field.isEmpty() ? type : type + "." + field;
    }

    /** What, where, how many, and what to do. */
    public String message(long entries) {
        return "types/" + type + ".yaml: " + where() + ": " + what + "; "
                + entries + (entries == 1 ? " entry is" : " entries are") + " touched. "
                + remedy.replace("%d", Long.toString(entries));
    }

    @Override
    public int compareTo(ModelChange other) {
        return ORDER.compare(this, other);
    }
}
