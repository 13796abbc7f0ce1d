package org.casus.content.rdf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import org.casus.content.LocalizedText;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.Fields;
import org.casus.content.entry.PublishedEntry;
import org.casus.content.type.ContentType;
import org.casus.content.type.Field;
import org.casus.content.type.FieldKind;
import org.casus.content.type.Prefixes;

/**
 * A published entry as JSON-LD 1.1: the JSON that everybody else gets, with a context that gives it meaning and an
 * {@code @id} on what is a thing of its own.
 *
 * <p>Parts that have no address of their own get one below the entry's ({@code …/id/church/sint-anna#location}): no blank
 * nodes, so that two graphs can be compared line by line.
 */
public final class JsonLd {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonLd() {}

    /** What names the thing: {@code {base}/id/{type}/{slug}}. */
    public static String iri(String base, EntryId id) {
        return base + "/id/" + id.type() + "/" + id.slug();
    }

    /** What names a concept: {@code {base}/id/concept/{scheme}/{concept}}. */
    public static String conceptIri(String base, String scheme, String concept) {
        return base + "/id/concept/" + scheme + "/" + concept;
    }

    /** @param base the installation's address, no slash at its end */
    public static ObjectNode document(ContentType type, PublishedEntry entry, String base) {
        String iri = iri(base, entry.id());
        ObjectNode document = NODES.objectNode();
        document.set("@context", context(type, base));
        document.put("@id", iri);
        document.set("@type", classes(type));
        Fields open = entry.fields().publicFields(type);
        for (Field field : type.fields()) {
            open.get(field.name())
                    .ifPresent(
                            value -> document.set(field.name(), value(iri + "#" + field.name(), field, value, base)));
        }
        return document;
    }

    /** The type's own word, which the context takes for its first class; then the other classes. */
    private static JsonNode classes(ContentType type) {
        if (type.rdfClasses().size() < 2) {
            return NODES.textNode(type.id());
        }
        ArrayNode classes = NODES.arrayNode().add(type.id());
        type.rdfClasses().stream().skip(1).forEach(classes::add);
        return classes;
    }

    /**
     * The meaning of a type's words. Fields without {@code rdf} mean nothing, and private ones are not in it. It belongs
     * within the document: JSON-LD passes over the {@code @base} of a context that is fetched from elsewhere.
     */
    public static ObjectNode context(ContentType type, String base) {
        ObjectNode context = NODES.objectNode().put("@version", new BigDecimal("1.1"));
        new Prefixes(base).namespaces().forEach(context::put);
        context.put(
                type.id(),
                type.rdfClasses().isEmpty()
                        ? "casus:" + type.id()
                        : type.rdfClasses().getFirst());
        addTerms(context, type.fields(), base);
        return context;
    }

    private static void addTerms(ObjectNode context, List<Field> fields, String base) {
        for (Field field : fields) {
            if (!field.isPrivate() && field.rdf().isPresent()) {
                context.set(field.name(), term(field, field.rdf().get(), base));
            } else {
                context.putNull(field.name());
            }
        }
    }

    private static ObjectNode term(Field field, String property, String base) {
        ObjectNode term = NODES.objectNode().put("@id", property);
        switch (field.kind()) {
            case FieldKind.Text text -> addLanguages(term, field);
            case FieldKind.Markdown markdown -> addLanguages(term, field);
            case FieldKind.Url url -> term.put("@type", "@id");
            case FieldKind.DateTime dateTime -> term.put("@type", "xsd:dateTime");
            case FieldKind.Concept concept -> {
                // Relative to the scheme, not by the vocabulary: a concept's id may be the name of a field.
                term.put("@type", "@id");
                term.putObject("@context").put("@base", conceptIri(base, concept.scheme(), ""));
            }
            case FieldKind.Period period ->
                term.putObject("@context").put("start", "schema:startDate").put("end", "schema:endDate");
            case FieldKind.Point point ->
                term.putObject("@context")
                        .put("lat", "schema:latitude")
                        .put("lon", "schema:longitude")
                        .put("precision", "casus:precision");
            case FieldKind.Address address ->
                term.putObject("@context")
                        .put("street", "schema:streetAddress")
                        .put("postcode", "schema:postalCode")
                        .put("municipality", "schema:addressLocality")
                        .put("country", "schema:addressCountry");
            case FieldKind.Reference reference ->
                term.putObject("@context").putNull("type").putNull("slug");
            case FieldKind.Media media ->
                term.putObject("@context")
                        .putNull("id")
                        .put("alt", "schema:description")
                        .put("caption", "schema:caption")
                        .put("credit", "schema:creditText")
                        .putNull("focus");
            case FieldKind.Link link ->
                term.putObject("@context")
                        .put("url", "@id")
                        .put("title", "schema:name")
                        .put("language", "schema:inLanguage");
            case FieldKind.Group group -> addTerms(term.putObject("@context"), group.fields(), base);
            case FieldKind.Email email -> {}
            case FieldKind.WholeNumber number -> {}
            case FieldKind.DecimalNumber number -> {}
            case FieldKind.TrueFalse trueFalse -> {}
            case FieldKind.CalendarDate date -> {}
        }
        return term;
    }

    /** A text that does not name its language is in the default one, both alone and beside others. */
    private static void addLanguages(ObjectNode term, Field field) {
        if (field.isLocalized()) {
            term.put("@container", "@language").put("@language", LocalizedText.DEFAULT_LANGUAGE);
        }
    }

    private static JsonNode value(String iri, Field field, JsonNode value, String base) {
        if (!(value instanceof ArrayNode array)) {
            return one(iri, field, value, base);
        }
        ArrayNode items = NODES.arrayNode(array.size());
        for (int at = 0; at < array.size(); at++) {
            items.add(one(iri + "-" + (at + 1), field, array.get(at), base));
        }
        return items;
    }

    private static JsonNode one(String iri, Field field, JsonNode value, String base) {
        if (!(value instanceof ObjectNode object)) {
            return value;
        }
        return switch (field.kind()) {
            case FieldKind.Reference reference ->
                identified(
                        iri(
                                base,
                                new EntryId(
                                        object.path("type").asText(),
                                        object.path("slug").asText())),
                        object);
            case FieldKind.Media media ->
                identified(base + "/id/media/" + object.path("id").asText(), object);
            case FieldKind.Period period -> identified(iri, object);
            case FieldKind.Point point -> identified(iri, object);
            case FieldKind.Address address -> identified(iri, object);
            case FieldKind.Group group -> group(iri, group, object, base);
            case FieldKind.Link link -> value;
            case FieldKind.Text text -> value;
            case FieldKind.Markdown markdown -> value;
            case FieldKind.Email email -> value;
            case FieldKind.Url url -> value;
            case FieldKind.WholeNumber number -> value;
            case FieldKind.DecimalNumber number -> value;
            case FieldKind.TrueFalse trueFalse -> value;
            case FieldKind.CalendarDate date -> value;
            case FieldKind.DateTime dateTime -> value;
            case FieldKind.Concept concept -> value;
        };
    }

    private static ObjectNode group(String iri, FieldKind.Group group, ObjectNode object, String base) {
        ObjectNode identified = identified(iri, object);
        for (Field part : group.fields()) {
            JsonNode value = object.get(part.name());
            if (value != null) {
                identified.set(part.name(), value(iri + "-" + part.name(), part, value, base));
            }
        }
        return identified;
    }

    private static ObjectNode identified(String iri, ObjectNode object) {
        ObjectNode identified = NODES.objectNode().put("@id", iri);
        identified.setAll(object);
        return identified;
    }
}
