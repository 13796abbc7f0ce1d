package org.casus.site.planning;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.casus.content.entry.PublishedEntry;
import org.casus.content.sites.SiteCollection.SortKey;
import org.casus.content.type.Field;
import org.casus.site.facets.Facet;
import org.casus.site.hashing.QuickHash;
import org.casus.site.planning.PlannedFile.Kind;
import org.casus.site.theme.OutlineMap;
import org.casus.site.views.CardView;
import org.casus.site.views.ImageView;
import org.casus.site.views.LocatorView;

/** What a browser needs to filter a collection by itself: one file with all cards and their values. */
final class BrowserIndex {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final PlanContext context;

    BrowserIndex(PlanContext context) {
        this.context = context;
    }

    PlannedFile file(Listing listing) {
        // No hash in its name: every page of the collection would change with each entry.
        String path = "_index/" + listing.collection().id() + ".json";
        String subject = "index of " + listing.collection().id();
        return new PlannedFile.Deferred(path, Kind.LIST, subject, () -> {
            byte[] bytes = json(listing).toString().getBytes(StandardCharsets.UTF_8);
            return new PlannedFile.Made(path, Kind.LIST, subject, QuickHash.hex(bytes), () -> bytes);
        });
    }

    private ObjectNode json(Listing listing) {
        ObjectNode index = JSON.objectNode();
        index.put("version", 1);
        ArrayNode facets = index.putArray("facets");
        listing.facets().forEach(facet -> facets.add(facet(facet)));
        ArrayNode sorts = index.putArray("sorts");
        for (SortKey key : listing.collection().sort()) {
            sorts.addObject().put("id", key.word()).put("label", label(listing, key));
        }
        ArrayNode cases = index.putArray("cases");
        for (int i = 0; i < listing.entries().size(); i++) {
            cases.add(entry(listing, i));
        }
        ObjectNode maps = index.putObject("maps");
        for (OutlineMap map : context.theme().maps()) {
            maps.putObject(map.id())
                    .put("symbolUrl", context.asset(map.asset()) + "#" + map.symbol())
                    .put("viewBox", map.viewBox());
        }
        return index;
    }

    private static ObjectNode facet(Facet facet) {
        ObjectNode json = JSON.objectNode();
        json.put("name", facet.name());
        json.put("label", facet.label());
        ArrayNode options = json.putArray("options");
        facet.values()
                .forEach(value -> options.addObject()
                        .put("id", value.id())
                        .put("label", value.label())
                        .put("parent", value.parent()));
        return json;
    }

    private String label(Listing listing, SortKey key) {
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

    private ObjectNode entry(Listing listing, int number) {
        PublishedEntry entry = listing.entries().get(number);
        CardView card = listing.cards().get(number);
        ObjectNode json = JSON.objectNode();
        json.put("title", card.title());
        json.put("url", card.url());
        json.put("place", card.place());
        json.put("summary", card.summary());
        ArrayNode tags = json.putArray("tags");
        card.tags().forEach(tags::add);
        json.put("note", card.note());
        card.pictures().forEach(picture -> json.set("picture", picture(picture)));
        card.locators().forEach(locator -> json.set("locator", locator(locator)));
        ObjectNode values = json.putObject("values");
        for (Facet facet : listing.facets()) {
            int[] having = facet.valuesOf(number);
            if (having.length > 0) {
                ArrayNode indexes = values.putArray(facet.name());
                for (int value : having) {
                    indexes.add(value);
                }
            }
        }
        ObjectNode sort = json.putObject("sort");
        listing.collection().sort().forEach(key -> put(sort, key, listing, entry));
        json.put(
                "text",
                Folded.text(
                        String.join(" ", card.title(), card.place(), card.summary(), String.join(" ", card.tags()))));
        return json;
    }

    private static ObjectNode picture(ImageView picture) {
        ObjectNode json = JSON.objectNode();
        json.put("src", picture.src());
        json.put("srcset", picture.srcset());
        json.put("webp", picture.webp());
        json.put("tone", picture.tone());
        json.put("width", picture.width());
        json.put("height", picture.height());
        json.put("alt", picture.alt());
        return json;
    }

    private static ObjectNode locator(LocatorView locator) {
        ObjectNode json = JSON.objectNode();
        json.put("map", locator.map());
        json.put("x", locator.x());
        json.put("y", locator.y());
        json.put("approximate", locator.isApproximate());
        return json;
    }

    /** Numbers are turned around where the order is downwards, so that the browser always sorts upwards. */
    private void put(ObjectNode sort, SortKey key, Listing listing, PublishedEntry entry) {
        switch (key.key()) {
            case SortKey.PUBLISHED -> sort.put(key.word(), seconds(entry.published(), key));
            case SortKey.CHANGED -> sort.put(key.word(), seconds(entry.modified(), key));
            default -> {
                Optional<Field> field = listing.type().field(key.key());
                if (field.filter(EntryOrder::isNumber).isPresent()) {
                    field.flatMap(found -> EntryOrder.number(entry, found))
                            .ifPresent(number -> sort.put(key.word(), key.isDescending() ? number.negate() : number));
                } else {
                    rank(listing, key, entry).ifPresent(rank -> sort.set(key.word(), rank));
                }
            }
        }
    }

    private static long seconds(Instant moment, SortKey key) {
        return key.isDescending() ? -moment.getEpochSecond() : moment.getEpochSecond();
    }

    /** A text upwards is sorted as it is; downwards a browser could not turn it around, so it gets its place. */
    private Optional<com.fasterxml.jackson.databind.JsonNode> rank(Listing listing, SortKey key, PublishedEntry entry) {
        Optional<String> text =
                listing.type().field(key.key()).flatMap(field -> EntryOrder.text(entry, field, context.language()));
        if (text.isEmpty() || !key.isDescending()) {
            return text.map(JSON::textNode);
        }
        return text.map(value -> JSON.numberNode(BigDecimal.valueOf(-ordinal(value))));
    }

    /** Dates as numbers: 2011-05 is 20110500. */
    private static long ordinal(String date) {
        String digits = date.replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Long.parseLong((digits + "00000000").substring(0, 8));
    }
}
