package org.casus.cms.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.casus.cms.http.Api;
import org.casus.content.type.ContentType;
import org.casus.content.type.ContentTypes;
import org.casus.content.vocabulary.Scheme;
import org.casus.content.vocabulary.Vocabularies;

/** The whole description: the calls, and the types and vocabularies of this installation. */
final class OpenApiDocument {

    static final String VERSION = "3.1.1";

    private OpenApiDocument() {}

    /** @param base the installation's address */
    static ObjectNode of(ContentTypes types, Vocabularies vocabularies, String base) {
        ObjectNode description = ApiDescription.read();
        ObjectNode document = JsonNodeFactory.instance.objectNode().put("openapi", VERSION);
        document.set("info", description.path("info"));
        document.putArray("servers").addObject().put("url", base + Api.PATH);
        document.set("security", anybodyOrBearer());
        document.set("tags", description.path("tags"));
        document.set("paths", description.path("paths"));
        ObjectNode components = document.putObject("components");
        for (String part : List.of("securitySchemes", "headers", "parameters")) {
            components.set(part, description.path("components").path(part));
        }
        components.set("responses", ProblemResponses.of(base));
        ObjectNode schemas = components.putObject("schemas");
        schemas.set("TypeId", oneOf(types.all().stream().map(ContentType::id).toList()));
        schemas.set(
                "SchemeId",
                oneOf(vocabularies.schemes().stream().map(Scheme::id).toList()));
        schemas.set("Entry", entry(types.all()));
        schemas.setAll((ObjectNode) description.path("components").path("schemas"));
        // names in lower case: they cannot be those of a schema of ours
        types.all().forEach(type -> schemas.set(type.id(), TypeSchema.of(type, vocabularies, base)));
        types.all().forEach(type -> schemas.set(type.id() + ".filters", FilterSchema.of(type)));
        addExamples(document);
        return document;
    }

    /** Of each answer in JSON, where nobody wrote one. */
    private static void addExamples(ObjectNode document) {
        SchemaExample example = new SchemaExample(document);
        document.path("paths")
                .forEach(path -> path.forEach(operation -> operation
                        .path("responses")
                        .forEach(response -> response.path("content").properties().stream()
                                .filter(content -> content.getKey().endsWith("json"))
                                .map(Map.Entry::getValue)
                                .filter(content -> !content.has("example") && !content.has("examples"))
                                .forEach(content -> example.of(content.path("schema"))
                                        .ifPresent(value -> ((ObjectNode) content).set("example", value))))));
    }

    private static JsonNode anybodyOrBearer() {
        ArrayNode security = JsonNodeFactory.instance.arrayNode();
        security.addObject();
        security.addObject().putArray("bearer");
        security.addObject().putArray("cookie");
        return security;
    }

    private static ObjectNode oneOf(List<String> ids) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "string");
        ArrayNode choices = schema.putArray("enum");
        ids.forEach(choices::add);
        return schema;
    }

    private static ObjectNode entry(Collection<ContentType> types) {
        ObjectNode schema = JsonNodeFactory.instance
                .objectNode()
                .put(
                        "description",
                        "An entry of the type that the address names: its fields at the top, @id, @type and meta beside them");
        ArrayNode any = schema.putArray("anyOf");
        types.forEach(type -> any.add(ApiDescription.reference("schemas", type.id())));
        return schema;
    }
}
