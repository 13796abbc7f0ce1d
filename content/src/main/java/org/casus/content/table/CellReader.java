package org.casus.content.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.content.type.FieldKind;
import org.casus.content.vocabulary.Vocabularies;

/** A cell's text to the value that it means in a field. What it cannot mean is for the checks to refuse. */
final class CellReader {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private static final Set<String> YES = Set.of("ja", "j", "yes", "y", "true", "waar", "1");
    private static final Set<String> NO = Set.of("nee", "neen", "n", "no", "false", "onwaar", "0");
    private static final Pattern POINT = Pattern.compile(
            "([+-]?\\d+(?:[.,]\\d+)?)\\s*(?:[;/ ]|,(?=\\s)|(?<=\\.\\d{1,20}),)\\s*([+-]?\\d+(?:[.,]\\d+)?)");

    private final ConceptNames concepts;

    CellReader(Vocabularies vocabularies) {
        this.concepts = new ConceptNames(vocabularies);
    }

    /**
     * @param cell not blank
     * @throws NotUnderstood with what to write instead
     */
    JsonNode value(Target target, String cell) {
        return target.isList() ? list(target, cell) : one(target, cell);
    }

    private ArrayNode list(Target target, String cell) {
        Optional<JsonNode> json = json(cell, '[');
        if (json.isPresent() && json.get() instanceof ArrayNode array) {
            return array;
        }
        ArrayNode items = NODES.arrayNode();
        for (String item : items(cell)) {
            if (!item.isBlank()) {
                items.add(one(target, item.strip()));
            }
        }
        return items;
    }

    /** The texts between bars; {@code \|} is a bar in a text. */
    private static List<String> items(String cell) {
        List<String> items = new ArrayList<>();
        StringBuilder item = new StringBuilder();
        for (int at = 0; at < cell.length(); at++) {
            char c = cell.charAt(at);
            if (c == '\\' && at + 1 < cell.length() && cell.charAt(at + 1) == '|') {
                item.append('|');
                at++;
            } else if (c == '|') {
                items.add(item.toString());
                item.setLength(0);
            } else {
                item.append(c);
            }
        }
        items.add(item.toString());
        return items;
    }

    private JsonNode one(Target target, String cell) {
        String text = cell.strip();
        if (target.member().isPresent() && !target.isLanguage()) {
            return member(target, target.member().get(), text);
        }
        return switch (target.leaf().kind()) {
            case FieldKind.Text kind -> TextNode.valueOf(cell);
            case FieldKind.Markdown kind -> TextNode.valueOf(cell);
            case FieldKind.Email kind -> TextNode.valueOf(text);
            case FieldKind.Url kind -> TextNode.valueOf(text);
            case FieldKind.WholeNumber kind -> LooseNumbers.whole(text);
            case FieldKind.DecimalNumber kind -> LooseNumbers.decimal(text);
            case FieldKind.TrueFalse kind -> trueFalse(text);
            case FieldKind.CalendarDate kind -> TextNode.valueOf(LooseDates.date(text));
            case FieldKind.DateTime kind -> TextNode.valueOf(LooseDates.moment(text));
            case FieldKind.Period kind -> json(text, '{').orElseGet(() -> period(text));
            case FieldKind.Point kind -> json(text, '{').orElseGet(() -> point(text));
            case FieldKind.Concept kind -> TextNode.valueOf(concepts.id(kind.scheme(), text));
            case FieldKind.Reference kind -> json(text, '{').orElseGet(() -> reference(kind, text));
            case FieldKind.Media kind ->
                json(text, '{').orElseGet(() -> NODES.objectNode().put("id", text));
            case FieldKind.Link kind ->
                json(text, '{').orElseGet(() -> NODES.objectNode().put("url", text));
            case FieldKind.Address kind -> json(text, '{').orElseThrow(() -> inColumns(target, "street"));
            case FieldKind.Group kind ->
                json(text, '{')
                        .orElseThrow(
                                () -> inColumns(target, kind.fields().getFirst().name()));
        };
    }

    private JsonNode member(Target target, String member, String text) {
        return switch (target.leaf().kind()) {
            case FieldKind.Point kind when !member.equals("precision") -> LooseNumbers.degrees(text);
            case FieldKind.Period kind -> TextNode.valueOf(LooseDates.date(text));
            case FieldKind.Media kind
            when member.equals("focus") ->
                json(text, '{')
                        .orElseThrow(() -> new NotUnderstood(
                                "heeft een brandpunt van de vorm {\"x\": 0.5, \"y\": 0.5}.",
                                "has a focus of the form {\"x\": 0.5, \"y\": 0.5}."));
            default -> TextNode.valueOf(text);
        };
    }

    private static JsonNode trueFalse(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (!YES.contains(word) && !NO.contains(word)) {
            throw new NotUnderstood("‘" + text + "’ is niet ja of nee.", "‘" + text + "’ is not yes or no.");
        }
        return BooleanNode.valueOf(YES.contains(word));
    }

    private static JsonNode period(String text) {
        List<String> dates = LooseDates.period(text);
        ObjectNode period = NODES.objectNode().put("start", dates.getFirst());
        return dates.size() == 1 ? period : period.put("end", dates.getLast());
    }

    private static JsonNode point(String text) {
        Matcher both = POINT.matcher(text);
        if (!both.matches()) {
            throw new NotUnderstood(
                    "‘" + text + "’ is geen punt. Schrijf de breedtegraad en de lengtegraad: 51.05, 3.72.",
                    "‘" + text + "’ is no point. Write the latitude and the longitude: 51.05, 3.72.");
        }
        ObjectNode point = NODES.objectNode();
        point.set("lat", LooseNumbers.degrees(both.group(1)));
        point.set("lon", LooseNumbers.degrees(both.group(2)));
        return point;
    }

    private static JsonNode reference(FieldKind.Reference kind, String text) {
        int slash = text.indexOf('/');
        if (slash < 0 && kind.to().size() > 1) {
            throw new NotUnderstood(
                    "‘" + text + "’ zegt niet van welk type het is. Schrijf "
                            + kind.to().getFirst() + "/" + text + ".",
                    "‘" + text + "’ does not say of which type it is. Write "
                            + kind.to().getFirst() + "/" + text + ".");
        }
        return NODES.objectNode()
                .put("type", slash < 0 ? kind.to().getFirst() : text.substring(0, slash))
                .put("slug", text.substring(slash + 1));
    }

    private static NotUnderstood inColumns(Target target, String first) {
        String column = target.leaf().name() + (target.isList() ? ".1." : ".") + first;
        return new NotUnderstood(
                "past niet in één cel. Maak een kolom voor elk deel (" + column + ", …), of schrijf JSON in de cel.",
                "does not fit in one cell. Make a column for each part (" + column
                        + ", …), or write JSON in the cell.");
    }

    /** The cell as JSON, where it begins like it. */
    private static Optional<JsonNode> json(String cell, char begin) {
        String text = cell.strip();
        if (text.isEmpty() || text.charAt(0) != begin) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            throw new NotUnderstood(
                    "begint als JSON en is het niet: " + e.getOriginalMessage() + ".",
                    "begins like JSON and is none: " + e.getOriginalMessage() + ".");
        }
    }
}
