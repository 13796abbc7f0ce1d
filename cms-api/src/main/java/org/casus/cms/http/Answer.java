package org.casus.cms.http;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Builds answers that can be asked for conditionally (RFC 9110, 13). */
public final class Answer {

    private static final int TAG_LENGTH = 32;

    private static final int LOOK_LENGTH = 16;

    private Answer() {}

    /** To somebody who may edit: the tag is the version, to be sent back in {@code If-Match}. */
    public static Response versioned(Request request, JsonNode json, long version) {
        EntityTag tag = new EntityTag(Long.toString(version));
        return conditional(request, Json.bytes(json), MediaType.APPLICATION_JSON, tag, true);
    }

    /**
     * To somebody who may edit what can look different while it stays the same: the tag begins with the version, which is
     * what counts in {@code If-Match}, and ends with what this answer looks like.
     */
    public static Response working(Request request, JsonNode json, long version) {
        byte[] body = Json.bytes(json);
        return conditional(request, body, MediaType.APPLICATION_JSON, workingTag(body, version), true);
    }

    public static EntityTag workingTag(byte[] body, long version) {
        return new EntityTag(version + "-" + Hashes.sha256(body).substring(0, LOOK_LENGTH));
    }

    /** To anybody: the tag is made of the bytes, and says nothing of what happens out of sight. */
    public static Response open(Request request, JsonNode json, String mediaType) {
        byte[] body = Json.bytes(json);
        EntityTag tag = new EntityTag(Hashes.sha256(body).substring(0, TAG_LENGTH));
        return conditional(request, body, mediaType, tag, false);
    }

    /** The state of a thing after the caller has changed it. */
    public static Response.ResponseBuilder changed(Response.Status status, JsonNode json, long version) {
        return Response.status(status)
                .entity(Json.bytes(json))
                .type(MediaType.APPLICATION_JSON)
                .tag(new EntityTag(Long.toString(version)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /**
     * The beginning of a 304 or 412; null where the whole answer is to be given. A tag that cannot be read is a tag that
     * was not sent.
     */
    public static Response.@Nullable ResponseBuilder unchanged(Request request, EntityTag tag) {
        try {
            return request.evaluatePreconditions(tag);
        } catch (ProcessingException e) {
            return null;
        }
    }

    private static Response conditional(
            Request request, byte[] body, String mediaType, EntityTag tag, boolean isPrivate) {
        CacheControl cache = new CacheControl();
        cache.setNoCache(true);
        cache.setNoTransform(false);
        cache.setPrivate(isPrivate);
        Response.ResponseBuilder unchanged = unchanged(request, tag);
        Response.ResponseBuilder answer =
                unchanged == null ? Response.ok(body, mediaType).tag(tag) : unchanged.tag(tag);
        return answer.cacheControl(cache)
                .header(HttpHeaders.VARY, "Accept, Accept-Language, Authorization")
                .build();
    }
}
