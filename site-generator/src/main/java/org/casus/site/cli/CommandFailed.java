package org.casus.site.cli;

/** The work could not be done, for a reason that can be told in a sentence. */
final class CommandFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CommandFailed(String message) {
        super(message);
    }
}
