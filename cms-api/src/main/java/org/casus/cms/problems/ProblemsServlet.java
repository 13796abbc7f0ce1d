package org.casus.cms.problems;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.casus.cms.http.Json;
import org.casus.cms.http.Languages;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Answers at the address that is a problem's type: a page, or JSON where {@code Accept} asks for that. */
@WebServlet({"/problems", "/problems/*"})
public class ProblemsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    @ConfigProperty(name = "casus.base")
    String base;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
        String language = language(request);
        boolean isJson =
                Optional.ofNullable(request.getHeader("Accept")).orElse("").contains("json");
        if (id.isEmpty()) {
            answer(response, isJson, list(language), ExplanationPage.ofAll(language), language);
            return;
        }
        Optional<Explanation> found = Explanation.of(id);
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Explanation one = found.get();
        answer(response, isJson, one.json(language, base), ExplanationPage.of(one, language), language);
    }

    /** The one that a link on the page asks for, else the reader's. */
    private static String language(HttpServletRequest request) {
        return Languages.of(
                Optional.ofNullable(request.getParameter("language")).orElse(request.getHeader("Accept-Language")));
    }

    private JsonNode list(String language) {
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        Explanation.all().forEach(one -> items.add(one.json(language, base)));
        return JsonNodeFactory.instance.objectNode().set("items", items);
    }

    private static void answer(
            HttpServletResponse response, boolean isJson, JsonNode json, String page, String language)
            throws IOException {
        byte[] body = isJson ? Json.bytes(json) : page.getBytes(StandardCharsets.UTF_8);
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; "
                        + "frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Language", language);
        response.setHeader("Vary", "Accept, Accept-Language");
        response.setHeader("Cache-Control", "no-cache");
        response.setContentType(isJson ? "application/json" : "text/html; charset=utf-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
