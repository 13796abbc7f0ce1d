package org.casus.cms.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PasswordResetIT {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String BETTER = "vier koeien in de zon";

    private final Client visitor = Casus.visitor().with("X-Forwarded-For", "203.0.113." + NUMBER.incrementAndGet());
    private final String name = "forgetful-" + NUMBER.get();
    private final String email = name + "@example.org";

    /** Somebody without a password yet. */
    private void invited(String more) {
        Casus.admin()
                .post("accounts", "{\"name\":\"%s\",\"roles\":[\"reader\"]%s}".formatted(name, more))
                .expect(201);
    }

    private Answer ask(String account) {
        return visitor.post("password-resets", "{\"account\":\"%s\"}".formatted(account));
    }

    private String newestLink() {
        return Mailbox.to(email).getLast();
    }

    private static String token(String mail) {
        return mail.substring(mail.indexOf('#') + 1)
                .lines()
                .findFirst()
                .orElseThrow()
                .strip();
    }

    private Answer use(String token, String password) {
        return visitor.post("password-resets/" + token, "{\"password\":\"%s\"}".formatted(password));
    }

    @Test
    void the_application_answers() {
        assertThat(visitor.get("health/ready").status()).isEqualTo(200);
    }

    @Test
    void a_link_by_mail_gives_a_password_once_and_ends_the_sessions() {
        invited(",\"email\":\"%s\",\"password\":\"drie koeien in de regen\"".formatted(email));
        Client before = visitor.signedIn(name, "drie koeien in de regen");
        ask(email.toUpperCase(Locale.ROOT)).expect(202);
        Eventually.holds("the mail arrives", () -> !Mailbox.to(email).isEmpty());
        String mail = newestLink();
        assertThat(mail).contains(name).contains("/desk/password-reset#casus_").contains("Iemand vroeg");
        assertThat(use(token(mail), "wachtwoord12345").status()).isEqualTo(400);
        use(token(mail), BETTER).expect(204);
        assertThat(use(token(mail), BETTER).status()).isEqualTo(404);
        assertThat(before.get("whoami").status()).isEqualTo(401);
        visitor.signedIn(name, BETTER).get("whoami").expect(200);
    }

    @Test
    void the_link_leads_to_the_installation_whatever_host_was_asked_for() {
        invited(",\"email\":\"%s\",\"language\":\"en\"".formatted(email));
        visitor.with("X-Forwarded-Host", "evil.example")
                .with("Forwarded", "host=evil.example")
                .post("password-resets", "{\"account\":\"%s\"}".formatted(name))
                .expect(202);
        Eventually.holds("the mail arrives", () -> !Mailbox.to(email).isEmpty());
        assertThat(newestLink())
                .contains("http://localhost:")
                .doesNotContain("evil")
                .contains("Somebody asked");
    }

    @Test
    void nothing_tells_who_has_an_account() {
        invited("");
        Answer there = ask(name).expect(202);
        Answer notThere = ask("nobody-at-all").expect(202);
        assertThat(there.body()).isEqualTo(notThere.body()).isEmpty();
    }

    @Test
    void a_link_that_was_asked_for_earlier_ends_with_another_password() {
        invited(",\"email\":\"%s\"".formatted(email));
        ask(name).expect(202);
        ask(name).expect(202);
        Eventually.holds("both mails arrive", () -> Mailbox.to(email).size() == 2);
        List<String> mails = Mailbox.to(email);
        use(token(mails.get(1)), BETTER).expect(204);
        assertThat(use(token(mails.get(0)), BETTER + "!").status()).isEqualTo(404);
    }

    @Test
    void nobodys_mailbox_is_flooded() {
        invited(",\"email\":\"%s\"".formatted(email));
        for (int time = 0; time < 5; time++) {
            ask(name).expect(202);
        }
        ask(name);
        assertThat(ask(name).status()).isEqualTo(429);
        Eventually.holds("three mails arrive", () -> Mailbox.to(email).size() == 3);
    }

    @Test
    void an_invented_link_opens_nothing() {
        assertThat(use("casus_" + "A".repeat(49), BETTER).status()).isEqualTo(404);
        assertThat(use("..%2F", BETTER).status()).isBetween(400, 404);
    }
}
