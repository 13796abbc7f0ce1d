package org.casus.cms.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Types that change between two starts, under content that is there. */
class ModelChangeIT {

    @Test
    void a_model_that_would_lose_content_does_not_start_until_a_migration_says_what_to_do() throws IOException {
        String path;
        CasusServer running = CasusServer.start("model-change");
        try (running) {
            Client admin = running.admin();
            path = Churches.published(admin, "Model", "Voor de wijziging.");
            String tag = admin.get(path + "?revision=working").header("ETag");
            admin.patch(path, tag, "{\"built\": \"1900\"}").expect(200);
            assertThatOnlyChoicesAreLostWithTheVocabularies(admin);
        }
        renameField(running.content().resolve("types/church.yaml"));

        assertThatThrownBy(running::again)
                .hasMessageContaining("church.built: the field is no longer declared; 1 entry is touched")
                .hasMessageContaining("- drop: {type: church, field: built, confirm: 1}");

        Path migrations = Files.createDirectories(running.content().resolve("migrations"));
        Files.writeString(
                migrations.resolve("001-year-built.yaml"), "- rename: {type: church, field: built, to: yearBuilt}\n");
        try (CasusServer again = running.again()) {
            Client admin = again.admin();
            JsonNode working = admin.get(path + "?revision=working").expect(200).json();
            assertThat(working.path("yearBuilt").asText()).isEqualTo("1900");
            assertThat(working.path("meta").path("revision").asInt()).isEqualTo(3);
            assertThat(working.path("meta").path("state").asText()).isEqualTo("draft");
            JsonNode journal =
                    admin.get("journal?kind=model-migrated").expect(200).json();
            assertThat(journal.path("items").size()).isEqualTo(1);
            assertThat(journal.at("/items/0/detail/migrations/0").asText()).isEqualTo("001-year-built.yaml");
        }
    }

    private static void assertThatOnlyChoicesAreLostWithTheVocabularies(Client admin) {
        String model = "{\"types\": {\"church\": " + declaration(admin, "church") + ", \"organisation\": "
                + declaration(admin, "organisation") + "}, \"schemes\": {}}";

        JsonNode lost = admin.post("types/diff", model).expect(200).json();

        // without its vocabularies no choice of a church fits any more
        assertThat(lost.path("wouldStart").asBoolean()).isFalse();
        assertThat(lost.path("lost").findValuesAsText("where")).contains("church.setting", "church.currentUse");
        assertThat(lost.path("lost").findValuesAsText("where")).doesNotContain("church.built");
        admin.withRoles("editor", "publisher").post("types/diff", model).expect(403);
    }

    private static String declaration(Client admin, String type) {
        String json = admin.get("types/" + type).expect(200).json().toString();
        return json.replace("\"id\":\"" + type + "\",", "");
    }

    private static void renameField(Path type) throws IOException {
        String text = Files.readString(type);
        assertThat(text).contains("\n  built:\n");
        Files.writeString(type, text.replace("\n  built:\n", "\n  yearBuilt:\n"));
    }
}
