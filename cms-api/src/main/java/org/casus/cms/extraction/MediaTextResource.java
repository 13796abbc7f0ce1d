package org.casus.cms.extraction;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.casus.cms.entries.MediaLibrary;
import org.casus.cms.http.Answer;
import org.casus.cms.http.Languages;
import org.casus.cms.http.Problem;
import org.casus.content.bundle.MediaFile;
import org.jspecify.annotations.Nullable;

/** {@code /media/{id}/text}: what is in a document of the library, for whoever may see the document. */
@Path("/media/{id}/text")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MediaTextResource {

    @Inject
    MediaLibrary library;

    @Inject
    MediaTexts texts;

    @GET
    public Response text(
            @PathParam("id") String id,
            @Context Request request,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        // the library gives a file to those alone who may see it
        return library.find(id)
                .map(MediaFile::id)
                .flatMap(texts::document)
                .map(document ->
                        Answer.open(request, document.json(Languages.of(language)), MediaType.APPLICATION_JSON))
                .orElseThrow(Problem::notFound);
    }
}
