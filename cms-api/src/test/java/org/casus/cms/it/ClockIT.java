package org.casus.cms.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClockIT {

    @Test
    void what_was_due_while_no_server_ran_happens_at_the_next_start_once() {
        CasusServer server = CasusServer.start("clock");
        String path = Churches.draft(server.admin(), "Sint " + Churches.marker(), "Op tijd.");
        server.admin()
                .post(
                        path + "/schedule",
                        "{\"at\": \"%s\"}".formatted(Instant.now().plusSeconds(4)))
                .expect(200);
        server.kill();

        try (CasusServer again = server.again()) {
            Client visitor = again.client();
            Eventually.holds("it is public", () -> visitor.get(path).status() == 200);
            JsonNode lines = again.admin()
                    .get("journal?type=church&kind=published&slug=" + Churches.slug(path))
                    .expect(200)
                    .json()
                    .path("items");
            assertThat(lines).hasSize(1);
        }
    }
}
