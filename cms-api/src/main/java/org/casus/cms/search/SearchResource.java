package org.casus.cms.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.casus.cms.access.Caller;
import org.casus.cms.http.Answer;
import org.casus.cms.http.Languages;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Looks for words in entries, whatever their type. */
@Path("search")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "search")
public class SearchResource {

    @Inject
    Caller caller;

    @Inject
    SearchEntries search;

    @Context
    UriInfo uri;

    @GET
    @Operation(summary = "Entries of all types that have these words")
    public Response search(
            @Context Request request, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        Parameters parameters = Parameters.of(
                uri.getQueryParameters(), List.of("q", "types", "limit", "after", "locale", "highlight", "revision"));
        return Answer.open(
                request, search.answer(parameters, caller, uri, Languages.of(language)), MediaType.APPLICATION_JSON);
    }
}
