package org.casus.cms.it;

import org.jspecify.annotations.Nullable;

/** The server that the tests of this run share. Started once; if that fails, every test says why at once. */
final class Casus {

    private static @Nullable CasusServer server;
    private static boolean hasFailed;
    private static @Nullable Client admin;

    private Casus() {}

    static synchronized CasusServer server() {
        if (hasFailed) {
            throw new IllegalStateException("the shared server did not start; the first failure says why");
        }
        CasusServer running = server;
        if (running == null) {
            hasFailed = true;
            running = CasusServer.start("shared");
            hasFailed = false;
            server = running;
        }
        return running;
    }

    /** Somebody who is not signed in. */
    static Client visitor() {
        return server().client();
    }

    /** What the server says of itself. */
    static Contract contract() {
        return Contract.of(server().client().server());
    }

    /** Signed in once for all tests. */
    static synchronized Client admin() {
        Client signedIn = admin;
        if (signedIn == null) {
            signedIn = server().admin();
            admin = signedIn;
        }
        return signedIn;
    }
}
