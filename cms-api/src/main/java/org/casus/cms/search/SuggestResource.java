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

/** Completes what somebody is typing. */
@Path("suggest")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "search")
public class SuggestResource {

    @Inject
    Caller caller;

    @Inject
    Suggest suggestions;

    @Context
    UriInfo uri;

    @GET
    @Operation(summary = "Titles and concepts that begin so")
    public Response suggest(
            @Context Request request, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        Parameters parameters =
                Parameters.of(uri.getQueryParameters(), List.of("q", "types", "limit", "locale", "revision"));
        return Answer.open(
                request, suggestions.answer(parameters, caller, Languages.of(language)), MediaType.APPLICATION_JSON);
    }
}
