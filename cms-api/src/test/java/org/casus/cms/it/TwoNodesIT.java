package org.casus.cms.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Two nodes on one database, asked in turns: what one of them answered, the other one knows at the next question. Each
 * keeps public entries in its memory, and an index of its own.
 */
@EnabledIfSystemProperty(
        named = "casus.it.database",
        matches = "postgresql",
        disabledReason = "H2 gives its file to one process at a time")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesIT {

    private static final int CHANGES = 60;

    @SuppressWarnings("NullAway.Init") // before all tests
    private CasusServer other;

    @SuppressWarnings("NullAway.Init")
    private List<Client> visitors;

    @SuppressWarnings("NullAway.Init")
    private List<Client> editors;

    @BeforeAll
    void start() {
        CasusServer one = Casus.server();
        other = one.second("second-node");
        visitors = List.of(one.client(), other.client());
        // a session is made on one node, and holds on both
        String bearer = one.admin().token("admin");
        editors = visitors.stream().map(client -> client.withToken(bearer)).toList();
    }

    @AfterAll
    void stop() {
        other.close();
    }

    @Test
    void what_is_published_on_one_node_is_read_on_the_other_at_once() {
        String path = Churches.published(editors.get(0), "Sint " + Churches.marker(), "Versie 0.");
        Random random = new Random(1);
        for (int change = 1; change <= CHANGES; change++) {
            Client editor = editors.get(random.nextInt(2));
            Client reader = visitors.get(random.nextInt(2));
            String before = "Versie " + (change - 1) + ".";
            // kept in the memory of both from here on
            visitors.forEach(visitor -> assertThat(summary(visitor, path)).isEqualTo(before));

            String tag = editor.get(path + "?revision=working").expect(200).header("ETag");
            editor.patch(path, tag, "{\"summary\": \"Versie %d.\"}".formatted(change))
                    .expect(200);
            assertThat(summary(reader, path)).as("while it is a draft").isEqualTo(before);
            editor.post(path + "/publish").expect(200);

            assertThat(summary(reader, path)).isEqualTo("Versie " + change + ".");
        }
    }

    @Test
    void what_is_taken_away_on_one_node_is_gone_on_the_other_at_once() {
        String word = Churches.marker();
        for (int node = 0; node < 2; node++) {
            Client reader = visitors.get(1 - node);
            String path = Churches.published(editors.get(node), "Sint " + word + " " + node, "Even te zien.");
            assertThat(summary(reader, path)).isEqualTo("Even te zien.");
            assertThat(found(reader, word)).isEqualTo(1);

            editors.get(node).post(path + "/unpublish").expect(200);

            assertThat(reader.get(path).status()).isEqualTo(410);
            assertThat(found(reader, word)).isZero();
        }
    }

    @Test
    void a_list_on_one_node_has_what_the_other_one_published() {
        String word = Churches.marker();
        for (int number = 1; number <= 10; number++) {
            Churches.published(editors.get(number % 2), "Sint " + word + " " + number, "Op een van beide.");

            for (Client visitor : visitors) {
                assertThat(found(visitor, word)).isEqualTo(number);
            }
        }
    }

    @Test
    void whose_token_ends_on_one_node_is_nobody_on_the_other() {
        Answer made = editors.get(0)
                .post("tokens", "{\"name\":\"two nodes\",\"roles\":[\"editor\"]}")
                .expect(201);
        Client there = visitors.get(1).withToken(made.json().path("token").asText());
        there.get("whoami").expect(200);

        editors.get(0).delete("tokens/" + made.json().path("id").asText()).expect(204);

        assertThat(there.get("whoami").status()).isEqualTo(401);
    }

    private static String summary(Client client, String path) {
        return client.get(path).expect(200).json().path("summary").asText();
    }

    private static int found(Client client, String word) {
        return client.get("entries/church?q=" + word)
                .expect(200)
                .json()
                .path("total")
                .asInt();
    }
}
