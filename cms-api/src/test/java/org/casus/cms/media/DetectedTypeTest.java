package org.casus.cms.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DetectedTypeTest {

    /** Bytes; an expression that can step back over what it read overflows it. */
    private static final int SHALLOW_STACK = 256 * 1024;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it before each test
    private Path folder;

    private Optional<String> typeOf(String latin) throws IOException {
        return DetectedType.of(Files.write(folder.resolve("file"), latin.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private Optional<String> typeOfZip(String entry, String content) throws IOException {
        Path file = folder.resolve("zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : new String[] {"[Content_Types].xml", entry}) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(content.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return DetectedType.of(file);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg>",
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "\n<?xml version='1.0'?>\n<!-- by hand --><!DOCTYPE svg PUBLIC 'x'>\n<!-- <html> --><svg\n>"
            })
    void a_drawing_begins_with_its_root_element(String text) throws IOException {
        assertThat(typeOf(text)).contains("image/svg+xml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><svg>",
                "<!-- <svg> --><html>",
                "words <svg>",
                "<svgx>",
                "<!DOCTYPE svg [<!ENTITY a 'aa'>]><svg>",
                "<!-- never ends <svg>",
                "GIF",
                ""
            })
    void what_only_names_a_drawing_is_none(String text) throws IOException {
        assertThat(typeOf(text)).isEmpty();
    }

    @Test
    void a_file_of_comments_needs_no_deep_stack() throws Exception {
        FutureTask<Optional<String>> type = new FutureTask<>(() -> typeOf("<!---->".repeat(600)));
        new Thread(null, type, "shallow", SHALLOW_STACK).start();

        assertThat(type.get()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "word/document.xml,    application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xl/workbook.xml,      application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "ppt/presentation.xml, application/vnd.openxmlformats-officedocument.presentationml.presentation",
    })
    void an_office_document_is_known_by_its_main_part(String part, String type) throws IOException {
        assertThat(typeOfZip(part, "<x/>")).contains(type);
    }

    @Test
    void an_open_document_says_what_it_is_and_another_archive_is_refused() throws IOException {
        String text = "application/vnd.oasis.opendocument.text";
        assertThat(typeOfZip("mimetype", text)).contains(text);
        assertThat(typeOfZip("mimetype", "application/java-archive")).isEmpty();
        assertThat(typeOfZip("META-INF/MANIFEST.MF", "")).isEmpty();
    }
}
