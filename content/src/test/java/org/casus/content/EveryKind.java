package org.casus.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.casus.content.source.Problems;
import org.casus.content.source.YamlReader;
import org.casus.content.type.ContentType;
import org.casus.content.type.ContentTypes;
import org.casus.content.type.TypeFiles;
import org.casus.content.vocabulary.Concept;
import org.casus.content.vocabulary.Scheme;
import org.casus.content.vocabulary.Vocabularies;

/** A type with a field of every kind, and what values are right and wrong for each. */
public final class EveryKind {

    private static final String DECLARATION = """
            names: {nl: {one: Ding, many: Dingen}, en: {one: Thing, many: Things}}
            class: schema:Thing
            title: name
            slug: "{name}"
            fields:
              name: {kind: text, required: true, max: 10, rdf: schema:name, label: {nl: Naam, en: Name}}
              code: {kind: text, pattern: "[a-z]{2}", rdf: casus:code, label: {nl: Code, en: Code}}
              poem: {kind: text, multiline: true, localized: true, rdf: schema:abstract, label: {nl: Gedicht, en: Poem}}
              story: {kind: markdown, max: 20, rdf: schema:text, label: {nl: Verhaal, en: Story}}
              mail: {kind: email, private: true, label: {nl: E-mail, en: Email}}
              site: {kind: url, rdf: foaf:homepage, label: {nl: Site, en: Site}}
              year: {kind: integer, min: 1200, max: 2100, rdf: casus:year, label: {nl: Jaar, en: Year}}
              area: {kind: number, min: 0, max: 10.5, rdf: casus:area, label: {nl: Oppervlakte, en: Area}}
              open: {kind: boolean, rdf: casus:open, label: {nl: Open, en: Open}}
              day: {kind: date, rdf: dcterms:date, label: {nl: Dag, en: Day}}
              moment: {kind: datetime, rdf: dcterms:modified, label: {nl: Moment, en: Moment}}
              span: {kind: period, rdf: schema:temporalCoverage, label: {nl: Periode, en: Period}}
              spot: {kind: point, rdf: schema:geo, label: {nl: Punt, en: Point}}
              home: {kind: address, rdf: schema:address, label: {nl: Adres, en: Address}}
              colour: {kind: concept, scheme: colour, rdf: casus:colour, label: {nl: Kleur, en: Colour}}
              colours: {kind: concept, scheme: colour, many: true, rdf: casus:colours, label: {nl: Kleuren, en: Colours}}
              friend: {kind: reference, to: [thing], rdf: schema:knows, label: {nl: Vriend, en: Friend}}
              photo: {kind: media, accept: image/*, rdf: schema:image, label: {nl: Foto, en: Photo}}
              link: {kind: link, rdf: schema:subjectOf, label: {nl: Link, en: Link}}
              people: {kind: group, many: true, rdf: schema:contactPoint, label: {nl: Mensen, en: People}, fields: {name: {kind: text, required: true, max: 5, rdf: schema:name}, email: {kind: email, private: true}}}
            """;

    public static final ContentTypes TYPES = types();
    public static final ContentType TYPE = TYPES.find("thing").orElseThrow();
    public static final Vocabularies VOCABULARIES = new Vocabularies(List.of(new Scheme(
            "colour",
            LocalizedText.of("Kleur", "Colour"),
            Optional.empty(),
            List.of(concept("red", "rood"), concept("blue", "blauw")))));

    private EveryKind() {}

    private static ContentTypes types() {
        SortedMap<String, JsonNode> declarations = new TreeMap<>();
        YamlReader.read("thing", DECLARATION, new Problems())
                .ifPresent(declaration -> declarations.put("thing", declaration.json()));
        return TypeFiles.ofDeclarations(declarations, "test");
    }

    private static Concept concept(String id, String label) {
        return new Concept(
                "colour",
                id,
                LocalizedText.of(label),
                List.of(),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    /** Values by field, in single quotes. */
    public static final Map<String, List<String>> RIGHT = new TreeMap<>(Map.ofEntries(
            Map.entry("name", List.of("'Een naam'", "'🏛🏛🏛🏛🏛🏛🏛🏛🏛🏛'")),
            Map.entry("code", List.of("'ab'")),
            Map.entry("poem", List.of("'een\\ntwee'", "{'nl': 'een', 'en': 'one'}")),
            Map.entry("story", List.of("'## Kop\\n\\ttekst'")),
            Map.entry("mail", List.of("'a@example.org'")),
            Map.entry(
                    "site",
                    List.of(
                            "'https://example.org'",
                            "'http://example.org:8080/a?b=c#d'",
                            "'https://nl.wikipedia.org/wiki/Kerk_(gebouw)'")),
            Map.entry("year", List.of("1200", "2100", "1900.0")),
            Map.entry("area", List.of("0", "10.5", "0.001")),
            Map.entry("open", List.of("true", "false")),
            Map.entry("day", List.of("'1897'", "'1897-05'", "'1897-05-03'")),
            Map.entry("moment", List.of("'2026-03-01T09:00:00+01:00'", "'2026-03-01T09:00:00Z'")),
            Map.entry(
                    "span",
                    List.of(
                            "{'start': '2011'}",
                            "{'start': '2011', 'end': '2011'}",
                            "{'start': '2011-05', 'end': '2019'}")),
            Map.entry(
                    "spot",
                    List.of("{'lat': 51, 'lon': 3.7}", "{'lat': -90, 'lon': 180, 'precision': 'municipality'}")),
            Map.entry(
                    "home",
                    List.of("{'street': 'Markt 1', 'postcode': '9000', 'municipality': 'Gent', 'country': 'België'}")),
            Map.entry("colour", List.of("'red'")),
            Map.entry("colours", List.of("['red', 'blue']")),
            Map.entry("friend", List.of("{'type': 'thing', 'slug': 'sint-anna'}")),
            Map.entry(
                    "photo",
                    List.of("{'id': '" + "a".repeat(64) + "', 'alt': 'Een kerk', 'focus': {'x': 0.5, 'y': 1}}")),
            Map.entry(
                    "link",
                    List.of(
                            "{'url': 'https://example.org/', 'title': 'T', 'language': 'nl'}",
                            "{'url': 'mailto:a@example.org', 'title': 'T'}")),
            Map.entry(
                    "people",
                    List.of("[{'name': 'Jan'}]", "[{'name': 'Jan', 'email': 'a@example.org'}, {'name': 'An'}]"))));

    /** Values by field, in single quotes. */
    public static final Map<String, List<String>> WRONG = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    "name",
                    List.of("'veel te lang'", "'a\\nb'", "'a\\u0007'", "'a\\u2028b'", "12", "['a']", "{'nl': 'a'}")),
            Map.entry("code", List.of("'abc'", "'A1'")),
            Map.entry("poem", List.of("5", "{'nl': 5}", "{'NL!': 'a'}", "'a\\u0000'")),
            Map.entry("story", List.of("'een verhaal dat langer is dan twintig'", "true")),
            Map.entry("mail", List.of("'a'", "'a@b'", "'a b@example.org'", "5")),
            Map.entry(
                    "site",
                    List.of(
                            "'example.org'",
                            "'ftp://example.org'",
                            "'javascript:alert(1)'",
                            "'https://a b.org'",
                            "'https://jan:geheim@example.org'",
                            "5")),
            Map.entry("year", List.of("1199", "2101", "1900.5", "'1900'", "true", "1e400")),
            Map.entry("area", List.of("-1", "10.6", "'1'")),
            Map.entry("open", List.of("'true'", "1")),
            Map.entry("day", List.of("'1897-13'", "'3 mei 1897'", "1897", "'2023-02-29'")),
            Map.entry("moment", List.of("'2026-03-01'", "'2026-03-01T09:00:00'", "'2026-13-01T09:00:00Z'", "5")),
            Map.entry(
                    "span",
                    List.of(
                            "'2011'",
                            "{'end': '2011'}",
                            "{'start': '2019', 'end': '2011'}",
                            "{'start': 2011}",
                            "{'start': '2011', 'until': '2012'}")),
            Map.entry(
                    "spot",
                    List.of(
                            "{'lat': 91, 'lon': 3}",
                            "{'lat': 51}",
                            "{'lat': '51', 'lon': 3}",
                            "{'lat': 51, 'lon': 181}",
                            "{'lat': 51, 'lon': 3, 'precision': 'street'}",
                            "[51, 3]",
                            "{'lat': 51, 'lon': 3, 'z': 1}")),
            Map.entry("home", List.of("'Markt 1'", "{'straat': 'Markt 1'}", "{'postcode': 9000}")),
            Map.entry("colour", List.of("'green'", "['red']", "5")),
            Map.entry("colours", List.of("'red'", "['green']", "[5]")),
            Map.entry(
                    "friend",
                    List.of(
                            "'sint-anna'",
                            "{'type': 'church', 'slug': 'a'}",
                            "{'type': 'thing'}",
                            "{'type': 'thing', 'slug': 'A b'}")),
            Map.entry(
                    "photo",
                    List.of(
                            "'a.png'",
                            "{'id': 'a'}",
                            "{'alt': 'x'}",
                            "{'id': '" + "a".repeat(64) + "', 'focus': {'x': 2, 'y': 0}}",
                            "{'id': '" + "a".repeat(64) + "', 'alt': 5}")),
            Map.entry(
                    "link",
                    List.of(
                            "'https://example.org'",
                            "{'title': 'T'}",
                            "{'url': 'javascript:alert(1)', 'title': 'T'}",
                            "{'url': 'https://example.org', 'text': 'T'}")),
            Map.entry(
                    "people",
                    List.of(
                            "{'name': 'Jan'}",
                            "[{'name': 'Jannes'}]",
                            "[{'naam': 'Jan'}]",
                            "['Jan']",
                            "[{'email': 'a'}]"))));

    /** An object with this value in this field, and no other. */
    public static ObjectNode with(String field, String value) {
        return Json.object("{'" + field + "': " + value + "}");
    }
}
