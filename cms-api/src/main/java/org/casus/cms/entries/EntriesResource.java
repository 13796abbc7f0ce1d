package org.casus.cms.entries;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.casus.cms.access.Caller;
import org.casus.cms.access.CurrentCaller;
import org.casus.cms.http.Answer;
import org.casus.cms.http.Languages;
import org.casus.cms.listing.EntryQuery;
import org.casus.cms.listing.QueryParser;
import org.casus.cms.types.Model;
import org.casus.content.type.ContentType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The entries of a type: list, create. One for all requests, as {@link ShowEntryResource} is. */
@Path("entries/{type}")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "entries")
public class EntriesResource {

    @Inject
    CurrentCaller current;

    @Inject
    Model model;

    @Inject
    ListEntries lists;

    @Inject
    CreateEntry creation;

    @Inject
    WorkingAnswer working;

    @GET
    @Operation(
            summary = "Entries of a type, filtered, sorted, counted",
            description =
                    "Any field of the type filters: setting=city-centre,village; reopened=1990..2010; field=*; field=none; field!=x.")
    public Response list(
            @PathParam("type") String typeId,
            @Context UriInfo uri,
            @Context Request request,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        ContentType type = model.type(typeId);
        EntryQuery query = new QueryParser(type, model.vocabularies(), current.get()).parse(uri.getQueryParameters());
        JsonNode answer = lists.answer(query, uri, Languages.of(language));
        return Answer.open(request, answer, MediaType.APPLICATION_JSON);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Create a draft")
    public Response create(
            @PathParam("type") String typeId, @HeaderParam("Idempotency-Key") @Nullable String key, JsonNode body) {
        Caller caller = current.get();
        Gate.signedIn(caller);
        ContentType type = model.type(typeId);
        NewEntry.Created created =
                creation.create(caller, type, EntryBody.of(body), IdempotencyKeys.Key.of(key, type.id(), body));
        Response.ResponseBuilder answer = created.made()
                .map(row -> working.made(caller, row))
                .orElseGet(() -> working.changed(caller, created.id(), Response.Status.CREATED)
                        .header("Idempotency-Replayed", "true"));
        return answer.location(working.address(created.id())).build();
    }
}
