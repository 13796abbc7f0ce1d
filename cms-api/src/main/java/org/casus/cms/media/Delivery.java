package org.casus.cms.media;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.casus.cms.http.Problem;
import org.casus.cms.http.ProblemKind;
import org.casus.content.bundle.MediaFile;

/**
 * Hands out a file so that a browser cannot mistake it for a page of ours: its type is fixed, nothing in it runs, and
 * what could hold a script is saved, not shown.
 */
final class Delivery {

    private static final Set<String> SHOWN =
            Set.of("image/jpeg", "image/png", "image/gif", "image/webp", "image/avif", "image/tiff", "application/pdf");

    private Delivery() {}

    /** @throws Problem 416 for a part beyond the end */
    static Response of(MediaFile file, Path path, Request request, HttpHeaders headers, boolean isPublic)
            throws IOException {
        EntityTag tag = new EntityTag(file.id());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return safe(unchanged.tag(tag), file, isPublic).build();
        }
        try {
            String ifRange = headers.getHeaderString("If-Range");
            boolean wantsParts = ifRange == null || ifRange.equals('"' + file.id() + '"');
            Optional<ByteRange> range =
                    wantsParts ? ByteRange.of(headers.getHeaderString("Range"), file.bytes()) : Optional.empty();
            ByteRange part = range.orElse(new ByteRange(0, file.bytes() - 1));
            Response.ResponseBuilder answer = Response.status(range.isPresent() ? 206 : 200)
                    .entity(bytes(path, part))
                    .type(file.type())
                    .tag(tag)
                    .header(HttpHeaders.CONTENT_LENGTH, part.length());
            range.ifPresent(some ->
                    answer.header("Content-Range", "bytes " + some.first() + "-" + some.last() + "/" + file.bytes()));
            return safe(answer, file, isPublic).build();
        } catch (ByteRange.NotSatisfiable e) {
            throw Problem.of(
                            ProblemKind.RANGE_NOT_SATISFIABLE,
                            "Het bestand telt " + file.bytes() + " bytes; het gevraagde deel begint verder.",
                            "The file has " + file.bytes() + " bytes; the part that was asked for begins beyond them.")
                    .withHeader("Content-Range", "bytes */" + file.bytes());
        }
    }

    private static Response.ResponseBuilder safe(Response.ResponseBuilder answer, MediaFile file, boolean isPublic) {
        return answer.header("Accept-Ranges", "bytes")
                .header("Content-Disposition", disposition(file))
                .header("Content-Security-Policy", "sandbox; default-src 'none'; style-src 'unsafe-inline'")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                // unpublishing takes a file away from the public: nobody keeps it without asking again
                .header(HttpHeaders.CACHE_CONTROL, isPublic ? "public, no-cache" : "private, no-store");
    }

    /** RFC 6266: the name as it is in UTF-8, and in letters that every client reads. */
    private static String disposition(MediaFile file) {
        String plain = file.name().replaceAll("[^A-Za-z0-9._-]", "_");
        String encoded = URLEncoder.encode(file.name(), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        String kind = SHOWN.contains(file.type()) ? "inline" : "attachment";
        return kind + "; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }

    private static StreamingOutput bytes(Path path, ByteRange part) {
        return out -> {
            try (FileChannel channel = FileChannel.open(path)) {
                long left = part.length();
                long position = part.first();
                var sink = Channels.newChannel(out);
                while (left > 0) {
                    long sent = channel.transferTo(position, left, sink);
                    if (sent <= 0) {
                        throw new IOException("the file is shorter than it was");
                    }
                    position += sent;
                    left -= sent;
                }
            }
        };
    }
}
