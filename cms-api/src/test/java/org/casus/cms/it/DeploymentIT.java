package org.casus.cms.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the container makes of the package: Arquillian deploys it, on a server of its own. A server takes tens of seconds
 * to start, so this is the only class that has one; whatever needs no new deployment asks the shared one ({@link Casus}).
 */
@RunAsClient
@ExtendWith({OwnDatabase.class, ArquillianExtension.class})
class DeploymentIT {

    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Arquillian sets it before each test
    private URL deployed;

    private Client visitor;

    @Deployment(testable = false)
    static WebArchive application() {
        return ShrinkWrap.createFromZipFile(
                WebArchive.class, Path.of("target/cms-api.war").toFile());
    }

    @BeforeEach
    void await_the_application() {
        // the container names the machine, the server listens to this machine alone
        Client client = new Client(URI.create("http://127.0.0.1:" + deployed.getPort()));
        Eventually.holds("the application is ready", CasusServer.LONGEST_START, client::isReady);
        visitor = client;
    }

    private Client admin() {
        return visitor.signedIn("admin", CasusServer.PASSWORD);
    }

    @Test
    void the_database_has_its_tables_and_keeps_what_is_published() {
        Client admin = admin();
        String path = Churches.draft(admin, "Sint Container", "In een eigen server.");
        assertThat(visitor.get(path).status()).isEqualTo(404);

        admin.post(path + "/publish").expect(200);

        assertThat(visitor.get(path).expect(200).json().path("name").asText()).isEqualTo("Sint Container");
        assertThat(visitor.get("entries/church?name=Sint Container".replace(" ", "%20"))
                        .expect(200)
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(admin.get("journal?limit=1000").expect(200).body()).contains("sint-container");
        Eventually.holds(
                "the site shows it",
                () -> visitor.get("/sites/proef/voorbeelden/sint-container-gent/")
                        .body()
                        .contains("In een eigen server."));
    }

    @Test
    void the_container_asks_our_checks_for_its_health() {
        assertThat(visitor.get("/health/ready")
                        .expect(200)
                        .json()
                        .path("checks")
                        .findValuesAsText("name"))
                .contains("database", "sites");
        assertThat(visitor.get("/health/live").expect(200).json().path("status").asText())
                .isEqualTo("UP");
    }

    /** The container has an HTML page for each of these. */
    @ParameterizedTest
    @CsvSource({
        "GET,    /nothing,                        , application/json, '',       404",
        "GET,    /api/v1/nothing,                 , application/json, '',       404",
        "GET,    /api/v1/entries/church/nothing,  , application/json, '',       404",
        "GET,    /api/v1/journal,                 , application/json, '',       401",
        "PATCH,  /api/v1/types,                   , application/json, '{}',     405",
        "GET,    /api/v1/types,            image/png, application/json, '',     406",
        "POST,   /api/v1/session,                 , text/plain,       'x',      415",
        "POST,   /api/v1/session,                 , application/json, '{\"name\"', 400",
        "POST,   /api/v1/session,                 , application/json, '[]',     400",
        "POST,   /api/v1/entries/church,          , application/json, '{}',     401",
    })
    void whatever_goes_wrong_leaves_through_our_mappers(
            String method, String path, String accept, String mediaType, String body, int status) {
        Client client = accept == null ? visitor : visitor.with("Accept", accept);

        Answer answer = client.send(method, path, mediaType, body.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("title").asText()).isNotEmpty();
        assertThat(answer.body()).doesNotContain("Exception", "\tat ", "Payara", "Jersey");
    }

    @Test
    void a_refused_write_is_rolled_back_by_the_container() {
        Client admin = admin();
        String path = Churches.draft(admin, "Sint Onaf", "Nog niet.");
        String tag = admin.get(path + "?revision=working").expect(200).header("ETag");
        String before = visitor.get("changes").expect(200).json().path("last").asText();

        Answer refused = admin.patch(path, tag, "{\"setting\": \"nowhere\", \"summary\": \"Toch bewaard?\"}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("violations").get(0).path("field").asText())
                .isEqualTo("setting");
        Answer after = admin.get(path + "?revision=working").expect(200);
        assertThat(after.header("ETag")).isEqualTo(tag);
        assertThat(after.json().path("summary").asText()).isEqualTo("Nog niet.");
        assertThat(visitor.get("changes").expect(200).json().path("last").asText())
                .isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/openapi", "/openapi"})
    void the_description_is_ours_and_not_the_containers(String address) {
        Answer answer = visitor.get(address).expect(200);

        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.json().path("openapi").asText()).startsWith("3.1");
        assertThat(answer.json().path("paths").has("/entries/{type}")).isTrue();
    }
}
