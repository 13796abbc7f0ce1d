package org.casus.site.planning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.casus.content.entry.PublishedEntry;
import org.casus.content.markdown.SafeHtml;
import org.casus.content.type.ContentType;
import org.casus.content.type.FieldKind;

/** What search engines read in a page: schema.org as JSON-LD, ready to stand in a script element. */
final class EmbeddedJsonLd {

    private static final String SCHEMA = "schema:";

    private final PlanContext context;

    EmbeddedJsonLd(PlanContext context) {
        this.context = context;
    }

    SafeHtml of(ContentType type, PublishedEntry entry, String title, String summary, String path) {
        return inScript(json(type, entry, title, summary, path));
    }

    private ObjectNode json(ContentType type, PublishedEntry entry, String title, String summary, String path) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("@context", "https://schema.org");
        List<String> classes = type.rdfClasses().stream()
                .filter(name -> name.startsWith(SCHEMA))
                .map(name -> name.substring(SCHEMA.length()))
                .toList();
        data.put("@type", classes.isEmpty() ? "Thing" : classes.getFirst());
        data.put("@id", context.base() + "/id/" + entry.id());
        data.put("name", title);
        data.put("url", context.address().absolute(path));
        if (!summary.isEmpty()) {
            data.put("description", summary);
        }
        type.fields().stream()
                .filter(field -> field.kind() instanceof FieldKind.Point && !field.isPrivate())
                .flatMap(field -> entry.fields().items(field.name()).stream())
                .findFirst()
                .ifPresent(point -> data.set("geo", geo(point)));
        type.fields().stream()
                .filter(field -> field.kind() instanceof FieldKind.CalendarDate && !field.isPrivate())
                .flatMap(field -> entry.fields().items(field.name()).stream())
                .findFirst()
                .ifPresent(date -> data.put("datePublished", date.asText()));
        return data;
    }

    private static ObjectNode geo(JsonNode point) {
        ObjectNode geo = JsonNodeFactory.instance.objectNode();
        geo.put("@type", "GeoCoordinates");
        geo.set("latitude", point.path("lat"));
        geo.set("longitude", point.path("lon"));
        return geo;
    }

    /** JSON in which nothing can end the element or begin another. */
    static SafeHtml inScript(JsonNode json) {
        String text = json.toString();
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> safe.append("\\u003c");
                case '>' -> safe.append("\\u003e");
                case '&' -> safe.append("\\u0026");
                case '\u2028' -> safe.append("\\u2028");
                case '\u2029' -> safe.append("\\u2029");
                default -> safe.append(c);
            }
        }
        return new SafeHtml(safe.toString());
    }
}
