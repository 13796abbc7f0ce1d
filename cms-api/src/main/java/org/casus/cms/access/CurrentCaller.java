package org.casus.cms.access;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;

/**
 * Remembers, for the length of a request, who makes it. What reads the credentials sets it; resources inject {@link
 * Caller}. Nothing that lives longer than a request may inject that: it would keep its first caller for ever.
 */
@RequestScoped
public class CurrentCaller {

    private Caller caller = Caller.ANONYMOUS;

    @Produces
    @Dependent
    public Caller get() {
        return caller;
    }

    public void is(Caller signedIn) {
        caller = signedIn;
    }
}
