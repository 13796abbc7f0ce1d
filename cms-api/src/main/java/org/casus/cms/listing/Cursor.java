package org.casus.cms.listing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.casus.cms.http.Json;
import org.casus.cms.http.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended: the last entry's values of the keys that the list is sorted by.
 *
 * <p>The next page begins after those values, so entries that come and go between two pages make none appear twice. By
 * score that holds as long as nothing is written: what is written changes how rare a word is.
 *
 * @param values one for each key: a text, a number, a moment; null for an entry that has none
 */
record Cursor(List<@Nullable Object> values) {

    /** What the index keeps; an exponent without a limit is a short way to ask for a number of a billion digits. */
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{1,20})?(E[+-]?\\d{1,3})?");

    Cursor {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    String encoded(List<SortKey> keys) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        json.add(order(keys));
        for (Object value : values) {
            json.add(value == null ? null : value.toString());
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Json.bytes(json));
    }

    /** @throws Problem where it is not a cursor of a list in this order */
    static Cursor decoded(String text, List<SortKey> keys) {
        try {
            JsonNode json = json(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
            if (!json.isArray()
                    || json.size() != keys.size() + 1
                    || !json.get(0).asText().equals(order(keys))) {
                throw refused();
            }
            List<@Nullable Object> values = new ArrayList<>();
            for (int place = 0; place < keys.size(); place++) {
                JsonNode value = json.get(place + 1);
                values.add(value.isNull() ? null : value(keys.get(place), value.asText()));
            }
            return new Cursor(values);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw refused();
        }
    }

    private static JsonNode json(String text) {
        try {
            return Json.read(text);
        } catch (Problem e) {
            throw refused();
        }
    }

    private static Object value(SortKey key, String text) {
        return switch (key.values()) {
            case TEXTS -> text;
            case WHOLE_NUMBERS, DECIMALS, SCORES -> number(text);
            case MOMENTS -> Moments.inRange(Instant.parse(text));
        };
    }

    private static BigDecimal number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw refused();
        }
        return new BigDecimal(text);
    }

    private static String order(List<SortKey> keys) {
        return keys.stream().map(SortKey::toString).collect(Collectors.joining(","));
    }

    private static Problem refused() {
        return Problem.invalidParameter(
                "after",
                "after is geen volgende bladzijde van deze lijst; neem ze over uit ‘next’, met dezelfde sort.",
                "after is no next page of this list; take it from “next”, with the same sort.");
    }
}
