package org.casus.content.bundle;

import java.util.Locale;
import java.util.Optional;

/** The kinds of line between the first and the last, in the order in which they come. */
enum BundleKind {
    TYPE,
    SCHEME,
    CONCEPT,
    MEDIA,
    ENTRY,
    /** An address that an entry had, and has no more. */
    GONE;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<BundleKind> of(String word) {
        for (BundleKind kind : values()) {
            if (kind.word().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
