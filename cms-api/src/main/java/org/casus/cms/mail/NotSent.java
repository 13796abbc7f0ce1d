package org.casus.cms.mail;

/** The mail server did not take a mail. */
public final class NotSent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotSent(Throwable cause) {
        super("the mail server did not take a mail", cause);
    }
}
