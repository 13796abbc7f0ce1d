package org.casus.site.planning;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.casus.site.memory.Round;
import org.casus.site.views.CardView;
import org.casus.site.views.ImageView;
import org.casus.site.views.LocatorView;

/**
 * The cards of a list for the browser, some dozens a file, in the order of the list. Where a file ends follows from the
 * slugs, so that an entry more or less touches the file that it is in and at most the one beside it.
 */
final class CardShards {

    private static final int LEAST = 16;
    private static final int MOST = 96;
    /** One slug in so many ends a file. */
    private static final int ONE_IN = 32;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** @param start the number of its first case */
    record Shard(int start, IndexPart part) {}

    private CardShards() {}

    static List<Shard> of(Listing listing, String folder, Round<SitePlanner> round) {
        List<Shard> shards = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < listing.size(); i++) {
            int size = i + 1 - start;
            boolean isEnd = size >= MOST || (size >= LEAST && endsHere(slug(listing, i)));
            if (isEnd || i == listing.size() - 1) {
                shards.add(shard(listing, folder, round, start, i + 1));
                start = i + 1;
            }
        }
        return shards;
    }

    private static String slug(Listing listing, int number) {
        return listing.entries().get(number).id().slug();
    }

    private static boolean endsHere(String slug) {
        return Math.floorMod(slug.hashCode(), ONE_IN) == 0;
    }

    private static Shard shard(Listing listing, String folder, Round<SitePlanner> round, int start, int end) {
        String path = folder + "cards/" + slug(listing, start) + ".json";
        String subject = "cards of " + listing.collection().id();
        Supplier<List<CardView>> cards = () -> listing.cards().subList(start, end);
        IndexPart part = new IndexPart(round, path, subject, listing::cards, () -> List.copyOf(cards.get()), rest -> {
            ArrayNode shown = rest.putArray("cards");
            cards.get().forEach(card -> shown.add(card(card)));
        });
        return new Shard(start, part);
    }

    private static ObjectNode card(CardView card) {
        ObjectNode json = JSON.objectNode();
        json.put("title", card.title());
        json.put("url", card.url());
        put(json, "place", card.place());
        put(json, "summary", card.summary());
        if (!card.tags().isEmpty()) {
            ArrayNode tags = json.putArray("tags");
            card.tags().forEach(tags::add);
        }
        put(json, "note", card.note());
        card.pictures().forEach(picture -> json.set("picture", picture(picture)));
        if (card.pictures().isEmpty()) {
            card.locators().forEach(locator -> json.set("locator", locator(locator)));
        }
        return json;
    }

    private static void put(ObjectNode json, String name, String text) {
        if (!text.isEmpty()) {
            json.put(name, text);
        }
    }

    private static ObjectNode picture(ImageView picture) {
        ObjectNode json = JSON.objectNode();
        json.put("src", picture.src());
        put(json, "srcset", picture.srcset());
        put(json, "webp", picture.webp());
        put(json, "tone", picture.tone());
        json.put("width", picture.width());
        json.put("height", picture.height());
        put(json, "alt", picture.alt());
        return json;
    }

    private static ObjectNode locator(LocatorView locator) {
        ObjectNode json = JSON.objectNode();
        json.put("map", locator.map());
        json.put("x", locator.x());
        json.put("y", locator.y());
        if (locator.isApproximate()) {
            json.put("approximate", true);
        }
        return json;
    }
}
