package org.casus.site.theme;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.casus.content.source.Problems;
import org.casus.content.source.TextFile;
import org.casus.content.source.Yaml;
import org.casus.content.source.YamlReader;

/**
 * The part of the style-guide page that shows tokens and components: a template written from the descriptions beside the
 * components, so that nobody has to keep a copy of them.
 *
 * <p>Each example is shown twice, in light and in dark; one below the other where the component is {@code wide}. The second is inert: it repeats the first for the eye alone.
 */
final class StyleGuide {

    static final String TEMPLATE = "style-guide-parts.peb";

    private static final String TOKENS = "styles/tokens.css";
    private static final Pattern TOKEN = Pattern.compile("--((?:colour|size|space)-[a-z0-9-]+)\\s*:");
    private static final Pattern DESCRIPTION = Pattern.compile("components/([a-z-]+)/\\1\\.yaml");

    private final SortedMap<String, Path> files;
    private final Problems problems;
    private final StringBuilder page = new StringBuilder();

    private StyleGuide(SortedMap<String, Path> files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    /** @param files of the theme and what it extends, laid over each other */
    static String of(SortedMap<String, Path> files, Problems problems) {
        StyleGuide guide = new StyleGuide(files, problems);
        guide.tokens();
        files.forEach((name, file) -> {
            if (DESCRIPTION.matcher(name).matches()) {
                guide.component(name, file);
            }
        });
        return guide.page.toString();
    }

    private void tokens() {
        Path file = files.get(TOKENS);
        if (file == null) {
            return;
        }
        Set<String> names = TextFile.read(file, TOKENS, problems).stream()
                .flatMap(css -> TOKEN.matcher(css).results())
                .map(token -> token.group(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        page.append("<section class=\"guide__part\"><h2>{{ t(\"guide.tokens\") }}</h2>");
        swatches(names, "light", "");
        swatches(names, "dark", " inert");
        page.append("<div class=\"guide__scale\">");
        names.stream().filter(name -> name.startsWith("size-")).forEach(this::size);
        page.append("</div><div class=\"guide__spaces\">");
        names.stream().filter(name -> name.startsWith("space-")).forEach(this::space);
        page.append("</div></section>\n");
    }

    private void swatches(Set<String> names, String scheme, String inert) {
        page.append("<ul class=\"guide__swatches guide__specimen guide__specimen--")
                .append(scheme)
                .append('"')
                .append(inert)
                .append('>');
        names.stream()
                .filter(name -> name.startsWith("colour-"))
                .forEach(name -> page.append(
                                "<li class=\"guide__swatch\"><svg class=\"guide__colour\""
                                        + " viewBox=\"0 0 4 2\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><path d=\"M0 0h4v2H0z\" fill=\"var(--")
                        .append(name)
                        .append(")\"/></svg><code>")
                        .append(name)
                        .append("</code></li>"));
        page.append("</ul>");
    }

    private void size(String name) {
        page.append(
                        "<p class=\"guide__size\"><svg class=\"guide__letters\" aria-hidden=\"true\"><text x=\"0\" y=\"75%\""
                                + " font-size=\"var(--")
                .append(name)
                .append(")\">Aa</text></svg><code>")
                .append(name)
                .append("</code></p>");
    }

    private void space(String name) {
        page.append("<p class=\"guide__space\"><svg class=\"guide__bar\" aria-hidden=\"true\"><rect height=\"100%\""
                        + " width=\"var(--")
                .append(name)
                .append(")\"/></svg><code>")
                .append(name)
                .append("</code></p>");
    }

    private void component(String name, Path file) {
        Optional<Yaml.Mapping> read =
                TextFile.read(file, name, problems).flatMap(source -> YamlReader.readMapping(name, source, problems));
        if (read.isEmpty()) {
            return;
        }
        String component = name.substring(name.lastIndexOf('/') + 1).replace(".yaml", "");
        page.append("<section class=\"guide__part\" id=\"")
                .append(component)
                .append("\"><h2>")
                .append(component)
                .append("</h2><p class=\"guide__about\">")
                .append(escaped(read.get()
                        .get("description")
                        .map(text -> text.json().asText())
                        .orElse("")))
                .append("</p>\n");
        boolean isWide =
                read.get().get("wide").filter(value -> value.json().asBoolean()).isPresent();
        List<JsonNode> examples = new ArrayList<>();
        read.get().get("examples").ifPresent(list -> list.json().forEach(examples::add));
        for (int number = 0; number < examples.size(); number++) {
            String shown = example(component, examples.get(number));
            String suffix = component + "-" + (number + 1);
            page.append("<div class=\"guide__pair")
                    .append(isWide ? " guide__pair--wide" : "")
                    .append("\">");
            specimen(shown, "light", "", suffix);
            specimen(shown, "dark", " inert", suffix + "-dark");
            page.append("</div>\n");
        }
        page.append("</section>\n");
    }

    private void specimen(String shown, String scheme, String inert, String suffix) {
        page.append("<div class=\"guide__specimen guide__specimen--")
                .append(scheme)
                .append('"')
                .append(inert)
                .append(">{% filter apart(\"")
                .append(suffix)
                .append("\") %}")
                .append(shown)
                .append("{% endfilter %}</div>\n");
    }

    /** Markup as it stands, for components that are a style only; else the component's template with its values. */
    private String example(String component, JsonNode example) {
        if (example.has("markup")) {
            return example.path("markup").asText();
        }
        return "{% include \"components/" + component + "/" + component + ".peb\" with " + literal(example) + " %}";
    }

    /** The value as the template language writes it. */
    private static String literal(JsonNode value) {
        if (value.isObject()) {
            return value.properties().stream()
                    .map(part -> quoted(part.getKey()) + ": " + literal(part.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value.isArray()) {
            return value.valueStream().map(StyleGuide::literal).collect(Collectors.joining(", ", "[", "]"));
        }
        return value.isTextual() ? text(value.asText()) : value.asText();
    }

    /** {@code asset:maps/belgium.svg#belgium} is the address of a file of the theme. */
    private static String text(String text) {
        if (!text.startsWith("asset:")) {
            return quoted(text);
        }
        int hash = text.indexOf('#') < 0 ? text.length() : text.indexOf('#');
        return "(asset(" + quoted(text.substring("asset:".length(), hash)) + ") ~ " + quoted(text.substring(hash))
                + ")";
    }

    /** Single quotes: double ones would look for expressions in the text. */
    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("{", "&#123;");
    }
}
