package org.casus.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An entry that brings others together, as a newsletter does. */
class ItemsOfAnEntryTest {

    @TempDir
    private Path root;

    @Test
    void each_has_its_text_and_leads_to_what_it_is_about() {
        TestHouse house = TestHouse.in(root);
        house.edit("types/church.yaml", text -> text + """
                  items:
                    kind: group
                    many: true
                    rdf: schema:hasPart
                    label: {nl: Berichten}
                    fields:
                      title: {kind: text, rdf: schema:headline, label: {nl: Titel}}
                      text: {kind: markdown, rdf: schema:text, label: {nl: Tekst}}
                      entry: {kind: reference, to: [church], rdf: schema:mainEntity, label: {nl: Fiche}}
                      link: {kind: link, rdf: schema:url, label: {nl: Link}}
                """);
        house.edit(
                "themes/base/templates/fiche.peb",
                text -> text.replace(
                        "<p class=\"dates\">",
                        "{% for item in page.items %}<h2>{{ item.title }}</h2>{{ item.html }}{% for link in item.links %}<a href=\"{{ link.url }}\">{{ link.label }}</a>{% endfor %}{% endfor %}<p class=\"dates\">"));
        house.put("entries/church/sint-bavo.md", "---\nname: Sint-Bavo\n---\n");
        house.put("entries/church/nummer-een.md", """
                ---
                name: Nummer een
                items:
                  - title: Een kerk
                    text: "Lees over *Sint-Bavo*."
                    entry: {type: church, slug: sint-bavo}
                  - title: Elders
                    text: Op een andere site.
                    link: {url: "https://elsewhere.example/", title: Elders}
                ---
                """);
        house.bake("site");

        assertThat(house.tree("site").get("voorbeelden/nummer-een/index.html"))
                .contains(
                        "<h2>Een kerk</h2><p>Lees over <em>Sint-Bavo</em>.</p>",
                        "<a href=\"/voorbeelden/sint-bavo/\">Sint-Bavo</a>",
                        "<h2>Elders</h2><p>Op een andere site.</p>",
                        "<a href=\"https://elsewhere.example/\">Elders</a>");
    }
}
