package org.casus.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.casus.content.folder.ContentModel;
import org.casus.content.foreign.ForeignMapping;
import org.casus.content.foreign.ForeignMarkdown;
import org.casus.content.markdown.Markdown;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole documentation sites of others, thousands of pages: what a mapping file makes of them is a site, and never a crash. */
class ForeignCorporaTest {

    private static final Path CORPORA = Path.of("..", "..", "shared", "data", "markdown-corpora");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "algoritmekader, 200",
        "don-site, 200",
        "gemma-zaken, 200",
        "hugodocs, 900",
        "opendatascotland-open-licences, 1600",
        "withastro-docs, 2500"
    })
    void bakes(String corpus, int least) throws IOException {
        TestHouse house = TestHouse.in(folder).write("""
                -- types/document.yaml --
                names: {nl: {one: Document, many: Documenten}}
                class: schema:Article
                title: title
                slug: "{title}"
                fields:
                  title: {kind: text, required: true, max: 200, rdf: schema:name, label: {nl: Titel}}
                  intro: {kind: text, multiline: true, max: 2000, rdf: schema:abstract, label: {nl: Inleiding}}
                  date: {kind: date, rdf: dcterms:date, label: {nl: Datum}}
                  body: {kind: markdown, rdf: schema:text, label: {nl: Tekst}}
                -- sites/docs.yaml --
                title: {nl: Documenten}
                tagline: {nl: Van anderen}
                url: https://docs.example.org
                locales: [nl]
                theme: plain
                publisher: {name: Iemand}
                collections:
                  docs: {type: document, title: {nl: Documenten}, facets: [], sort: [title], views: [list], perPage: 100}
                pages: {type: page, where: {site: docs}}
                nav: [{collection: docs}]
                home: {hero: {title: {nl: Documenten}, text: {nl: Van anderen}}, blocks: []}
                -- mapping.yaml --
                type: document
                title: [title, linkTitle, name]
                fields: {intro: [description, notes], date: [date, date_created]}
                """);
        unpack(shared(corpus + ".tar.gz"), folder.resolve("corpus"));
        ContentModel model = ContentModel.read(folder);
        ForeignMarkdown read = ForeignMarkdown.read(
                folder.resolve("corpus"),
                ForeignMapping.read(folder.resolve("mapping.yaml"), model.types()),
                model,
                "https://docs.example.org");
        BakeSettings settings =
                BakeSettings.of("docs", folder.resolve("sites"), folder.resolve("themes"), house.out("docs"), media -> {
                    throw new IOException("no media");
                });

        new Bake(settings.keepingGoing(), Markdown.renderer()).bake(read.content());

        BakedSite site = new BakedSite(house.out("docs"));
        assertThat(read.files()).isGreaterThan(least);
        assertThat(read.content().entries()).hasSize(read.files());
        assertThat(read.content().entries().keySet()).allMatch(id -> site.has("docs/" + id.slug() + "/index.html"));
        assertThat(read.remarks().all()).as("what was not understood").isNotEmpty();
    }

    private static Path shared(String name) {
        Path file = CORPORA.resolve(name);
        if (!Files.exists(file)) {
            if ("true".equals(System.getenv("CI"))) {
                return fail("CI needs " + file);
            }
            return abort("needs " + file + ", which is not part of the project");
        }
        return file;
    }

    /** Names longer than the header's hundred bytes stand before their file, as GNU and POSIX have it. */
    private static void unpack(Path archive, Path to) throws IOException {
        try (InputStream in = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(archive)))) {
            String longName = "";
            for (byte[] header = in.readNBytes(512);
                    header.length == 512 && header[0] != 0;
                    header = in.readNBytes(512)) {
                int size = Integer.parseInt(text(header, 124, 11).strip(), 8);
                byte[] bytes = in.readNBytes(size);
                in.skipNBytes((512 - size % 512) % 512);
                char kind = (char) header[156];
                if (kind == 'L') {
                    longName = text(bytes, 0, size);
                } else if (kind == 'x' || kind == 'g') {
                    String own = text(bytes, 0, size);
                    longName = own.contains(" path=") ? own.replaceAll("(?s).*?\\d+ path=([^\\n]*).*", "$1") : "";
                } else {
                    String prefix = text(header, 345, 155);
                    String name = longName.isEmpty()
                            ? (prefix.isEmpty() ? "" : prefix + "/") + text(header, 0, 100)
                            : longName;
                    longName = "";
                    if (kind == '0' && name.matches(".*\\.mdx?")) {
                        Path file = to.resolve(name).normalize();
                        assertThat(file.startsWith(to)).isTrue();
                        Files.createDirectories(file.getParent());
                        Files.write(file, bytes);
                    }
                }
            }
        }
    }

    private static String text(byte[] bytes, int from, int length) {
        String text = new String(bytes, from, length, StandardCharsets.UTF_8);
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }
}
