package org.casus.cms.openapi;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.TreeSet;
import org.casus.cms.http.Problem;

/**
 * Refuses a query parameter that the description does not have: a word that is overlooked is an answer to another
 * question. The fields of a type are looked at by the calls that take them.
 */
@Provider
@Priority(Priorities.USER)
public class KnownParameters implements ContainerRequestFilter {

    @Inject
    OpenApi api;

    @Override
    public void filter(ContainerRequestContext request) {
        String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        String path = request.getUriInfo().getPath(false);
        api.calls()
                .find(method, path.startsWith("/") ? path : "/" + path)
                .filter(call -> !call.isOpen())
                .ifPresent(call -> refuseUnknown(call, request));
    }

    private static void refuseUnknown(Calls.Call call, ContainerRequestContext request) {
        request.getUriInfo().getQueryParameters().keySet().stream()
                .filter(name -> !call.parameters().contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw unknown(call, name);
                });
    }

    private static Problem unknown(Calls.Call call, String name) {
        if (call.parameters().isEmpty()) {
            return Problem.invalidParameter(
                    name, "Dit adres heeft geen parameters.", "This address takes no parameters.");
        }
        String known = String.join(", ", new TreeSet<>(call.parameters()));
        return Problem.invalidParameter(
                name, "Onbekend; wel bekend: " + known + ".", "Unknown; known are: " + known + ".");
    }
}
