package org.casus.cms.types;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.casus.content.schema.JsonSchema;
import org.casus.content.type.ContentType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The declared types. */
@Path("types")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "types")
public class TypesResource {

    @Inject
    Model model;

    @GET
    @Operation(summary = "The declared types")
    public JsonNode list() {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode items = answer.putArray("items");
        for (ContentType type : model.types().all()) {
            ObjectNode item = items.addObject().put("id", type.id());
            item.set(
                    "names",
                    JsonNodeFactory.instance
                            .objectNode()
                            .<ObjectNode>set("one", ConceptJson.localized(type.one()))
                            .set("many", ConceptJson.localized(type.many())));
            type.board().ifPresent(board -> item.put("board", board));
        }
        return answer;
    }

    @GET
    @Path("{type}")
    @Operation(summary = "One type, as its file declares it")
    public JsonNode one(@PathParam("type") String id) {
        ContentType type = model.type(id);
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("id", type.id());
        if (type.declaration() instanceof ObjectNode declaration) {
            answer.setAll(declaration);
        }
        return answer;
    }

    @GET
    @Path("{type}/schema")
    @Produces({"application/schema+json", MediaType.APPLICATION_JSON})
    @Operation(summary = "JSON Schema 2020-12 of the entries of one type")
    public JsonNode schema(@PathParam("type") String id) {
        return JsonSchema.of(model.type(id), model.vocabularies());
    }
}
