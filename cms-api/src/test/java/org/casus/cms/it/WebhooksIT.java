package org.casus.cms.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With a receiver of our own on this machine, which the server of the tests is told to allow. */
class WebhooksIT {

    private record Received(Headers headers, String body) {}

    private final Client admin = Casus.admin();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger answer = new AtomicInteger(204);
    private HttpServer receiver;

    @BeforeEach
    void listen() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(new Received(exchange.getRequestHeaders(), body));
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(answer.get(), -1);
            exchange.close();
        });
        receiver.start();
    }

    @AfterEach
    void stop() {
        receiver.stop(0);
        admin.get("webhooks")
                .json()
                .path("items")
                .forEach(hook -> admin.delete("webhooks/" + hook.path("id").asText()));
    }

    private JsonNode hook(String events) {
        String url = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook";
        return admin.post("webhooks", "{\"url\":\"%s\",\"events\":[%s],\"types\":[\"church\"]}".formatted(url, events))
                .expect(201)
                .json();
    }

    @Test
    void the_application_answers() {
        assertThat(Casus.visitor().get("health/ready").status()).isEqualTo(200);
    }

    @Test
    void what_is_published_is_told_once_signed_and_without_what_was_written() throws GeneralSecurityException {
        JsonNode hook = hook("\"published\"");
        String marker = Churches.marker();
        String path = Churches.published(admin, "Kapel " + Churches.marker(), marker);

        Eventually.holds("the receiver is told", () -> !received.isEmpty());

        assertThat(received).hasSize(1);
        Received message = received.getFirst();
        assertThat(message.body())
                .contains(Churches.slug(path), "\"published\"")
                .doesNotContain(marker);
        assertThat(message.headers().getFirst("webhook-signature"))
                .isEqualTo(signature(hook.path("secret").asText(), message));
        assertThat(admin.get("webhooks/" + hook.path("id").asText()).body()).doesNotContain("whsec_");
    }

    /** As a receiver would check it who knows the specification and nothing of us. */
    private static String signature(String secret, Received message) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        String signed = message.headers().getFirst("webhook-id") + "."
                + message.headers().getFirst("webhook-timestamp") + "." + message.body();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 302, 404})
    void what_was_not_taken_waits_in_the_log_and_can_be_sent_again(int refusal) {
        answer.set(refusal);
        JsonNode hook = hook("\"published\"");
        Churches.published(admin, "Kapel " + Churches.marker(), "Openbaar.");
        String log = "webhooks/" + hook.path("id").asText() + "/deliveries";
        Eventually.holds(
                "it was tried",
                () -> admin.get(log).json().at("/items/0/attempts").asInt() > 0);
        JsonNode waiting = admin.get(log).json().at("/items/0");
        assertThat(waiting.path("state").asText()).isEqualTo("waiting");
        assertThat(waiting.path("status").asInt()).isEqualTo(refusal);
        assertThat(waiting.has("due")).isTrue();

        answer.set(200);
        JsonNode again = admin.post(log + "/" + waiting.path("id").asText() + "/send-again")
                .expect(200)
                .json();

        assertThat(again.path("state").asText()).isEqualTo("delivered");
        assertThat(received)
                .hasSize(2)
                .extracting(message -> message.headers().getFirst("webhook-id"))
                .containsOnly(waiting.path("event").asText());
    }

    @Test
    void a_test_says_what_came_of_it_and_whether_it_fails() {
        JsonNode hook = hook("\"published\"");
        String path = "webhooks/" + hook.path("id").asText();
        assertThat(admin.post(path + "/test").expect(200).json().path("state").asText())
                .isEqualTo("delivered");

        receiver.stop(0);
        JsonNode failed = admin.post(path + "/test").expect(200).json();
        assertThat(failed.path("state").asText()).isEqualTo("failed");
        assertThat(failed.path("error").asText()).isEqualTo("ConnectException");
        assertThat(admin.get(path).json().has("failingSince")).isTrue();
    }

    @Test
    void it_is_changed_with_its_version_and_silent_when_it_is_put_off() {
        JsonNode hook = hook("\"created\"");
        String path = "webhooks/" + hook.path("id").asText();
        String tag = admin.get(path).expect(200).header("ETag");

        admin.patch(path, tag, "{\"active\":false}").expect(200);

        admin.patch(path, tag, "{\"active\":true}").expect(412);
        Churches.draft(admin, "Kapel " + Churches.marker(), "Stil.");
        assertThat(admin.get(path + "/deliveries").json().path("items")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.org/",
                "https://user@example.org/",
                "https://no-such-host.invalid/",
                "x",
                "https:///a"
            })
    void what_is_no_address_is_refused(String url) {
        Answer refused = admin.post("webhooks", "{\"url\":\"%s\"}".formatted(url));

        assertThat(refused.expect(400).json().path("parameter").asText()).isEqualTo("url");
    }
}
