package org.casus.cms.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.casus.content.schema.JsonSchema;
import org.casus.content.type.ContentType;
import org.casus.content.vocabulary.Vocabularies;

/** A declared type as a schema: its fields, and what the API puts beside them. */
final class TypeSchema {

    /** Concepts come while the service runs: a client made today must read what is chosen tomorrow. */
    private static final Vocabularies ANY_CONCEPT = new Vocabularies(Set.of());

    private TypeSchema() {}

    static ObjectNode of(ContentType type, Vocabularies vocabularies, String base) {
        ObjectNode schema = JsonSchema.of(type, ANY_CONCEPT);
        schema.remove("$schema");
        ObjectNode properties = schema.withObject("/properties");
        properties.putObject("@id").put("type", "string").put("format", "iri").put("readOnly", true);
        properties.putObject("@type").put("const", type.id()).put("readOnly", true);
        properties.set("meta", ApiDescription.reference("schemas", "Meta"));
        properties.set("included", ApiDescription.reference("schemas", "Included"));
        properties.set("highlight", ApiDescription.reference("schemas", "Highlight"));
        ObjectNode example = ExampleEntry.of(type, vocabularies);
        String slug = "an-example";
        example.put("@id", base + "/id/" + type.id() + "/" + slug).put("@type", type.id());
        example.set(
                "meta",
                JsonNodeFactory.instance.objectNode().put("type", type.id()).put("slug", slug));
        schema.putArray("examples").add(example);
        return schema;
    }
}
