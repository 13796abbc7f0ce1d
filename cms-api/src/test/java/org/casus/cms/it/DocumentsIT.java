package org.casus.cms.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class DocumentsIT {

    private static final byte[] DOT =
            "GIF89a\1\0\1\0\0\0\0,\0\0\0\0\1\0\1\0\0\2\1\0\0;".getBytes(StandardCharsets.ISO_8859_1);

    private final Client visitor = Casus.visitor();
    private final Client admin = Casus.admin();

    private static byte[] docx(String words) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.getProperties().getCoreProperties().setTitle("Een nieuwe zaal");
            document.createParagraph().createRun().setText(words);
            document.createParagraph()
                    .createRun()
                    .addPicture(
                            new ByteArrayInputStream(DOT), PictureType.GIF, "zaal.gif", Units.toEMU(1), Units.toEMU(1));
            document.write(out);
            return out.toByteArray();
        } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    private Answer convert(String query, byte[] file) {
        return admin.upload("documents/convert" + query, "brief.docx", "application/msword", file, Map.of());
    }

    @Test
    void a_document_becomes_a_draft_that_can_be_sent() throws IOException {
        JsonNode converted =
                convert("?type=article", docx("De zaal ging open.")).expect(200).json();

        assertThat(converted.path("title").asText()).isEqualTo("Een nieuwe zaal");
        assertThat(converted.path("markdown").asText()).startsWith("De zaal ging open.\n");
        assertThat(converted.path("fields").path("title").asText()).isEqualTo("Een nieuwe zaal");
        assertThat(admin.get("media/"
                                + converted.path("media").path(0).path("id").asText())
                        .status())
                .isEqualTo(200);
        admin.post("entries/article", converted.path("fields").toString()).expect(201);
    }

    @Test
    void pictures_are_left_where_nobody_wants_them() throws IOException {
        JsonNode converted =
                convert("?pictures=false", docx("Zonder beeld.")).expect(200).json();

        assertThat(converted.path("media")).isEmpty();
        assertThat(converted.path("picturesLeft").asInt()).isEqualTo(1);
        assertThat(converted.path("markdown").asText()).doesNotContain("picture-01");
    }

    @Test
    void what_cannot_be_read_is_refused_with_what_to_do() {
        Answer answer = convert("", "PK\3\4 and no more".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("type").asText()).endsWith("/problems/unreadable-document");
        assertThat(answer.json().path("detail").asText()).contains("document");
    }

    @Test
    void whoever_may_not_write_does_not_convert() throws IOException {
        assertThat(visitor.upload("documents/convert", "a.docx", "application/msword", docx("x"), Map.of())
                        .status())
                .isEqualTo(401);
    }

    @Test
    void the_words_of_a_document_in_the_library_are_read() throws IOException {
        String words = UUID.randomUUID().toString();
        String id = admin.upload("media", "verslag.docx", "application/msword", docx(words), Map.of())
                .expect(201)
                .json()
                .path("id")
                .asText();

        Eventually.holds(
                "the document is read", () -> text(id).path("text").asText().contains(words));

        assertThat(text(id).path("title").asText()).isEqualTo("Een nieuwe zaal");
        assertThat(visitor.get("media/" + id + "/text").status()).isEqualTo(404);
    }

    private JsonNode text(String id) {
        Answer answer = admin.get("media/" + id + "/text");
        return answer.status() == 404
                ? JsonNodeFactory.instance.objectNode()
                : answer.expect(200).json();
    }
}
