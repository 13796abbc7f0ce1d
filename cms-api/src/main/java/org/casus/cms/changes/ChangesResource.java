package org.casus.cms.changes;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The public change feed: what was published and unpublished, in order. */
@Path("changes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "changes")
public class ChangesResource {

    private static final int USUAL = 100;

    @Inject
    ChangeWaiters waiters;

    @Inject
    ChangeStream stream;

    @Context
    UriInfo uri;

    @GET
    @Operation(
            summary = "Published and unpublished entries after a number, oldest first",
            description = "With ?wait=30 the answer comes as soon as there is something, at the latest after so many"
                    + " seconds. Ask on with the answer's last.")
    public void list(
            @QueryParam("after") @Nullable String after,
            @QueryParam("wait") @Nullable String wait,
            @QueryParam("limit") @Nullable String limit,
            @Suspended AsyncResponse answer) {
        NumberParameter.refuseUnknown(uri, "after", "wait", "limit");
        long from = NumberParameter.of("after", after, 0, Long.MAX_VALUE, 0);
        long seconds = NumberParameter.of("wait", wait, 0, ChangeWaiters.LONGEST.toSeconds(), 0);
        int most = (int) NumberParameter.of("limit", limit, 1, 1000, USUAL);
        waiters.answer(answer, from, most, Duration.ofSeconds(seconds));
    }

    @GET
    @Path("stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void stream(
            @QueryParam("after") @Nullable String after,
            @HeaderParam("Last-Event-ID") @Nullable String lastEventId,
            @Context SseEventSink sink,
            @Context Sse sse) {
        NumberParameter.refuseUnknown(uri, "after");
        String from = lastEventId == null || lastEventId.isBlank() ? after : lastEventId;
        stream.listen(sink, sse, NumberParameter.of("after", from, 0, Long.MAX_VALUE, 0));
    }
}
