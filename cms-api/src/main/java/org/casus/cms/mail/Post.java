package org.casus.cms.mail;

/** Sends mails. */
public interface Post {

    /**
     * Hands a mail to the mail server; returns when that has taken it.
     *
     * @throws NotSent where it has not; trying again later may help
     */
    void send(Mail mail);

    /** Whether this installation has a mail server at all; without one mails are left out, and the log says so. */
    boolean isConfigured();

    /** @throws org.casus.cms.http.Problem 503, for a call that is of no use without a mail */
    void mustBeConfigured();
}
