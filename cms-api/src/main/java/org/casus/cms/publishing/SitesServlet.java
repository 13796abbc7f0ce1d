package org.casus.cms.publishing;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Serves the baked sites under {@code /sites/<site>/}. */
@WebServlet("/sites/*")
public class SitesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
                    + "connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; "
                    + "frame-ancestors 'none'";

    @Inject
    @ConfigProperty(name = "casus.data")
    String data;

    private final transient GoneAddresses gone = new GoneAddresses();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, true);
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, false);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, boolean withBody) throws IOException {
        String asked = Optional.ofNullable(request.getPathInfo()).orElse("/");
        if (asked.equals("/")) {
            response.sendRedirect(request.getContextPath() + "/");
            return;
        }
        Optional<SitePath> path = SitePath.of(asked);
        if (path.isEmpty() || path.get().isForTheServer()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Path sites = Path.of(data, "sites");
        Optional<Path> place = path.get().in(sites);
        if (place.isPresent() && Files.isDirectory(place.get()) && path.get().endsWithName()) {
            redirectIntoFolder(asked, request, response);
            return;
        }
        Optional<String> instead = gone.of(
                sites.resolve(path.get().site()), SitePath.address(request.getContextPath() + "/sites" + asked));
        if (instead.filter(to -> !to.equals(GoneAddresses.GONE)).isPresent()) {
            redirect(instead.get(), response);
            return;
        }
        if (instead.isPresent()) {
            response.setStatus(HttpServletResponse.SC_GONE);
        }
        Optional<Path> file = place.map(found -> Files.isDirectory(found) ? found.resolve("index.html") : found)
                .filter(found -> Files.isRegularFile(found) && !endsWithSlashAfterFile(path.get(), place.get()));
        if (file.isPresent() && send(file.get(), path.get().isImmutable(), request, response, withBody)) {
            return;
        }
        sendNotFound(sites.resolve(path.get().site()).resolve("404.html"), response, withBody);
    }

    private static boolean endsWithSlashAfterFile(SitePath path, Path place) {
        return !path.endsWithName() && Files.isRegularFile(place);
    }

    /** Made of the path as the server understood it: one that was sent as //elsewhere/../sites/x would lead elsewhere. */
    private static void redirectIntoFolder(String asked, HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        redirect(SitePath.address(request.getContextPath() + "/sites" + asked) + "/" + query, response);
    }

    private static void redirect(String to, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        response.setHeader("Location", to);
        response.setHeader("Cache-Control", "no-cache");
    }

    /** @return false where the file went away in the meantime: a bake may take away what it has just replaced */
    private static boolean send(
            Path file, boolean isImmutable, HttpServletRequest request, HttpServletResponse response, boolean withBody)
            throws IOException {
        byte[] body;
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(file, BasicFileAttributes.class);
            body = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return false;
        }
        String mediaType = MediaTypes.of(file.getFileName().toString());
        String etag = etag(attributes, body.length);
        secure(response, mediaType);
        response.setHeader("ETag", etag);
        response.setDateHeader("Last-Modified", attributes.lastModifiedTime().toMillis());
        response.setHeader("Cache-Control", isImmutable ? "public, max-age=31536000, immutable" : "no-cache");
        if (isUnchanged(request, etag, attributes)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return true;
        }
        write(response, mediaType, body, withBody);
        return true;
    }

    /** Files are replaced by renaming another into place, so size, time and number of the file tell them apart. */
    private static String etag(BasicFileAttributes attributes, int length) {
        long time = attributes.lastModifiedTime().toMillis();
        String number = Integer.toHexString(String.valueOf(attributes.fileKey()).hashCode());
        return "\"" + Long.toHexString(time) + "-" + Integer.toHexString(length) + "-" + number + "\"";
    }

    /** RFC 9110, 13.2.2: a date is looked at only where no tag was sent. */
    private static boolean isUnchanged(HttpServletRequest request, String etag, BasicFileAttributes attributes) {
        String tags = request.getHeader("If-None-Match");
        if (tags != null) {
            return Arrays.stream(tags.split(",", -1))
                    .map(tag -> tag.strip().replaceFirst("^W/", ""))
                    .anyMatch(tag -> tag.equals("*") || tag.equals(etag));
        }
        try {
            long since = request.getDateHeader("If-Modified-Since");
            return since >= 0 && attributes.lastModifiedTime().toMillis() / 1000 <= since / 1000;
        } catch (IllegalArgumentException e) {
            // a date that cannot be read is a date that was not sent (RFC 9110, 13.1.3)
            return false;
        }
    }

    private static void sendNotFound(Path page, HttpServletResponse response, boolean withBody) throws IOException {
        if (!Files.isRegularFile(page)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        secure(response, "text/html");
        response.setHeader("Cache-Control", "no-cache");
        write(response, MediaTypes.of("404.html"), Files.readAllBytes(page), withBody);
    }

    static void secure(HttpServletResponse response, String mediaType) {
        response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (MediaTypes.isData(mediaType)) {
            response.setHeader("Access-Control-Allow-Origin", "*");
        }
    }

    static void write(HttpServletResponse response, String mediaType, byte[] body, boolean withBody)
            throws IOException {
        response.setContentType(mediaType);
        response.setContentLength(body.length);
        if (withBody) {
            response.getOutputStream().write(body);
        }
    }
}
