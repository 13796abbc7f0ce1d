package org.casus.site.planning;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.casus.content.sites.SiteCollection.SortKey;
import org.casus.site.facets.Facet;
import org.casus.site.memory.Noting;
import org.casus.site.memory.Round;
import org.casus.site.memory.Same;
import org.casus.site.theme.OutlineMap;

/**
 * What a browser needs to filter a collection by itself: facets, orders and coordinates as columns, cards in shards.
 *
 * <p>{@code INDEX-FORMATS.md} says what is in the files; raise {@link #FORMAT} there, here and in {@code finder/index.js}
 * together.
 */
final class BrowserIndex {

    private static final int FORMAT = 2;

    /** Up to so many entries the columns are in the first file; above, each is in one of its own. */
    private static final int MOST_TOGETHER = 5_000;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final PlanContext context;
    private final Places places;
    private final Listing listing;
    private final Round<SitePlanner> round;
    private final String folder;
    private final List<CardShards.Shard> shards;
    private final Map<String, IndexPart> parts = new TreeMap<>();

    BrowserIndex(PlanContext context, Places places, Listing listing, Round<SitePlanner> round) {
        this.context = context;
        this.places = places;
        this.listing = listing;
        this.round = round;
        this.folder = "_index/" + listing.collection().id() + "/";
        PerEntry.keep(
                round,
                new Questions.Memo(
                        Questions.Memo.Of.POINTS, listing.collection().id()));
        this.shards = CardShards.of(listing, folder, round);
        part("points.json", this::placed, this::points);
        part("docs.json", () -> IntBuffer.wrap(listing.ranksByAge()), this::docs);
        if (!isTogether()) {
            listing.facets()
                    .forEach(facet -> part(
                            "facet-" + facet.name() + ".json",
                            () -> new Same(facet),
                            json -> json.putRawValue("column", column(facet))));
            sorts().skip(1)
                    .forEach(key -> part(
                            "sort-" + key.word() + ".json",
                            () -> IntBuffer.wrap(ranksOf(key)),
                            json -> json.putRawValue("ranks", ranks(key))));
        }
    }

    static String pathOf(String collection) {
        return "_index/" + collection + "/facets.json";
    }

    private boolean isTogether() {
        return listing.size() <= MOST_TOGETHER;
    }

    private Stream<SortKey> sorts() {
        return listing.collection().sort().stream();
    }

    private void part(String name, Supplier<Object> key, Consumer<ObjectNode> content) {
        parts.put(name, new IndexPart(round, folder + name, subject(), this::read, key, content));
    }

    private void read() {
        listing.entries();
        listing.facets();
        listing.cards();
    }

    private String subject() {
        return "index of " + listing.collection().id();
    }

    List<PlannedFile> files() {
        List<PlannedFile> files = new ArrayList<>();
        IndexPart head =
                new IndexPart(round, pathOf(listing.collection().id()), subject(), this::read, Object::new, this::head);
        files.add(head.file());
        parts.values().forEach(part -> files.add(part.file()));
        shards.forEach(shard -> files.add(shard.part().file()));
        return files;
    }

    private void head(ObjectNode head) {
        head.put("format", FORMAT);
        head.put("collection", listing.collection().id());
        head.put("list", context.address().url(listing.collection().id() + "/"));
        head.put("total", listing.size());
        ArrayNode facets = head.putArray("facets");
        listing.facets().forEach(facet -> facets.add(facet(facet)));
        ArrayNode sorts = head.putArray("sorts");
        sorts().forEach(key -> sorts.add(sort(key)));
        ObjectNode cards = head.putObject("shards");
        ArrayNode starts = cards.putArray("starts");
        ArrayNode files = cards.putArray("files");
        ArrayNode versions = cards.putArray("versions");
        shards.forEach(shard -> {
            starts.add(shard.start());
            files.add(shard.part().name(folder));
            versions.add(shard.part().version());
        });
        head.set("points", reference("points.json"));
        head.set("docs", reference("docs.json"));
        head.put("text", AskingPages.canSearch(context) ? "../text/index.json" : "");
        ObjectNode maps = head.putObject("maps");
        for (OutlineMap map : context.theme().maps()) {
            ObjectNode known = maps.putObject(map.id())
                    .put("symbolUrl", context.asset(map.asset()) + "#" + map.symbol())
                    .put("viewBox", map.viewBox());
            if (map.near().isPresent()) {
                known.put("nearUrl", places.near(map));
            }
        }
    }

    private ObjectNode reference(String name) {
        IndexPart part = parts.get(name);
        return JSON.objectNode().put("file", name).put("version", part == null ? "" : part.version());
    }

    private ObjectNode facet(Facet facet) {
        ObjectNode json = JSON.objectNode();
        json.put("name", facet.name());
        json.put("label", facet.label());
        ArrayNode options = json.putArray("options");
        facet.values()
                .forEach(value -> options.addObject()
                        .put("id", value.id())
                        .put("label", value.label())
                        .put("parent", value.parent()));
        if (isTogether()) {
            json.putRawValue("column", column(facet));
        } else {
            json.setAll(reference("facet-" + facet.name() + ".json"));
        }
        return json;
    }

    private ObjectNode sort(SortKey key) {
        ObjectNode json = JSON.objectNode().put("id", key.word()).put("label", label(key));
        if (key.equals(listing.collection().sort().getFirst())) {
            return json;
        }
        if (isTogether()) {
            json.putRawValue("ranks", ranks(key));
        } else {
            json.setAll(reference("sort-" + key.word() + ".json"));
        }
        return json;
    }

    private String label(SortKey key) {
        String name = switch (key.key()) {
            case SortKey.PUBLISHED -> context.text("planning.sort.published");
            case SortKey.CHANGED -> context.text("planning.sort.changed");
            default ->
                listing.type()
                        .field(key.key())
                        .map(field -> field.label().in(context.language()))
                        .orElse(key.key());
        };
        return key.isDescending() ? context.text("planning.sort.descending", name) : name;
    }

    private RawValue ranks(SortKey key) {
        int[] ranks = ranksOf(key);
        return column(i -> ranks[i]);
    }

    private int[] ranksOf(SortKey key) {
        return Noting.covered(() -> EntryOrder.ranks(listing.entries(), key, listing.type(), context.language()));
    }

    private RawValue column(Facet facet) {
        return column(i -> {
            int[] own = facet.narrowestOf(i);
            return own.length == 1
                    ? Integer.valueOf(own[0])
                    : IntStream.of(own).mapToObj(Integer::toString).collect(Collectors.joining(",", "[", "]"));
        });
    }

    private RawValue column(IntFunction<Object> value) {
        StringBuilder column = new StringBuilder("[");
        for (int i = 0; i < listing.size(); i++) {
            column.append(i == 0 ? "" : ",").append(value.apply(i));
        }
        return new RawValue(column.append(']').toString());
    }

    private void docs(ObjectNode json) {
        int[] ranks = listing.ranksByAge();
        json.putRawValue("docs", column(i -> ranks[i]));
    }

    private List<Places.Point> placed() {
        return PerEntry.of(
                round,
                new Questions.Memo(
                        Questions.Memo.Of.POINTS, listing.collection().id()),
                listing.entries(),
                entry -> Noting.covered(() -> places.point(listing.type(), entry)));
    }

    private void points(ObjectNode json) {
        List<OutlineMap> maps = context.theme().maps();
        ArrayNode names = json.putArray("maps");
        maps.forEach(map -> names.add(map.id()));
        Map<String, StringBuilder> columns = new LinkedHashMap<>();
        for (Places.Point point : placed()) {
            add(columns, "map", Integer.toString(point.map()));
            add(columns, "x", point.x());
            add(columns, "y", point.y());
            add(columns, "lat", point.lat());
            add(columns, "lon", point.lon());
        }
        List.of("map", "x", "y", "lat", "lon")
                .forEach(name -> json.putRawValue(
                        name,
                        new RawValue(columns.getOrDefault(name, new StringBuilder("["))
                                .append(']')
                                .toString())));
    }

    private static void add(Map<String, StringBuilder> columns, String name, String value) {
        StringBuilder column = columns.computeIfAbsent(name, missing -> new StringBuilder());
        column.append(column.isEmpty() ? '[' : ',').append(value);
    }
}
