package org.casus.cms.webhooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.casus.cms.access.Caller;
import org.casus.cms.http.Answer;
import org.casus.cms.http.Api;
import org.casus.cms.http.Precondition;
import org.casus.cms.http.Problem;
import org.casus.cms.http.ProblemKind;
import org.casus.cms.http.RequestJson;
import org.casus.cms.journal.Kind;
import org.casus.cms.types.Model;
import org.jspecify.annotations.Nullable;

/** {@code /webhooks}: whom to tell of changes; for administrators. */
@Path("webhooks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class WebhooksResource {

    private static final Set<String> MEMBERS = Set.of("name", "url", "events", "types", "active");
    private static final Set<Kind> USUAL = Set.of(Kind.PUBLISHED, Kind.UNPUBLISHED);
    private static final int LONGEST_NAME = 200;

    @Inject
    Caller caller;

    @Inject
    Model model;

    @Inject
    Webhooks webhooks;

    @Inject
    Deliveries deliveries;

    @Inject
    Destination destination;

    @Inject
    Courier courier;

    @GET
    public Response list() {
        caller.mustAdminister();
        return items(webhooks.all().stream().map(WebhookJson::of).toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(JsonNode body) {
        caller.mustAdminister();
        RequestJson json = new RequestJson(body, MEMBERS);
        URI url = destination.checked(json.text("url"));
        Webhook hook = webhooks.add(
                new Webhook(
                        UUID.randomUUID().toString(),
                        name(json).orElse(url.getHost()),
                        url,
                        events(json).orElse(USUAL),
                        types(json),
                        Signature.newSecret(),
                        json.booleanIfAny("active").orElse(true),
                        Optional.empty(),
                        0,
                        Message.now(),
                        1),
                caller.name());
        ObjectNode answer = WebhookJson.of(hook).put("secret", hook.secret());
        return Answer.changed(Response.Status.CREATED, answer, hook.version())
                .location(URI.create(Api.PATH + "/webhooks/" + hook.id()))
                .build();
    }

    @GET
    @Path("{id}")
    public Response show(@PathParam("id") String id, @Context Request request) {
        caller.mustAdminister();
        Webhook hook = webhooks.existing(id);
        return Answer.versioned(request, WebhookJson.of(hook), hook.version());
    }

    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    public Response edit(
            @PathParam("id") String id, JsonNode body, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        caller.mustAdminister();
        Webhook before = webhooks.existing(id);
        RequestJson json = new RequestJson(body, MEMBERS);
        Webhook after = new Webhook(
                id,
                name(json).orElse(before.name()),
                json.textIfAny("url").map(destination::checked).orElse(before.url()),
                events(json).orElse(before.events()),
                json.has("types") ? types(json) : before.types(),
                before.secret(),
                json.booleanIfAny("active").orElse(before.isActive()),
                Optional.empty(),
                before.seen(),
                before.created(),
                before.version());
        Webhook edited = webhooks.edit(after, Precondition.of(ifMatch), caller.name());
        return Answer.changed(Response.Status.OK, WebhookJson.of(edited), edited.version())
                .build();
    }

    @DELETE
    @Path("{id}")
    public Response remove(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        caller.mustAdminister();
        webhooks.remove(webhooks.existing(id), Precondition.of(ifMatch), caller.name());
        return Response.noContent().build();
    }

    /** Sends a message that says nothing, and waits for what comes of it. */
    @POST
    @Path("{id}/test")
    public Response test(@PathParam("id") String id) {
        caller.mustAdminister();
        Webhook hook = webhooks.existing(id);
        Delivery test = Message.test(hook);
        deliveries.add(test);
        return sent(courier.take(hook, test));
    }

    @GET
    @Path("{id}/deliveries")
    public Response log(@PathParam("id") String id) {
        caller.mustAdminister();
        webhooks.existing(id);
        return items(deliveries.log(id, Deliveries.KEPT).stream()
                .map(WebhookJson::of)
                .toList());
    }

    @POST
    @Path("{id}/deliveries/{delivery}/send-again")
    public Response sendAgain(@PathParam("id") String id, @PathParam("delivery") String delivery) {
        caller.mustAdminister();
        Webhook hook = webhooks.existing(id);
        Delivery again = deliveries.find(id, delivery).orElseThrow(Problem::notFound);
        if (again.state() == Delivery.State.WAITING && !deliveries.claim(again, Message.now())) {
            throw Problem.of(ProblemKind.CONFLICT, "Het is al onderweg.", "It is under way already.");
        }
        return sent(courier.take(hook, again));
    }

    private static Response sent(Delivery delivery) {
        return Response.ok(WebhookJson.of(delivery))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static Response items(List<ObjectNode> all) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode items = answer.putArray("items");
        all.forEach(items::add);
        return Response.ok(answer).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    private static Optional<String> name(RequestJson json) {
        return json.lineIfAny("name", LONGEST_NAME);
    }

    private static Optional<Set<Kind>> events(RequestJson json) {
        Set<String> words = json.texts("events");
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(words.stream().map(WebhooksResource::kind).collect(Collectors.toUnmodifiableSet()));
    }

    private static Kind kind(String word) {
        try {
            return Kind.of(word);
        } catch (IllegalArgumentException e) {
            throw RequestJson.wrong("events", word + " gebeurt hier niet.", word + " does not happen here.");
        }
    }

    private Set<String> types(RequestJson json) {
        Set<String> types = json.texts("types");
        types.stream()
                .filter(type -> model.types().find(type).isEmpty())
                .findFirst()
                .ifPresent(type -> {
                    throw RequestJson.wrong("types", "Er is geen type " + type + ".", "There is no type " + type + ".");
                });
        return types;
    }
}
