package org.casus.content.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.casus.content.entry.Fields;
import org.casus.content.type.ContentType;
import org.casus.content.type.Field;
import org.casus.content.type.FieldKind;

/**
 * The columns of a table that holds entries of a type, and the cells of each entry; {@link Columns} reads them back as
 * they were. Which languages there are is only known when all have been {@link #see seen}.
 */
public final class TableShape {

    /** A number of a spreadsheet has fifteen digits. */
    private static final int MOST_DIGITS = 15;

    private final List<Field> fields;
    private final String slugHeader;

    /** By field; an empty word for texts that name no language. */
    private final Map<String, Set<String>> languages = new HashMap<>();

    /** @param withPrivate whether private fields have columns too */
    public TableShape(ContentType type, boolean withPrivate) {
        this.fields = type.fields().stream()
                .filter(field -> withPrivate || !field.isPrivate())
                .toList();
        this.slugHeader = type.field("slug").isPresent() ? "meta.slug" : "slug";
    }

    /** Takes note of the languages that an entry has texts in. */
    public void see(Fields values) {
        for (Field field : fields) {
            if (isByLanguage(field)) {
                values.get(field.name()).ifPresent(value -> {
                    Set<String> seen = languages.computeIfAbsent(field.name(), name -> new TreeSet<>(dutchFirst()));
                    if (value instanceof ObjectNode byLanguage) {
                        byLanguage.fieldNames().forEachRemaining(seen::add);
                    } else {
                        seen.add("");
                    }
                });
            }
        }
    }

    private static Comparator<String> dutchFirst() {
        List<String> first = List.of("", "nl", "en");
        return Comparator.comparingInt((String language) -> {
                    int place = first.indexOf(language);
                    return place < 0 ? first.size() : place;
                })
                .thenComparing(Comparator.naturalOrder());
    }

    private static boolean isByLanguage(Field field) {
        return field.isLocalized() && !field.isMany();
    }

    public List<String> headers() {
        List<String> headers = new ArrayList<>();
        headers.add(slugHeader);
        for (Field field : fields) {
            members(field)
                    .forEach(member -> headers.add(member.isEmpty() ? field.name() : field.name() + "." + member));
        }
        return headers;
    }

    /** As many as there are headers. */
    public List<TableCell> cells(String slug, Fields values) {
        List<TableCell> cells = new ArrayList<>();
        cells.add(TableCell.of(slug));
        for (Field field : fields) {
            Optional<JsonNode> value = values.get(field.name());
            for (String member : members(field)) {
                cells.add(value.map(given -> cell(field, member, given)).orElse(TableCell.EMPTY));
            }
        }
        return cells;
    }

    /** The columns of a field; an empty word for the whole of it. */
    private Set<String> members(Field field) {
        if (isByLanguage(field)) {
            return languages.getOrDefault(field.name(), Set.of(""));
        }
        if (field.isMany() || field.kind() instanceof FieldKind.Reference) {
            return Set.of("");
        }
        Set<String> members = new TreeSet<>(membersFirst(field.kind()));
        members.addAll(Headers.members(field.kind()));
        return members.isEmpty() ? Set.of("") : members;
    }

    private static Comparator<String> membersFirst(FieldKind kind) {
        List<String> order = kind instanceof FieldKind.Address
                ? List.of("street", "postcode", "municipality", "country")
                : List.of("id", "lat", "lon", "precision", "start", "end", "url", "title", "alt", "caption", "credit");
        return Comparator.comparingInt((String member) -> {
                    int place = order.indexOf(member);
                    return place < 0 ? order.size() : place;
                })
                .thenComparing(Comparator.naturalOrder());
    }

    private static TableCell cell(Field field, String member, JsonNode value) {
        if (isByLanguage(field)) {
            JsonNode text = value.isObject() ? value.path(member) : value;
            return member.isEmpty() == value.isObject() ? TableCell.EMPTY : whole(text);
        }
        if (!member.isEmpty()) {
            JsonNode part = value.path(member);
            return part.isMissingNode() ? TableCell.EMPTY : whole(part);
        }
        if (value instanceof ArrayNode array) {
            return TableCell.of(list(array));
        }
        return field.kind() instanceof FieldKind.Reference ? TableCell.of(reference(value)) : whole(value);
    }

    private static TableCell whole(JsonNode value) {
        if (value.isNumber()) {
            BigDecimal number = value.decimalValue();
            boolean fits = number.precision() <= MOST_DIGITS && Math.abs(number.scale()) <= MOST_DIGITS;
            return new TableCell(LooseNumbers.text(value), fits);
        }
        return TableCell.of(value.isValueNode() ? value.asText() : value.toString());
    }

    /** {@code a|b} where every item reads back from there, JSON otherwise. */
    private static String list(ArrayNode array) {
        List<String> items = StreamSupport.stream(array.spliterator(), false)
                .map(item -> item.isObject() && item.size() == 2 && item.has("slug") && item.has("type")
                        ? reference(item)
                        : item.isNumber() ? LooseNumbers.text(item) : item.isContainerNode() ? "" : item.asText())
                .toList();
        boolean areSimple =
                items.stream().allMatch(item -> !item.isBlank() && item.indexOf('\\') < 0 && !item.startsWith("["));
        return areSimple
                ? items.stream().map(item -> item.replace("|", "\\|")).collect(Collectors.joining("|"))
                : array.toString();
    }

    private static String reference(JsonNode value) {
        return value.path("type").asText() + "/" + value.path("slug").asText();
    }
}
