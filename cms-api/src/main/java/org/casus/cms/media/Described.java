package org.casus.cms.media;

import java.util.Optional;

/** What people say of a file. */
public record Described(
        Optional<String> alt, Optional<String> caption, Optional<String> credit, Optional<String> licence) {

    public static final Described NOT =
            new Described(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
