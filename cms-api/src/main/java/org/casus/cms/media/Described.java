package org.casus.cms.media;

import java.util.Optional;
import org.casus.content.image.Focus;

/** What people say of a file. */
public record Described(
        Optional<String> alt,
        Optional<String> caption,
        Optional<String> credit,
        Optional<String> licence,
        Optional<Focus> focus) {

    public static final Described NOT =
            new Described(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public Described(
            Optional<String> alt, Optional<String> caption, Optional<String> credit, Optional<String> licence) {
        this(alt, caption, credit, licence, Optional.empty());
    }
}
