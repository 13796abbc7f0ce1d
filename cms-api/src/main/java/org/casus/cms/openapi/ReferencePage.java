package org.casus.cms.openapi;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import org.casus.cms.http.Hashes;

/** The description as a page for people, at {@code /api/}: it asks no other host for anything. */
@WebServlet({"/api", "/api/", "/api/reference.js", "/api/reference.css"})
public class ReferencePage extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
                    + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private record Part(String file, String mediaType) {}

    private static final Map<String, Part> PARTS = Map.of(
            "/api/", new Part("index.html", "text/html; charset=utf-8"),
            "/api/reference.js", new Part("reference.js", "text/javascript; charset=utf-8"),
            "/api/reference.css", new Part("reference.css", "text/css; charset=utf-8"));

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Part part = PARTS.get(request.getServletPath());
        if (part == null) {
            response.sendRedirect(request.getContextPath() + "/api/");
            return;
        }
        byte[] body = read(part.file);
        String tag = '"' + Hashes.sha256(body).substring(0, 32) + '"';
        response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("ETag", tag);
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(part.mediaType);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static byte[] read(String file) throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(ReferencePage.class.getResourceAsStream("reference/" + file), file)) {
            return stream.readAllBytes();
        }
    }
}
