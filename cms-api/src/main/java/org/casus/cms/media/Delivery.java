package org.casus.cms.media;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.casus.cms.http.Answer;
import org.casus.cms.http.Problem;
import org.casus.cms.http.ProblemKind;
import org.casus.cms.storage.Storage;

/**
 * Hands out a file so that a browser cannot mistake it for a page of ours: its type is fixed, nothing in it runs, and
 * what could hold a script is saved, not shown.
 *
 * @param isPublic whether the public may have it at this moment
 * @param isNamed whether the address names this version of the form: then it may be kept without asking again, by the
 *     public for a day, for unpublishing takes it away
 */
record Delivery(Storage storage, FormRow form, String name, boolean isPublic, boolean isNamed) {

    private static final Set<String> SHOWN =
            Set.of("image/jpeg", "image/png", "image/gif", "image/webp", "image/avif", "application/pdf");

    private static final Map<String, String> ENDINGS = Map.of("image/jpeg", ".jpg", "image/png", ".png");

    /** @throws Problem 416 for a part beyond the end */
    Response answer(Request request, HttpHeaders headers) {
        EntityTag tag = new EntityTag(form.tag());
        Response.ResponseBuilder unchanged = Answer.unchanged(request, tag);
        if (unchanged != null) {
            return safe(unchanged.tag(tag)).build();
        }
        try {
            String ifRange = headers.getHeaderString("If-Range");
            boolean wantsParts = ifRange == null || ifRange.equals('"' + form.tag() + '"');
            Optional<ByteRange> range =
                    wantsParts ? ByteRange.of(headers.getHeaderString("Range"), form.bytes()) : Optional.empty();
            ByteRange part = range.orElse(new ByteRange(0, form.bytes() - 1));
            Response.ResponseBuilder answer = Response.status(range.isPresent() ? 206 : 200)
                    .entity(bytes(part))
                    .type(form.type())
                    .tag(tag)
                    .header(HttpHeaders.CONTENT_LENGTH, part.length());
            range.ifPresent(some ->
                    answer.header("Content-Range", "bytes " + some.first() + "-" + some.last() + "/" + form.bytes()));
            return safe(answer).build();
        } catch (ByteRange.NotSatisfiable e) {
            throw Problem.of(
                            ProblemKind.RANGE_NOT_SATISFIABLE,
                            "Het bestand telt " + form.bytes() + " bytes; het gevraagde deel begint verder.",
                            "The file has " + form.bytes() + " bytes; the part that was asked for begins beyond them.")
                    .withHeader("Content-Range", "bytes */" + form.bytes());
        }
    }

    private Response.ResponseBuilder safe(Response.ResponseBuilder answer) {
        return answer.header("Accept-Ranges", "bytes")
                .header("Content-Disposition", disposition())
                .header("Content-Security-Policy", "sandbox; default-src 'none'; style-src 'unsafe-inline'")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", isPublic ? "cross-origin" : "same-site")
                .header(HttpHeaders.VARY, "Authorization")
                .header(HttpHeaders.CACHE_CONTROL, caching());
    }

    private String caching() {
        if (isPublic) {
            return isNamed ? "public, max-age=86400, immutable" : "public, no-cache";
        }
        return "private, no-cache";
    }

    /** RFC 6266: the name as it is in UTF-8, and in letters that every client reads. */
    private String disposition() {
        String ended = ended();
        String plain = ended.replaceAll("[^A-Za-z0-9._-]", "_");
        String encoded = URLEncoder.encode(ended, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        String kind = SHOWN.contains(form.type()) ? "inline" : "attachment";
        return kind + "; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }

    /** Of another kind than what came in: with the ending of what it is now. */
    private String ended() {
        String ending = ENDINGS.get(form.type());
        String lower = name.toLowerCase(Locale.ROOT);
        if (ending == null || lower.endsWith(ending) || (ending.equals(".jpg") && lower.endsWith(".jpeg"))) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        return (dot > 0 ? name.substring(0, dot) : name) + ending;
    }

    private StreamingOutput bytes(ByteRange part) {
        return out -> {
            try (InputStream in = storage.open(form.key(), part.first(), part.length())) {
                if (in.transferTo(out) < part.length()) {
                    throw new IOException("the file is shorter than it was");
                }
            }
        };
    }
}
