package org.casus.content.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.casus.content.EveryKind;
import org.casus.content.Json;
import org.casus.content.ShippedContent;
import org.casus.content.bundle.CanonicalJson;
import org.casus.content.bundle.Content;
import org.casus.content.bundle.Published;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.PublishedEntry;
import org.casus.content.folder.ContentFolder;
import org.casus.content.type.ContentType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class JsonLdTest {

    private static final String BASE = "https://casus.example.org";
    private static final String THING = "<" + BASE + "/id/thing/a>";

    @BeforeAll
    static void initialise() {
        JenaSystem.init();
    }

    @Test
    void an_entry_is_a_thing_of_its_class() {
        assertThat(triples("{'name': 'A'}"))
                .containsExactlyInAnyOrder(
                        THING + " rdf:type <http://schema.org/Thing>", THING + " <http://schema.org/name> \"A\"");
    }

    @Test
    void a_concept_is_its_iri_even_where_its_id_is_the_name_of_a_field() {
        assertThat(triples("{'colour': 'red', 'colours': ['blue', 'name']}"))
                .contains(
                        THING + " <" + BASE + "/ns#colour> <" + BASE + "/id/concept/colour/red>",
                        THING + " <" + BASE + "/ns#colours> <" + BASE + "/id/concept/colour/blue>",
                        THING + " <" + BASE + "/ns#colours> <" + BASE + "/id/concept/colour/name>");
    }

    @Test
    void a_reference_is_the_iri_of_the_other() {
        assertThat(triples("{'friend': {'type': 'thing', 'slug': 'b'}}"))
                .contains(THING + " <http://schema.org/knows> <" + BASE + "/id/thing/b>")
                .hasSize(2);
    }

    @Test
    void a_localized_text_has_its_language_written_alone_or_beside_others() {
        assertThat(triples("{'poem': 'een'}")).contains(THING + " <http://schema.org/abstract> \"een\"@nl");
        assertThat(triples("{'poem': {'nl': 'een', 'en': 'one'}}"))
                .contains(
                        THING + " <http://schema.org/abstract> \"een\"@nl",
                        THING + " <http://schema.org/abstract> \"one\"@en");
    }

    @Test
    void parts_have_an_address_below_the_entry() {
        assertThat(
                        triples(
                                "{'spot': {'lat': 51.5, 'lon': 4}, 'people': [{'name': 'Jan', 'email': 'geheim@example.org'}]}"))
                .contains(
                        THING + " <http://schema.org/geo> <" + BASE + "/id/thing/a#spot>",
                        "<" + BASE + "/id/thing/a#spot> <http://schema.org/longitude> \"4\"^^xsd:integer",
                        THING + " <http://schema.org/contactPoint> <" + BASE + "/id/thing/a#people-1>",
                        "<" + BASE + "/id/thing/a#people-1> <http://schema.org/name> \"Jan\"")
                .noneMatch(triple -> triple.contains("geheim"));
    }

    @Test
    void a_link_is_its_address_and_says_its_title() {
        assertThat(triples("{'link': {'url': 'https://example.org/a', 'title': 'T'}, 'site': 'https://example.org/'}"))
                .contains(
                        THING + " <http://schema.org/subjectOf> <https://example.org/a>",
                        "<https://example.org/a> <http://schema.org/name> \"T\"",
                        THING + " <http://xmlns.com/foaf/0.1/homepage> <https://example.org/>");
    }

    @Test
    void private_fields_are_neither_in_the_document_nor_in_the_context() {
        ObjectNode document = document(EveryKind.TYPE, entry("{'name': 'A', 'mail': 'geheim@example.org'}"));

        assertThat(document.toString()).doesNotContain("geheim");
        assertThat(document.get("@context").get("mail").isNull()).isTrue();
    }

    @Test
    void every_shipped_entry_is_json_ld_without_blank_nodes() {
        Content content = ContentFolder.read(ShippedContent.FOLDER, BASE);
        content.types()
                .all()
                .forEach(type -> content.ofType(type.id()).stream().limit(20).forEach(entry -> {
                    Graph graph = graph(document(type, entry));
                    assertThat(graph.size()).as("%s", entry.id()).isGreaterThan(2);
                    assertThat(graph.stream()
                                    .flatMap(triple -> List.of(triple.getSubject(), triple.getObject()).stream()))
                            .noneMatch(Node::isBlank);
                }));
    }

    @Test
    void several_classes_are_all_there() {
        PublishedEntry office = Published.entry(
                ShippedContent.type("organisation"),
                new EntryId("organisation", "a"),
                Json.fields("{'name': 'A'}"),
                1,
                Instant.EPOCH,
                Instant.EPOCH,
                Instant.EPOCH);

        assertThat(strings(graph(document(ShippedContent.type("organisation"), office))))
                .contains(
                        "<" + BASE + "/id/organisation/a> rdf:type <http://www.w3.org/ns/org#Organization>",
                        "<" + BASE + "/id/organisation/a> rdf:type <http://schema.org/Organization>");
    }

    private static ObjectNode document(ContentType type, PublishedEntry entry) {
        return JsonLd.document(type, entry, BASE);
    }

    private static PublishedEntry entry(String fields) {
        return Published.entry(
                EveryKind.TYPE,
                new EntryId("thing", "a"),
                Json.fields(fields),
                1,
                Instant.EPOCH,
                Instant.EPOCH,
                Instant.EPOCH);
    }

    private static List<String> triples(String fields) {
        return strings(graph(document(EveryKind.TYPE, entry(fields))));
    }

    private static Graph graph(ObjectNode document) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.create()
                .fromString(new String(CanonicalJson.bytes(document), StandardCharsets.UTF_8))
                .lang(Lang.JSONLD11)
                .parse(graph);
        return graph;
    }

    private static List<String> strings(Graph graph) {
        return graph.stream()
                .map(triple -> string(triple.getSubject()) + " " + string(triple.getPredicate()) + " "
                        + string(triple.getObject()))
                .sorted()
                .toList();
    }

    private static String string(Node node) {
        if (node.isURI()) {
            return node.getURI().equals("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
                    ? "rdf:type"
                    : "<" + node.getURI() + ">";
        }
        return node.toString().replace("http://www.w3.org/2001/XMLSchema#", "xsd:");
    }
}
