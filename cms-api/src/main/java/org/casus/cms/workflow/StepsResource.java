package org.casus.cms.workflow;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.casus.cms.access.Caller;
import org.casus.cms.entries.Gate;
import org.casus.cms.entries.Move;
import org.casus.cms.entries.StaleAnswer;
import org.casus.cms.entries.StepBody;
import org.casus.cms.entries.WorkingAnswer;
import org.casus.cms.http.Precondition;
import org.casus.cms.types.Model;
import org.casus.content.entry.EntryId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The steps that lead to a publication; publishing itself is the entry's own. */
@Path("entries/{type}/{slug}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "workflow")
public class StepsResource {

    @Inject
    Caller caller;

    @Inject
    Model model;

    @Inject
    SubmitEntry submit;

    @Inject
    ApproveEntry approve;

    @Inject
    RequestChanges requestChanges;

    @Inject
    WithdrawEntry withdraw;

    @Inject
    ScheduleEntry schedule;

    @Inject
    StaleAnswer stale;

    @Inject
    WorkingAnswer answers;

    @PathParam("type")
    String typeId;

    @PathParam("slug")
    String slug;

    @HeaderParam(HttpHeaders.IF_MATCH)
    @Nullable
    String ifMatch;

    /** One of the verbs. */
    @FunctionalInterface
    private interface Verb {
        void take(Caller caller, EntryId id, Precondition precondition, StepBody body);
    }

    @POST
    @Path("submit")
    @Operation(summary = "Offer a draft for review")
    public Response submit(InputStream body) throws IOException {
        return step(Move.SUBMIT, body, submit::submit);
    }

    @POST
    @Path("approve")
    @Operation(summary = "Approve what was submitted")
    public Response approve(InputStream body) throws IOException {
        return step(Move.APPROVE, body, approve::approve);
    }

    @POST
    @Path("request-changes")
    @Operation(summary = "Send back with a comment")
    public Response requestChanges(InputStream body) throws IOException {
        return step(Move.REQUEST_CHANGES, body, requestChanges::request);
    }

    @POST
    @Path("withdraw")
    @Operation(summary = "Take back what was submitted, or call off what was planned")
    public Response withdraw(InputStream body) throws IOException {
        return step(Move.WITHDRAW, body, withdraw::withdraw);
    }

    @POST
    @Path("schedule")
    @Operation(summary = "Publish at a moment to come")
    public Response schedule(InputStream body) throws IOException {
        return step(Move.SCHEDULE, body, schedule::schedule);
    }

    private Response step(Move move, InputStream body, Verb verb) throws IOException {
        Gate.signedIn(caller);
        model.type(typeId);
        EntryId id = new EntryId(typeId, slug);
        Precondition precondition = Precondition.of(ifMatch);
        StepBody sent = StepBody.of(body, move);
        stale.on(caller, id, precondition, Optional.empty(), () -> {
            verb.take(caller, id, precondition, sent);
            return true;
        });
        return answers.changed(caller, id);
    }
}
