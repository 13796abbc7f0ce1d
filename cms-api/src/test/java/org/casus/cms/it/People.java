package org.casus.cms.it;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Accounts for tests, each made once: signing in costs a tenth of a second. */
final class People {

    private static final String PASSWORD = "correct horse battery";

    private static final Map<String, Client> SIGNED_IN = new ConcurrentHashMap<>();

    private People() {}

    /**
     * Somebody with an account of their own.
     *
     * @param rights as in the API: {@code "roles":["editor"],"types":["church"]}
     */
    static Client person(String name, String rights) {
        return SIGNED_IN.computeIfAbsent(name, missing -> {
            Casus.admin()
                    .post("accounts", "{\"name\":\"%s\",\"password\":\"%s\",%s}".formatted(name, PASSWORD, rights))
                    .expect(201);
            return Casus.visitor().signedIn(name, PASSWORD);
        });
    }
}
