package org.casus.cms.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AccountsIT {

    private static final String PASSWORD = "drie koeien in de regen";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Client visitor = Casus.visitor();
    private final Client admin = Casus.admin();

    private static String name() {
        return "person-" + NUMBER.incrementAndGet() + "-" + System.nanoTime();
    }

    /** Somebody with these rights: {@code "roles":["editor"]}. */
    private Client person(String name, String rights) {
        admin.post("accounts", "{\"name\":\"%s\",\"password\":\"%s\",%s}".formatted(name, PASSWORD, rights))
                .expect(201);
        return visitor.signedIn(name, PASSWORD);
    }

    @Test
    void the_application_answers() {
        assertThat(visitor.get("health/ready").status()).isEqualTo(200);
    }

    @Test
    void a_role_holds_for_its_own_types() {
        Client els = person(
                name(),
                "\"grants\":[{\"role\":\"author\",\"types\":[\"church\"]},{\"role\":\"editor\",\"types\":[\"organisation\"]}]");
        assertThat(els.get("whoami").json().path("grants").toString())
                .isEqualTo(
                        "[{\"role\":\"author\",\"types\":[\"church\"]},{\"role\":\"editor\",\"types\":[\"organisation\"]}]");
        assertThat(els.post("entries/page", "{\"title\":\"Niet mijn type\"}").status())
                .isEqualTo(403);
        els.post("entries/organisation", "{\"name\":\"Wel mijn type\"}").expect(201);
    }

    @Test
    void a_change_of_rights_works_at_once() {
        String name = name();
        Client els = person(name, "\"roles\":[\"reader\"]");
        assertThat(els.post("entries/organisation", "{\"name\":\"Nog niet\"}").status())
                .isEqualTo(403);
        Answer account = admin.get("accounts/" + name).expect(200);
        admin.patch("accounts/" + name, account.header("ETag"), "{\"roles\":[\"editor\"]}")
                .expect(200);
        els.post("entries/organisation", "{\"name\":\"Nu wel " + name + "\"}").expect(201);
        assertThat(admin.patch("accounts/" + name, account.header("ETag"), "{}").status())
                .isEqualTo(412);
        assertThat(admin.send("PATCH", "accounts/" + name, "application/json", "{}".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(428);
    }

    @Test
    void a_group_gives_its_members_rights_and_takes_them_along_when_it_goes() {
        String name = name();
        String group = "group-" + name;
        Client els = person(name, "\"roles\":[]");
        admin.post("groups", "{\"name\":\"%s\",\"roles\":[\"publisher\"],\"members\":[\"%s\"]}".formatted(group, name))
                .expect(201);
        assertThat(els.get("whoami").json().path("roles").toString()).isEqualTo("[\"publisher\"]");
        assertThat(admin.get("accounts/" + name).json().path("groups").get(0).asText())
                .isEqualTo(group);
        Client token = els.withRoles("publisher");
        admin.delete("groups/" + group).expect(204);
        assertThat(els.get("whoami").json().path("roles")).isEmpty();
        assertThat(token.get("whoami").json().path("roles")).isEmpty();
    }

    @Test
    void who_is_deactivated_is_out_at_once_and_for_good() {
        String name = name();
        Client els = person(name, "\"roles\":[\"editor\"]");
        Client token = els.withRoles("editor");
        admin.delete("accounts/" + name).expect(204);
        assertThat(els.get("whoami").status()).isEqualTo(401);
        assertThat(token.get("whoami").status()).isEqualTo(401);
        String signIn = "{\"name\":\"%s\",\"password\":\"%s\"}".formatted(name, PASSWORD);
        assertThat(visitor.signIn("session", signIn).status()).isEqualTo(401);
        assertThat(admin.post("accounts", "{\"name\":\"%s\"}".formatted(name)).status())
                .isEqualTo(409);
        String etag = admin.get("accounts/" + name).expect(200).header("ETag");
        admin.patch("accounts/" + name, etag, "{\"active\":true}").expect(200);
        visitor.signIn("session", signIn).expect(201);
        assertThat(els.get("whoami").status()).isEqualTo(401);
        assertThat(token.get("whoami").status()).isEqualTo(401);
    }

    @Test
    void the_last_administrator_stays() {
        String etag = admin.get("accounts/admin").expect(200).header("ETag");
        assertThat(admin.patch("accounts/admin", etag, "{\"grants\":[]}").status())
                .isEqualTo(409);
        assertThat(admin.delete("accounts/admin").status()).isEqualTo(409);
        assertThat(admin.get("accounts/admin").json().path("active").asBoolean())
                .isTrue();
    }

    @Test
    void people_are_for_administrators() {
        Client publisher = person(name(), "\"roles\":[\"publisher\",\"editor\",\"reviewer\"]");
        for (String path : new String[] {"accounts", "accounts/admin", "groups", "accounts/nobody-here"}) {
            assertThat(visitor.get(path).status()).as(path).isEqualTo(401);
            assertThat(publisher.get(path).status()).as(path).isEqualTo(403);
        }
        assertThat(publisher
                        .post("accounts", "{\"name\":\"own-friend\",\"roles\":[\"reader\"]}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void one_sees_and_edits_ones_own_profile_and_not_ones_roles() {
        String name = name();
        Client els = person(name, "\"roles\":[\"reader\"]");
        Answer own = els.get("accounts/me").expect(200);
        assertThat(own.json().path("name").asText()).isEqualTo(name);
        assertThat(els.patch("accounts/me", own.header("ETag"), "{\"roles\":[\"admin\"]}")
                        .status())
                .isEqualTo(400);
        Answer edited = els.patch("accounts/me", own.header("ETag"), "{\"displayName\":\"Els\"}")
                .expect(200);
        assertThat(edited.json().path("displayName").asText()).isEqualTo("Els");
        String moved = "{\"email\":\"els@example.org\",\"password\":\"%s\"}";
        assertThat(els.patch("accounts/me", edited.header("ETag"), moved.formatted("a wrong one"))
                        .status())
                .isEqualTo(400);
        els.patch("accounts/me", edited.header("ETag"), moved.formatted(PASSWORD))
                .expect(200);
        assertThat(els.withRoles("reader")
                        .patch("accounts/me", "*", "{\"displayName\":\"A token\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void another_password_ends_the_other_sessions() {
        String name = name();
        Client here = person(name, "\"roles\":[\"editor\"]");
        Client elsewhere = visitor.signedIn(name, PASSWORD);
        Client token = here.withRoles("editor");
        String change = "{\"old\":\"%s\",\"new\":\"%s\"}";
        String better = "vier koeien in de zon";
        assertThat(putPassword(here, change.formatted("not the old one", better))
                        .status())
                .isEqualTo(400);
        assertThat(putPassword(here, change.formatted(PASSWORD, "wachtwoord12345"))
                        .status())
                .isEqualTo(400);
        assertThat(putPassword(token, change.formatted(PASSWORD, better)).status())
                .isEqualTo(403);
        putPassword(here, change.formatted(PASSWORD, better)).expect(204);
        here.get("whoami").expect(200);
        token.get("whoami").expect(200);
        assertThat(elsewhere.get("whoami").status()).isEqualTo(401);
        visitor.signedIn(name, better).get("whoami").expect(200);
    }

    private static Answer putPassword(Client client, String json) {
        return client.put("accounts/me/password", "*", json);
    }

    @Test
    void what_is_wrong_is_named() {
        for (String[] wrong : new String[][] {
            {"{\"name\":\"Els\"}", "name"},
            {"{\"name\":\"x y\"}", "name"},
            {"{}", "name"},
            {"{\"name\":\"els1\",\"password\":\"kort\"}", "password"},
            {"{\"name\":\"els1\",\"roles\":[\"king\"]}", "roles"},
            {"{\"name\":\"els1\",\"roles\":[\"editor\"],\"types\":[\"castle\"]}", "types"},
            {"{\"name\":\"els1\",\"grants\":[{\"role\":\"editor\",\"types\":[]}]}", "grants[0].types"},
            {"{\"name\":\"els1\",\"grants\":[{\"role\":\"admin\",\"types\":[\"church\"]}]}", "grants[0].types"},
            {"{\"name\":\"els1\",\"groups\":[\"no-group\"]}", "groups"},
            {"{\"name\":\"els1\",\"email\":\"a@b\\nBcc: c@d\"}", "email"},
            {"{\"name\":\"els1\",\"email\":\"a@b, c@d\"}", "email"},
            {"{\"name\":\"els1\",\"king\":true}", "king"},
        }) {
            Answer answer = admin.post("accounts", wrong[0]);
            assertThat(answer.status()).as(wrong[0]).isEqualTo(400);
            assertThat(answer.json().path("parameter").asText()).as(wrong[0]).isEqualTo(wrong[1]);
        }
        assertThat(admin.get("accounts/els1").status()).isEqualTo(404);
    }
}
