package org.casus.cms.it;

import java.util.LinkedHashMap;
import java.util.Map;

/** Somebody for every role of the {@link AccessMatrix}, each with an account of their own. */
final class Cast {

    private final Map<String, Client> byRole = new LinkedHashMap<>();

    private Cast() {}

    static Cast make() {
        Cast cast = new Cast();
        cast.byRole.put("anonymous", Casus.visitor());
        cast.account("reader", "\"roles\":[\"reader\"]");
        cast.account("author-of-it", "\"roles\":[\"author\"]");
        cast.account("other-author", "\"roles\":[\"author\"]");
        cast.account("editor", "\"roles\":[\"editor\"]");
        cast.account("editor-elsewhere", "\"roles\":[\"editor\"],\"types\":[\"article\"]");
        cast.account("reviewer", "\"roles\":[\"reviewer\"]");
        cast.account("publisher", "\"roles\":[\"publisher\"]");
        cast.account("admin", "\"roles\":[\"admin\"]");
        cast.byRole.put("token-elsewhere", tokenElsewhere());
        return cast;
    }

    /** A new one each time: a row of the table may end a session. */
    private void account(String role, String rights) {
        String name = role + "-" + Churches.marker().substring(0, 10);
        byRole.put(role, People.person(name, rights));
    }

    private static Client tokenElsewhere() {
        Answer made = Casus.admin()
                .post("tokens", "{\"name\":\"elsewhere\",\"roles\":[\"editor\",\"publisher\"],\"types\":[\"article\"]}")
                .expect(201);
        return Casus.visitor().withToken(made.json().path("token").asText());
    }

    Client of(String role) {
        Client somebody = byRole.get(role);
        if (somebody == null) {
            throw new AssertionError("nobody is " + role);
        }
        return somebody;
    }
}
