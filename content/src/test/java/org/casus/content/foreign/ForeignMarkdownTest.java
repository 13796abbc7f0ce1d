package org.casus.content.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.casus.content.InvalidContent;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.PublishedEntry;
import org.casus.content.folder.ContentModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForeignMarkdownTest {

    private static final String TYPE = """
            names: {nl: {one: Document, many: Documenten}}
            class: schema:Article
            title: title
            slug: "{title}"
            fields:
              title: {kind: text, required: true, rdf: schema:name, label: {nl: Titel}}
              path: {kind: text, rdf: casus:path, label: {nl: Adres}}
              site: {kind: text, rdf: casus:site, label: {nl: Site}}
              date: {kind: date, rdf: dcterms:date, label: {nl: Datum}}
              number: {kind: integer, max: 10, rdf: casus:number, label: {nl: Nummer}}
              authors: {kind: text, many: true, rdf: casus:author, label: {nl: Auteurs}}
              setting: {kind: concept, scheme: setting, rdf: casus:setting, label: {nl: Ligging}}
              body: {kind: markdown, rdf: schema:text, label: {nl: Tekst}}
            """;

    private static final String SCHEME = """
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @base <https://casus.example.org/id/concept/setting/> .
            <> a skos:ConceptScheme ; skos:prefLabel "Ligging"@nl .
            <city> a skos:Concept ; skos:inScheme <> ; skos:topConceptOf <> ; skos:prefLabel "Stad"@nl .
            """;

    private static final String MAPPING = """
            type: document
            fields: {date: [date, created], number: weight, authors: author, setting: place}
            set: {site: docs}
            ignore: [draft]
            changed: [lastmod]
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void model() {
        put("model/types/document.yaml", TYPE);
        put("model/vocabularies/setting.ttl", SCHEME);
    }

    private void put(String path, String text) {
        try {
            Files.createDirectories(folder.resolve(path).getParent());
            Files.writeString(folder.resolve(path), text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private ForeignMarkdown read(String mapping) {
        put("mapping.yaml", mapping);
        ContentModel model = ContentModel.read(folder.resolve("model"));
        return ForeignMarkdown.read(
                folder.resolve("docs"),
                ForeignMapping.read(folder.resolve("mapping.yaml"), model.types()),
                model,
                "https://house.example.org");
    }

    private static PublishedEntry entry(ForeignMarkdown read, String slug) {
        return read.content().entry(new EntryId("document", slug)).orElseThrow();
    }

    private static String body(ForeignMarkdown read, String slug) {
        return entry(read, slug).fields().text("body", "nl").orElse("");
    }

    @Test
    void keys_become_fields_as_the_mapping_says() {
        put("docs/een/Twee Woorden.md", """
                ---
                title: Een titel
                created: 2024-03-01 10:00
                weight: 3
                author: [Ans, Bo]
                place: stad
                draft: false
                lastmod: 2025-01-02
                ---
                Tekst.
                """);
        ForeignMarkdown read = read(MAPPING);
        PublishedEntry entry = entry(read, "een-twee-woorden");
        assertThat(entry.fields().toJson()).hasToString("""
                {"title":"Een titel","site":"docs","date":"2024-03-01","number":3,"authors":["Ans","Bo"],"setting":"city","body":"Tekst."}""");
        assertThat(entry.modified()).hasToString("2025-01-02T00:00:00Z");
        assertThat(read.remarks().all()).isEmpty();
    }

    @Test
    void what_is_not_understood_is_told_and_never_in_the_way() {
        put("docs/a.md", "---\ntitle: A\nsidebar: {order: 1}\nweight: 40\ndate: gisteren\nplace: maan\n---\nA\n");
        put("docs/b.md", "---\ntitle: B\nsidebar: x\ntitle: nog eens\n---\nB\n");
        put("docs/c.md", "+++\ntitle = 'C'\n+++\n# Kop\n\nTekst\n");
        ForeignMarkdown read = read(MAPPING);
        assertThat(read.files()).isEqualTo(3);
        assertThat(read.content().entries()).hasSize(3);
        assertThat(read.remarks().all())
                .extracting(Remarks.Met::toString)
                .contains(
                        "key sidebar: 1×, first in a.md",
                        "value date ‘gisteren’: 1×, first in a.md",
                        "value setting ‘maan’: 1×, first in a.md",
                        "front matter ‘title’ is there twice. Keep one.: 1×, first in b.md",
                        "front matter TOML (+++): 1×, first in c.md");
        assertThat(entry(read, "a").fields().get("number"))
                .as("more than the type allows")
                .isEmpty();
        assertThat(entry(read, "c").fields().text("title", "nl")).hasValue("Kop");
        assertThat(body(read, "c")).isEqualTo("Tekst");
    }

    @Test
    void links_between_files_lead_to_their_entries_and_others_become_text() {
        put("docs/gids/index.md", "[b](./b.md#deel) [top](../top) [web](https://example.org/) [weg](weg.md)\n");
        put("docs/gids/b.md", "[`terug`](/gids/)\n");
        put("docs/top.md", "Top\n");
        ForeignMarkdown read = read(MAPPING);
        assertThat(body(read, "gids"))
                .isEqualTo("[b](entry:document/gids-b#deel) [top](entry:document/top) [web](https://example.org/) weg");
        assertThat(body(read, "gids-b")).isEqualTo("[`terug`](entry:document/gids)");
        assertThat(read.remarks().all())
                .extracting(Remarks.Met::toString)
                .containsExactly("link weg.md: 1×, first in gids/index.md");
    }

    @Test
    void a_text_page_takes_the_address_of_its_file() {
        put("docs/gids/b.md", "[top](/top)\n");
        put("docs/top.md", "Top\n");
        ForeignMarkdown read = read(MAPPING + "address: path\n");
        assertThat(entry(read, "gids-b").fields().text("path", "nl")).hasValue("gids/b");
        assertThat(body(read, "gids-b")).isEqualTo("[top](page:top)");
    }

    @Test
    void words_of_other_generators_go_and_what_they_enclose_stays() {
        put(
                "docs/hugo.md",
                "{{< note kind=\"x\" >}}\nLees dit.\n{{< /note >}}\n\n```go\n{{< blijft >}}\n```\n\n{{ nu }}\n");
        put(
                "docs/astro.mdx",
                "import X from 'x'\n\n<Steps>\nEen <Since v=\"1\" /> twee `<Blijft />`\n</Steps>\n\n:::tip\nHulp\n:::\n");
        put("docs/mkdocs.md", "!!! warning \"Pas op\"\n    Heet.\n\nGewoon ![een kat](kat.png)\n");
        ForeignMarkdown read = read(MAPPING);
        assertThat(body(read, "hugo")).isEqualTo("Lees dit.\n\n\n```go\n{{< blijft >}}\n```\n\n\\{{ nu }}");
        assertThat(body(read, "astro")).isEqualTo("Een  twee `<Blijft />`\n\n\n\nHulp");
        assertThat(body(read, "mkdocs")).isEqualTo("**Pas op**\n\nHeet.\n\nGewoon een kat");
        assertThat(read.remarks().all())
                .extracting(met -> met.about() + " " + met.word())
                .contains(
                        "SHORTCODE note",
                        "SHORTCODE :::tip",
                        "SHORTCODE !!! warning",
                        "COMPONENT import",
                        "COMPONENT <Steps>",
                        "PICTURE in the folder");
    }

    @Test
    void two_files_that_want_one_address_both_get_one() {
        put("docs/a.md", "A\n");
        put("docs/a/index.md", "Ook A\n");
        put("docs/日本.md", "J\n");
        ForeignMarkdown read = read(MAPPING);
        assertThat(read.content().entries()).hasSize(3);
        assertThat(read.content().entries().keySet()).extracting(EntryId::slug).contains("a", "a-2");
    }

    @Test
    void a_mapping_is_refused_with_line_and_suggestion() {
        put("docs/a.md", "A\n");
        assertThatThrownBy(() -> read("type: document\nfields: {dat: date}\nignored: [x]\n"))
                .isInstanceOf(InvalidContent.class)
                .hasMessageContaining("mapping.yaml:2: a document has no field ‘dat’. Did you mean ‘date’?")
                .hasMessageContaining("mapping.yaml:3: ‘ignored’ means nothing here. Did you mean ‘ignore’?");
    }
}
