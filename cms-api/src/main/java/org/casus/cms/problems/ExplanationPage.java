package org.casus.cms.problems;

import java.util.stream.Collectors;
import org.casus.content.LocalizedText;

/** The explanation of a problem for somebody who followed its address, or the list of all. */
final class ExplanationPage {

    private static final LocalizedText WHAT = LocalizedText.of("Wat het betekent", "What it means");
    private static final LocalizedText REMEDY = LocalizedText.of("Wat je kunt doen", "What you can do");
    private static final LocalizedText ALL = LocalizedText.of("Alle problemen", "All problems");
    private static final LocalizedText OTHER = LocalizedText.of("English", "Nederlands");
    private static final LocalizedText LEAD = LocalizedText.of(
            "Wat er mis kan gaan bij een aanroep, en wat je dan kunt doen. Het adres staat in het antwoord als type.",
            "What can go wrong with a call, and what to do then. The address is in the answer as its type.");

    private ExplanationPage() {}

    static String of(Explanation explanation, String language) {
        String title = explanation.kind().title().in(language);
        return page(title, language, explanation.kind().id(), """
                <p class="lead">HTTP %d</p>
                <h2>%s</h2>
                <p>%s</p>
                <h2>%s</h2>
                <p>%s</p>
                <ul class="ways"><li><a href="./">%s</a></li></ul>
                """.formatted(
                        explanation.kind().status(),
                        WHAT.in(language),
                        escaped(explanation.means().in(language)),
                        REMEDY.in(language),
                        escaped(explanation.remedy().in(language)),
                        ALL.in(language)));
    }

    static String ofAll(String language) {
        String items = Explanation.all().stream()
                .map(one -> "<li><a href=\"%s\">%s</a> %d</li>"
                        .formatted(
                                one.kind().id(),
                                escaped(one.kind().title().in(language)),
                                one.kind().status()))
                .collect(Collectors.joining("\n"));
        return page(ALL.in(language), language, "./", """
                <p class="lead">%s</p>
                <ul class="ways">
                %s
                </ul>
                """.formatted(LEAD.in(language), items));
    }

    private static String page(String title, String language, String address, String content) {
        String other = language.equals("nl") ? "en" : "nl";
        return """
                <!doctype html>
                <html lang="%s">
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%s · Casus</title>
                <link rel="icon" href="../front.svg">
                <link rel="stylesheet" href="../front.css">
                <main>
                <h1>%s</h1>
                %s
                <p><a href="%s?language=%s" hreflang="%s" lang="%s">%s</a></p>
                </main>
                </html>
                """.formatted(language, title, title, content, address, other, other, other, OTHER.in(language));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
