package org.casus.cms.later;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.casus.cms.http.Problem;

/** Steps and views of an entry that are still to come. */
@Path("entries/{type}/{slug}/{step: preview|preview-links}{rest: (/.*)?}")
@RequestScoped
public class LaterStepResource {

    @PathParam("step")
    String step;

    private Problem later() {
        return Problem.notImplemented("…/" + step);
    }

    @GET
    public Response get() {
        throw later();
    }

    @POST
    public Response post() {
        throw later();
    }

    @PUT
    public Response put() {
        throw later();
    }

    @PATCH
    public Response patch() {
        throw later();
    }

    @DELETE
    public Response delete() {
        throw later();
    }
}
