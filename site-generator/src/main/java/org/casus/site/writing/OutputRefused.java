package org.casus.site.writing;

/** The output folder is not one that may be written into. */
public final class OutputRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutputRefused(String message) {
        super(message);
    }
}
