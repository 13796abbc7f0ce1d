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

/** Whole features that are still to come. */
@Path("{feature: (rounds)}{rest: (/.*)?}")
@RequestScoped
public class LaterResource {

    @PathParam("feature")
    String feature;

    private Problem later() {
        return Problem.notImplemented("/" + feature);
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
