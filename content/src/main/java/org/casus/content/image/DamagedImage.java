package org.casus.content.image;

import java.io.IOException;

/** A picture that is not what its form asks; nobody can be shown it. The message says where it goes wrong. */
public final class DamagedImage extends IOException {

    private static final long serialVersionUID = 1L;

    public DamagedImage(String message) {
        super(message);
    }

    DamagedImage(String message, Throwable cause) {
        super(message, cause);
    }
}
