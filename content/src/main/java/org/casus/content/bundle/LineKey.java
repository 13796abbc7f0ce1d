package org.casus.content.bundle;

import java.util.Comparator;

/** What lines are sorted by: kind, then type or scheme, then id or slug. No two lines share a key. */
record LineKey(BundleKind kind, String group, String id) implements Comparable<LineKey> {

    private static final Comparator<LineKey> ORDER =
            Comparator.comparing(LineKey::kind).thenComparing(LineKey::group).thenComparing(LineKey::id);

    @Override
    public int compareTo(LineKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return kind.word() + " " + (group.isEmpty() ? id : group + "/" + id);
    }
}
