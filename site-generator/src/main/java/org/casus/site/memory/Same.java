package org.casus.site.memory;

/** An answer that is the same only where it is the same object: for what is large, and kept as long as nothing changes. */
public record Same(Object object) {

    @Override
    @SuppressWarnings("ReferenceEquality") // that is what it is for
    public boolean equals(Object other) {
        return other instanceof Same same && same.object == object;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(object);
    }
}
