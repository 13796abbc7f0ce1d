package org.casus.cms.publishing;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.casus.cms.types.Model;
import org.casus.content.sites.Site;
import org.casus.content.sites.SiteFiles;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is where on this server, for a person who only knows its address. */
@WebServlet("")
public class FrontPage extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    Model model;

    @Inject
    @ConfigProperty(name = "casus.content")
    String content;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String sites = SiteFiles.read(Path.of(content, "sites"), model.types()).values().stream()
                .map(FrontPage::item)
                .collect(Collectors.joining("\n"));
        byte[] page = """
                <!doctype html>
                <html lang="nl">
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>Casus</title>
                <link rel="icon" href="front.svg">
                <link rel="stylesheet" href="front.css">
                <main>
                <h1>Casus</h1>
                <p class="lead">Deze server bewaart de inhoud, en bakt er deze sites van.</p>
                <h2>Sites</h2>
                <ul class="sites">
                %s
                </ul>
                <h2>Voor programma's</h2>
                <ul class="ways">
                <li><a href="api/v1/types">api/v1</a> de inhoud</li>
                <li><a href="api/">api</a> wat men kan vragen, en hoe, om te lezen en te proberen</li>
                <li><a href="openapi">openapi</a> hetzelfde voor programma's</li>
                <li><a href="problems/">problems</a> wat er mis kan gaan, en wat dan te doen</li>
                <li><a href="health">health</a> of alles werkt</li>
                </ul>
                </main>
                </html>
                """.formatted(sites).getBytes(StandardCharsets.UTF_8);
        SitesServlet.secure(response, "text/html");
        response.setHeader("Cache-Control", "no-cache");
        SitesServlet.write(response, "text/html; charset=utf-8", page, true);
    }

    private static String item(Site site) {
        return "<li><a href=\"sites/" + escaped(site.id()) + "/\">"
                + escaped(site.title().in(site.language())) + "</a><p>"
                + escaped(site.tagline().in(site.language())) + "</p></li>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
