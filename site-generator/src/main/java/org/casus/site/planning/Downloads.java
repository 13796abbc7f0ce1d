package org.casus.site.planning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.content.entry.PublishedEntry;
import org.casus.content.rdf.JsonLd;
import org.casus.content.sites.SiteCollection;
import org.casus.content.sites.SiteCollection.Download;
import org.casus.content.table.TableCell;
import org.casus.content.table.TableShape;
import org.casus.content.type.ContentType;
import org.casus.content.type.Field;
import org.casus.content.type.FieldKind;
import org.casus.site.hashing.Hashes;
import org.casus.site.planning.PlannedFile.Kind;
import org.casus.site.views.Alternate;
import org.casus.site.views.CardView;

/** A whole collection as one file: a table, a map layer, linked data. */
final class Downloads {

    /** Raise when the same entries give another file. */
    private static final String FORM = "downloads-1";

    /** What a spreadsheet takes for the beginning of a formula (OWASP, CSV injection). */
    private static final String FORMULA_SIGNS = "=+-@\t\r";

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final PlanContext context;
    private final Frame frame;

    Downloads(PlanContext context, Frame frame) {
        this.context = context;
        this.frame = frame;
    }

    static Stream<Alternate> alternates(PlanContext context, Frame frame, SiteCollection collection) {
        return forms(frame, collection).stream()
                .map(form -> new Alternate(
                        mediaType(form),
                        context.address().url(path(collection, form)),
                        collection.title().in(context.language()) + " (" + label(form) + ")"));
    }

    /** Without a point there is nothing to put on a map. */
    private static List<Download> forms(Frame frame, SiteCollection collection) {
        return collection.outputs().downloads().stream()
                .filter(form -> form != Download.GEOJSON || frame.hasPlaces(collection.id()))
                .toList();
    }

    private static String path(SiteCollection collection, Download form) {
        return collection.id() + "/data." + form.word();
    }

    private static String mediaType(Download form) {
        return switch (form) {
            case CSV -> "text/csv";
            case GEOJSON -> "application/geo+json";
            case JSONLD -> Twins.MEDIA_TYPE;
        };
    }

    private static String label(Download form) {
        return switch (form) {
            case CSV -> "CSV";
            case GEOJSON -> "GeoJSON";
            case JSONLD -> "JSON-LD";
        };
    }

    private static Optional<Field> point(ContentType type) {
        return type.fields().stream()
                .filter(field -> field.kind() instanceof FieldKind.Point && !field.isPrivate())
                .findFirst();
    }

    List<PlannedFile> files(Listing listing) {
        return forms(frame, listing.collection()).stream()
                .map(form -> file(listing, form))
                .toList();
    }

    private PlannedFile file(Listing listing, Download form) {
        String path = path(listing.collection(), form);
        Supplier<String> text = switch (form) {
            case CSV -> () -> csv(listing);
            case GEOJSON -> () -> geoJson(listing);
            case JSONLD -> () -> jsonLd(listing);
        };
        return new PlannedFile.Deferred(
                path,
                Kind.DUMP,
                path,
                () -> new PlannedFile.Made(
                        path,
                        Kind.DUMP,
                        path,
                        fingerprint(listing, form),
                        () -> text.get().getBytes(StandardCharsets.UTF_8)));
    }

    /** A map layer says little of an entry: it stays as it is when more than that changes. */
    private String fingerprint(Listing listing, Download form) {
        MessageDigest digest = Hashes.digest();
        Consumer<String> add = text -> digest.update((text + '\n').getBytes(StandardCharsets.UTF_8));
        add.accept(FORM + form.word());
        add.accept(context.base());
        add.accept(context.address().absolute(""));
        add.accept(listing.type().declaration().toString());
        Optional<String> point = point(listing.type()).map(Field::name);
        List<PublishedEntry> entries = listing.entries();
        List<CardView> cards = listing.cards();
        for (int number = 0; number < entries.size(); number++) {
            PublishedEntry entry = entries.get(number);
            if (form == Download.GEOJSON) {
                CardView card = cards.get(number);
                add.accept(entry.id() + "\0" + card.title() + "\0" + card.url() + "\0" + card.place() + "\0"
                        + card.summary());
                add.accept(point.flatMap(entry.fields()::get)
                        .map(JsonNode::toString)
                        .orElse(""));
            } else {
                add.accept(entry.id().toString());
                add.accept(entry.hash());
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The columns of the API's own tables, so that what was taken out can be brought in; with semicolons, as Excel has it here. */
    private static String csv(Listing listing) {
        TableShape shape = new TableShape(listing.type(), false);
        listing.entries().forEach(entry -> shape.see(entry.fields()));
        StringBuilder csv = new StringBuilder(BYTE_ORDER_MARK);
        line(csv, shape.headers().stream());
        for (PublishedEntry entry : listing.entries()) {
            line(csv, shape.cells(entry.id().slug(), entry.fields()).stream().map(Downloads::safe));
        }
        return csv.toString();
    }

    private static String safe(TableCell cell) {
        String text = cell.text();
        boolean isFormula = !cell.isNumber() && !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0;
        return isFormula ? "'" + text : text;
    }

    private static void line(StringBuilder csv, Stream<String> cells) {
        csv.append(cells.map(Downloads::quoted).collect(Collectors.joining(";")))
                .append("\r\n");
    }

    private static String quoted(String text) {
        boolean isPlain = text.chars().noneMatch(c -> c == ';' || c == '"' || c == '\n' || c == '\r');
        return isPlain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    /** RFC 7946: longitude first. Entries without a point are not in it. */
    private String geoJson(Listing listing) {
        Optional<String> point = point(listing.type()).map(Field::name);
        List<ObjectNode> features = new ArrayList<>();
        List<PublishedEntry> entries = listing.entries();
        List<CardView> cards = listing.cards();
        for (int number = 0; number < entries.size(); number++) {
            PublishedEntry entry = entries.get(number);
            CardView card = cards.get(number);
            point.flatMap(entry.fields()::get).ifPresent(where -> features.add(feature(entry, card, where)));
        }
        return lines("{\"type\":\"FeatureCollection\",\"features\":[", features);
    }

    /** One thing a line: for people who look into it, and for tools that compare lines. */
    private static String lines(String opening, List<ObjectNode> things) {
        return opening
                + things.stream().map(ObjectNode::toString).collect(Collectors.joining(",\n", "\n", "\n"))
                + "]}\n";
    }

    private ObjectNode feature(PublishedEntry entry, CardView card, JsonNode where) {
        ObjectNode feature = JsonNodeFactory.instance.objectNode().put("type", "Feature");
        feature.put("id", JsonLd.iri(context.base(), entry.id()));
        ObjectNode geometry = feature.putObject("geometry").put("type", "Point");
        geometry.putArray("coordinates").add(where.path("lon")).add(where.path("lat"));
        ObjectNode properties = feature.putObject("properties");
        properties.put("name", card.title());
        properties.put("url", context.address().origin() + card.url());
        properties.put("place", card.place());
        properties.put("summary", card.summary());
        properties.put("precision", where.path("precision").asText("site"));
        return feature;
    }

    private String jsonLd(Listing listing) {
        String base = context.base();
        List<ObjectNode> graph = listing.entries().stream()
                .map(entry -> JsonLd.document(listing.type(), entry, base))
                .toList();
        graph.forEach(document -> document.remove("@context"));
        return lines("{\"@context\":" + JsonLd.context(listing.type(), base) + ",\"@graph\":[", graph);
    }
}
