package org.casus.cms.types;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.casus.cms.http.Problem;
import org.casus.content.vocabulary.Concept;
import org.casus.content.vocabulary.Scheme;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The vocabularies, to read. */
@Path("schemes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "vocabularies")
public class SchemesResource {

    @Inject
    Model model;

    @Inject
    @ConfigProperty(name = "casus.base")
    String base;

    @GET
    @Operation(summary = "The vocabularies")
    public JsonNode list() {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode items = answer.putArray("items");
        model.vocabularies().schemes().forEach(scheme -> items.add(json(scheme)));
        return answer;
    }

    @GET
    @Path("{scheme}")
    @Operation(summary = "One vocabulary")
    public JsonNode one(@PathParam("scheme") String id) {
        return json(model.scheme(id));
    }

    @GET
    @Path("{scheme}/concepts")
    @Operation(summary = "The concepts of a vocabulary, in their order")
    public JsonNode concepts(@PathParam("scheme") String id) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode items = answer.putArray("items");
        model.scheme(id).concepts().forEach(concept -> items.add(json(concept)));
        return answer;
    }

    @GET
    @Path("{scheme}/concepts/{concept}")
    @Operation(summary = "One concept")
    public JsonNode concept(@PathParam("scheme") String scheme, @PathParam("concept") String id) {
        model.scheme(scheme);
        return model.vocabularies().concept(scheme, id).map(this::json).orElseThrow(Problem::notFound);
    }

    @POST
    @Path("{scheme}/concepts")
    @Operation(summary = "Add a concept (not in this version)")
    public JsonNode add(@PathParam("scheme") String scheme) {
        throw Problem.notImplemented("POST concepts");
    }

    @PATCH
    @Path("{scheme}/concepts/{concept}")
    @Operation(summary = "Relabel or deprecate a concept (not in this version)")
    public JsonNode change(@PathParam("scheme") String scheme, @PathParam("concept") String concept) {
        throw Problem.notImplemented("PATCH concepts");
    }

    private ObjectNode json(Scheme scheme) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("@id", base + "/id/scheme/" + scheme.id()).put("id", scheme.id());
        json.set("label", TypesResource.localized(scheme.label()));
        scheme.description().ifPresent(text -> json.set("description", TypesResource.localized(text)));
        return json.put("concepts", scheme.concepts().size());
    }

    private ObjectNode json(Concept concept) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("@id", base + "/id/concept/" + concept.scheme() + "/" + concept.id())
                .put("id", concept.id());
        json.set("label", TypesResource.localized(concept.label()));
        concept.definition().ifPresent(text -> json.set("definition", TypesResource.localized(text)));
        concept.broader().ifPresent(broader -> json.put("broader", broader));
        concept.notation().ifPresent(notation -> json.put("notation", notation));
        addAll(json, "exactMatch", concept.exactMatch());
        addAll(json, "closeMatch", concept.closeMatch());
        return json;
    }

    private static void addAll(ObjectNode json, String name, List<String> values) {
        if (!values.isEmpty()) {
            ArrayNode array = json.putArray(name);
            values.forEach(array::add);
        }
    }
}
