package org.casus.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.casus.site.hashing.Hashes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of entries that are no pictures. */
class DocumentsOfASiteTest {

    private static final String STUDY = "%PDF-1.4 " + "x".repeat(1_240_000);

    @TempDir
    private Path root;

    private TestHouse house;

    @BeforeEach
    void an_entry_with_a_study() {
        String id = Hashes.hex(STUDY.getBytes(StandardCharsets.UTF_8));
        String drawer = "media/" + id.substring(0, 2) + "/";
        house = TestHouse.in(root);
        house.edit(
                "types/church.yaml",
                text -> text
                        + "  files: {kind: media, accept: application/*, many: true, rdf: schema:encoding, label: {nl: Bestanden}}\n");
        house.edit(
                "themes/base/templates/fiche.peb",
                text -> text.replace(
                        "<p class=\"dates\">",
                        "{% for document in page.documents %}<a href=\"{{ document.url }}\">{{ document.title }} ({{ document.form }}, {{ document.size }})</a>{% endfor %}<p class=\"dates\">"));
        house.put(drawer + "Studie.pdf", STUDY);
        house.put(
                drawer + "Studie.pdf.yaml", "caption: De haalbaarheidsstudie\ntext: Een klokkenstoel van eikenhout.\n");
        house.put("entries/church/sint-anna.md", "---\nname: Sint-Anna\nfiles:\n  - id: \"" + id + "\"\n---\n");
        house.put("entries/church/sint-bavo.md", "---\nname: Sint-Bavo\n---\n");
    }

    @Test
    void a_page_names_them_with_their_form_and_size_and_they_are_there_byte_for_byte() {
        house.bake("site");

        Map<String, String> tree = house.tree("site");
        String path = tree.keySet().stream()
                .filter(file -> file.matches("assets/studie\\.[0-9a-f]+\\.pdf"))
                .findFirst()
                .orElseThrow();
        assertThat(tree.get("voorbeelden/sint-anna/index.html"))
                .contains("<a href=\"/" + path + "\">De haalbaarheidsstudie (PDF, 1,2 MB)</a>");
        assertThat(tree.get(path)).isEqualTo(STUDY);
    }

    @Test
    void what_somebody_read_in_them_is_found_by_searching() {
        house.bake("site");
        assertThat(words()).contains("klokkenstoel");

        house.edit("entries/church/sint-anna.md", text -> text.replaceAll("(?s)files:.*---", "---"));
        house.bake("site");
        assertThat(words()).doesNotContain("klokkenstoel");
        assertThat(house.tree("site").keySet()).noneMatch(file -> file.endsWith(".pdf"));
    }

    private String words() {
        return house.tree("site").entrySet().stream()
                .filter(file -> file.getKey().startsWith("_index/text/words-0"))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining());
    }
}
