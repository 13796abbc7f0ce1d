package org.casus.cms.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.casus.cms.access.Caller;
import org.casus.cms.http.Problem;
import org.casus.cms.types.ConceptChanges;
import org.casus.cms.types.Model;
import org.casus.content.InvalidContent;
import org.casus.content.evolution.DeclaredModel;
import org.casus.content.evolution.ModelDiff;

/** {@code /types/diff}: what another model would do to the content that is there. */
@Path("types/diff")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ModelDiffResource {

    @Inject
    Caller caller;

    @Inject
    Model model;

    @Inject
    ConceptChanges changes;

    @Inject
    FitContent fit;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response diff(JsonNode body) {
        if (!caller.isSignedIn()) {
            throw Problem.signInNeeded();
        }
        if (!caller.mayAdminister()) {
            throw Problem.forbidden("Dit is voor wie beheert.", "This is for those who administer.");
        }
        DeclaredModel before = DeclaredModel.of(model.types(), model.vocabularies());
        ModelDiff diff = diff(before, read(body));
        return Response.ok(json(diff))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private ModelDiff diff(DeclaredModel before, DeclaredModel after) {
        try {
            return new ModelDiff(
                    before, after.contentTypes("model"), after.vocabularies().with(changes.all()));
        } catch (InvalidContent e) {
            throw Problem.invalidParameter("types", "types: " + e.getMessage(), "types: " + e.getMessage());
        }
    }

    private static DeclaredModel read(JsonNode body) {
        try {
            return DeclaredModel.read(body);
        } catch (IllegalArgumentException e) {
            throw Problem.invalidParameter(
                    "types",
                    "Een model heeft types (declaraties per id) en schemes (id's van begrippen per schema).",
                    "A model has types (declarations by id) and schemes (ids of concepts by scheme).");
        }
    }

    private ObjectNode json(ModelDiff diff) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode changed = json.putArray("changedTypes");
        diff.changedTypes().forEach(changed::add);
        ArrayNode lost = json.putArray("lost");
        fit.lostUnder(diff)
                .forEach((change, entries) -> lost.addObject()
                        .put("where", change.where())
                        .put("what", change.what())
                        .put("entries", entries)
                        .put("message", change.message(entries)));
        return json.put("wouldStart", lost.isEmpty());
    }
}
