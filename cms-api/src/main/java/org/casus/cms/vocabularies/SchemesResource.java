package org.casus.cms.vocabularies;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.casus.cms.access.Caller;
import org.casus.cms.http.Answer;
import org.casus.cms.http.Api;
import org.casus.cms.http.Precondition;
import org.casus.cms.http.Problem;
import org.casus.cms.http.ProblemKind;
import org.casus.cms.listing.Scope;
import org.casus.cms.types.ConceptChanges;
import org.casus.cms.types.ConceptJson;
import org.casus.cms.types.Model;
import org.casus.content.entry.Slugs;
import org.casus.content.vocabulary.Concept;
import org.casus.content.vocabulary.Scheme;
import org.casus.content.vocabulary.SchemeTurtle;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** {@code /schemes}: the vocabularies. */
@Path("schemes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SchemesResource {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    @Inject
    Model model;

    @Inject
    ConceptChanges changes;

    @Inject
    ConceptUse uses;

    @Inject
    ChangeConcept change;

    @Inject
    MergeConcept merge;

    @Inject
    Caller caller;

    @Inject
    @ConfigProperty(name = "casus.base")
    String base;

    @GET
    public JsonNode list() {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode items = answer.putArray("items");
        model.vocabularies().schemes().forEach(scheme -> items.add(json(scheme)));
        return answer;
    }

    @GET
    @Path("{scheme}")
    public JsonNode one(@PathParam("scheme") String id) {
        return json(model.scheme(id));
    }

    /** As a file for the folder, or for anybody who reads SKOS. */
    @GET
    @Path("{scheme}")
    @Produces("text/turtle")
    public Response turtle(@PathParam("scheme") String id) {
        return Response.ok(SchemeTurtle.of(model.scheme(id), base).getBytes(StandardCharsets.UTF_8))
                .type("text/turtle;charset=UTF-8")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    @GET
    @Path("{scheme}/concepts")
    public JsonNode concepts(@PathParam("scheme") String id) {
        Counts counts = counts(id);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode items = answer.putArray("items");
        model.scheme(id).concepts().forEach(concept -> items.add(json(concept, counts)));
        return answer;
    }

    /** Who may change it gets its version as the tag, to be sent back; everybody else one of the bytes. */
    @GET
    @Path("{scheme}/concepts/{concept}")
    public Response concept(
            @Context Request request, @PathParam("scheme") String scheme, @PathParam("concept") String id) {
        ObjectNode json = json(concept(scheme, id), counts(scheme));
        return MayChange.isAllowed(caller, scheme, model.types())
                ? Answer.changed(Response.Status.OK, json, changes.versionOf(scheme, id))
                        .build()
                : Answer.open(request, json, MediaType.APPLICATION_JSON);
    }

    @POST
    @Path("{scheme}/concepts")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(@PathParam("scheme") String scheme, JsonNode body) {
        mayChange(scheme);
        ObjectNode json = object(body).deepCopy();
        JsonNode given = json.remove("id");
        String id = given == null ? Slugs.fold(json.path("label").path("nl").asText()) : given.asText();
        change.add(caller, scheme, id, json);
        return changed(Response.Status.CREATED, scheme, id)
                .location(URI.create(Api.PATH + "/schemes/" + scheme + "/concepts/" + id))
                .build();
    }

    @PATCH
    @Path("{scheme}/concepts/{concept}")
    @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
    public Response change(
            @PathParam("scheme") String scheme,
            @PathParam("concept") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            JsonNode patch) {
        mayChange(scheme);
        concept(scheme, id);
        change.change(caller, scheme, id, Precondition.of(ifMatch), object(patch));
        return changed(Response.Status.OK, scheme, id).build();
    }

    @POST
    @Path("{scheme}/concepts/{concept}/merge")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response merge(
            @PathParam("scheme") String scheme,
            @PathParam("concept") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            JsonNode body) {
        mayChange(scheme);
        concept(scheme, id);
        JsonNode into = object(body).path("into");
        if (!into.isTextual() || body.size() != 1) {
            throw ConceptForm.wrong(
                    "into",
                    "Alleen de id van het begrip dat blijft: {\"into\": …}.",
                    "Only the id of the concept that stays: {\"into\": …}.");
        }
        int entries = merge.merge(caller, scheme, id, into.textValue(), Precondition.of(ifMatch));
        model.refresh();
        ObjectNode json = json(concept(scheme, id), counts(scheme)).put("movedEntries", entries);
        return Answer.changed(Response.Status.OK, json, changes.versionOf(scheme, id))
                .build();
    }

    /** After the change is kept: from here on everybody here sees it. */
    private Response.ResponseBuilder changed(Response.Status status, String scheme, String id) {
        model.refresh();
        return Answer.changed(status, json(concept(scheme, id), counts(scheme)), changes.versionOf(scheme, id));
    }

    private void mayChange(String scheme) {
        if (!caller.isSignedIn()) {
            throw Problem.signInNeeded();
        }
        model.scheme(scheme);
        MayChange.require(caller, scheme, model.types());
    }

    private static ObjectNode object(@Nullable JsonNode body) {
        if (body instanceof ObjectNode object) {
            return object;
        }
        throw Problem.of(ProblemKind.MALFORMED_REQUEST, "Er hoort een JSON-object.", "There should be a JSON object.");
    }

    private Concept concept(String scheme, String id) {
        model.scheme(scheme);
        return model.vocabularies().concept(scheme, id).orElseThrow(Problem::notFound);
    }

    /** Drafts count for those alone who may see those of every type. */
    private record Counts(Map<String, Long> published, Map<String, Long> working, boolean showsWorking) {}

    private Counts counts(String scheme) {
        boolean showsWorking = model.types().all().stream().allMatch(type -> caller.mayReadDrafts(type.id()));
        return new Counts(
                uses.counts(scheme, Scope.PUBLIC),
                showsWorking ? uses.counts(scheme, Scope.WORKING) : Map.of(),
                showsWorking);
    }

    private ObjectNode json(Scheme scheme) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("@id", base + "/id/scheme/" + scheme.id()).put("id", scheme.id());
        json.set("label", ConceptJson.localized(scheme.label()));
        scheme.description().ifPresent(text -> json.set("description", ConceptJson.localized(text)));
        return json.put("concepts", scheme.concepts().size());
    }

    private ObjectNode json(Concept concept, Counts counts) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("@id", base + "/id/concept/" + concept.scheme() + "/" + concept.id())
                .put("id", concept.id());
        json.setAll(ConceptJson.of(concept));
        ObjectNode used =
                json.putObject("uses").put("published", counts.published().getOrDefault(concept.id(), 0L));
        if (counts.showsWorking()) {
            used.put("working", counts.working().getOrDefault(concept.id(), 0L));
        }
        return json;
    }
}
