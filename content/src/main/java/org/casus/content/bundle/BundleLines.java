package org.casus.content.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casus.content.LocalizedText;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.Fields;
import org.casus.content.type.ContentType;
import org.casus.content.vocabulary.Concept;
import org.casus.content.vocabulary.Scheme;

/**
 * Content to the lines of a bundle. The second half of each line's head, its hash, is over all the rest of it: the line
 * without that member, in {@link CanonicalJson}.
 */
final class BundleLines {

    static final String HASH = "hash";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private BundleLines() {}

    static ObjectNode head(long sequence, String base) {
        return NODES.objectNode().put("bundle", 1).put("sequence", sequence).put("base", base);
    }

    static ObjectNode type(ContentType type) {
        ObjectNode rest = NODES.objectNode();
        rest.set("declaration", type.declaration());
        return line(NODES.objectNode().put("kind", "type").put("id", type.id()), rest);
    }

    static ObjectNode scheme(Scheme scheme) {
        ObjectNode rest = NODES.objectNode();
        rest.set("label", text(scheme.label()));
        scheme.description().ifPresent(description -> rest.set("description", text(description)));
        return line(NODES.objectNode().put("kind", "scheme").put("id", scheme.id()), rest);
    }

    static ObjectNode concept(Concept concept) {
        ObjectNode rest = NODES.objectNode();
        rest.set("label", text(concept.label()));
        if (!concept.alternatives().isEmpty()) {
            ArrayNode alternatives = rest.putArray("alternatives");
            concept.alternatives().forEach(alternative -> alternatives.add(text(alternative)));
        }
        concept.definition().ifPresent(definition -> rest.set("definition", text(definition)));
        if (concept.order() != Concept.LAST) {
            rest.put("order", concept.order());
        }
        concept.broader().ifPresent(broader -> rest.put("broader", broader));
        concept.notation().ifPresent(notation -> rest.put("notation", notation));
        putAll(rest, "exactMatch", concept.exactMatch());
        putAll(rest, "closeMatch", concept.closeMatch());
        if (concept.isDeprecated()) {
            rest.put("deprecated", true);
        }
        concept.replacedBy().ifPresent(successor -> rest.put("replacedBy", successor));
        ObjectNode head = NODES.objectNode()
                .put("kind", "concept")
                .put("scheme", concept.scheme())
                .put("id", concept.id());
        return line(head, rest);
    }

    static ObjectNode media(MediaFile file) {
        ObjectNode rest = NODES.objectNode()
                .put("name", file.name())
                .put("type", file.type())
                .put("bytes", file.bytes());
        file.width().ifPresent(width -> rest.put("width", width));
        file.height().ifPresent(height -> rest.put("height", height));
        file.alt().ifPresent(alt -> rest.put("alt", alt));
        file.caption().ifPresent(caption -> rest.put("caption", caption));
        file.credit().ifPresent(credit -> rest.put("credit", credit));
        file.licence().ifPresent(licence -> rest.put("licence", licence));
        file.text().ifPresent(text -> rest.put("text", text));
        return line(NODES.objectNode().put("kind", "media").put("id", file.id()), rest);
    }

    /** @param successor of the same installation, where there is one that is public */
    static ObjectNode gone(EntryId id, Optional<EntryId> successor) {
        ObjectNode rest = NODES.objectNode();
        successor.ifPresent(
                to -> rest.putObject("successor").put("type", to.type()).put("slug", to.slug()));
        return line(
                NODES.objectNode().put("kind", "gone").put("type", id.type()).put("slug", id.slug()), rest);
    }

    /** @param open public fields only, in the order of the type */
    static ObjectNode entry(
            EntryId id, Fields open, int revision, Instant created, Instant modified, Instant published) {
        ObjectNode rest = NODES.objectNode()
                .put("revision", revision)
                .put("created", created.toString())
                .put("modified", modified.toString())
                .put("published", published.toString());
        rest.set("fields", open.toJson());
        return line(
                NODES.objectNode().put("kind", "entry").put("type", id.type()).put("slug", id.slug()), rest);
    }

    static ObjectNode end(Map<String, Long> counts) {
        ObjectNode end = NODES.objectNode().put("kind", "end");
        ObjectNode written = end.putObject("counts");
        counts.forEach(written::put);
        return end;
    }

    static String hashOf(ObjectNode line) {
        return line.get(HASH).textValue();
    }

    private static ObjectNode line(ObjectNode head, ObjectNode rest) {
        ObjectNode whole = NODES.objectNode();
        whole.setAll(head);
        whole.setAll(rest);
        head.put(HASH, CanonicalJson.hash(whole));
        head.setAll(rest);
        return head;
    }

    private static JsonNode text(LocalizedText text) {
        ObjectNode object = NODES.objectNode();
        text.byLanguage().forEach(object::put);
        return object;
    }

    private static void putAll(ObjectNode object, String name, List<String> values) {
        if (!values.isEmpty()) {
            ArrayNode array = object.putArray(name);
            values.forEach(array::add);
        }
    }
}
