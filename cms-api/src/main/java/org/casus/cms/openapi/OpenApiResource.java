package org.casus.cms.openapi;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.casus.cms.http.Answer;

/** The description within the API. */
@Path("openapi")
@RequestScoped
public class OpenApiResource {

    static final String MEDIA_TYPE = "application/vnd.oai.openapi+json";

    @Inject
    OpenApi api;

    @GET
    @Produces({MediaType.APPLICATION_JSON, MEDIA_TYPE})
    public Response read(@Context Request request, @Context HttpHeaders headers) {
        boolean isNamed = headers.getAcceptableMediaTypes().stream()
                .anyMatch(type -> type.toString().startsWith(MEDIA_TYPE));
        return Answer.open(request, api.document(), isNamed ? MEDIA_TYPE : MediaType.APPLICATION_JSON);
    }
}
