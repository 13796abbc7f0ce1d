package org.casus.cms.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes up what somebody may ask of a type's list, of values that its entries have and of some that they have not. */
final class OracleQuestions {

    private final Random random;
    private final OracleBundle bundle;
    private final String type;
    private final List<OracleBundle.Entry> entries;

    OracleQuestions(long seed, OracleBundle bundle, String type) {
        this.random = new Random(seed);
        this.bundle = bundle;
        this.type = type;
        this.entries = bundle.entries(type);
    }

    Map<String, String> next() {
        Map<String, String> parameters = new LinkedHashMap<>();
        List<String> paths = paths();
        IntStream.range(0, random.nextInt(4)).forEach(place -> {
            String path = one(paths);
            filter(path).ifPresent(value -> parameters.put(path + (random.nextInt(4) == 0 ? "!" : ""), value));
        });
        boolean hasPoint = !paths("point").isEmpty();
        if (hasPoint && random.nextInt(6) == 0) {
            parameters.put("near", near());
        }
        if (hasPoint && random.nextInt(6) == 0) {
            parameters.put("within", within());
        }
        if (random.nextInt(3) == 0) {
            parameters.put("q", words());
        }
        if (random.nextInt(3) > 0) {
            parameters.put("sort", sort());
        }
        if (random.nextInt(2) == 0) {
            facets().ifPresent(facets -> parameters.put("facets", facets));
        }
        return parameters;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private Stream<Map.Entry<String, JsonNode>> fields() {
        return bundle.declaration(type).path("fields").properties().stream()
                .filter(field -> !field.getValue().path("private").asBoolean());
    }

    private List<String> paths(String kind) {
        return fields().filter(field -> field.getValue().path("kind").asText().equals(kind))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Fields, and parts of groups. */
    private List<String> paths() {
        return fields().flatMap(field -> Stream.concat(
                        Stream.of(field.getKey()),
                        field.getValue().path("kind").asText().equals("group")
                                ? field.getValue().path("fields").properties().stream()
                                        .filter(part ->
                                                !part.getValue().path("private").asBoolean())
                                        .map(part -> field.getKey() + "." + part.getKey())
                                : Stream.of()))
                .toList();
    }

    // --- filters

    private Optional<String> filter(String path) {
        if (random.nextInt(6) == 0) {
            return Optional.of(random.nextBoolean() ? "*" : "none");
        }
        JsonNode field = bundle.field(type, path);
        return switch (field.path("kind").asText()) {
            case "text" -> field.path("multiline").asBoolean() ? Optional.of("*") : some(path, this::text);
            case "url", "email", "boolean" -> some(path, JsonNode::asText);
            case "integer" -> Optional.of(numbers("%d"));
            case "number" -> Optional.of(numbers("%d.5"));
            case "date", "period", "datetime" -> some(path, this::dates);
            case "concept" -> some(path, item -> concept(field.path("scheme").asText(), item.asText()));
            case "reference" -> some(path, this::reference);
            default -> Optional.of(random.nextBoolean() ? "*" : "none");
        };
    }

    private interface Asking {
        String of(JsonNode item);
    }

    /** One to three values of entries that have them; nothing where a value cannot be asked for by itself. */
    private Optional<String> some(String path, Asking asking) {
        List<JsonNode> items =
                entries.stream().flatMap(entry -> entry.items(path).stream()).toList();
        if (items.isEmpty()) {
            return Optional.empty();
        }
        String list = IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(place -> asking.of(one(items)))
                .filter(value ->
                        !value.contains(",") && !value.isBlank() && !value.equals("*") && !value.equals("none"))
                .distinct()
                .collect(Collectors.joining(","));
        return Optional.of(list).filter(text -> !text.isEmpty() && text.length() < 1000);
    }

    /** A text in another case, or without its accents. */
    private String text(JsonNode item) {
        String text =
                item.isObject() ? item.valueStream().findFirst().orElseThrow().asText() : item.asText();
        return random.nextBoolean() ? text : OracleEvaluation.folded(text);
    }

    private String numbers(String form) {
        int from = random.nextInt(3) == 0 ? random.nextInt(9) - 3 : 1988 + random.nextInt(20);
        String first = form.formatted(from);
        String second = form.formatted(from + random.nextInt(8) - 1);
        return one(List.of(
                first,
                first + "," + second,
                first + ".." + second,
                first + "..",
                ".." + second,
                ".." + first + "," + second));
    }

    private String dates(JsonNode item) {
        String text = item.isObject() ? item.path("start").asText() : item.asText();
        String day = text.substring(0, Math.min(text.length(), one(List.of(4, 7, 10))));
        String year = text.substring(0, 4);
        String later = Integer.toString(Integer.parseInt(year) + random.nextInt(3));
        return one(List.of(day, year + ".." + later, day + "..", ".." + day, day + ".." + later, later + ".." + year));
    }

    private String concept(String scheme, String id) {
        return random.nextBoolean() ? id : one(List.copyOf(bundle.selfAndBroader(scheme, id)));
    }

    private String reference(JsonNode item) {
        String slug = item.path("slug").asText();
        return random.nextBoolean() ? slug : item.path("type").asText() + "/" + slug;
    }

    // --- places: never so near to an edge that rounding decides

    private List<JsonNode> points() {
        String path = paths("point").getFirst();
        return entries.stream().flatMap(entry -> entry.items(path).stream()).toList();
    }

    private String near() {
        while (true) {
            String near = "%s,%s,%dkm"
                    .formatted(
                            decimal(50 + random.nextDouble() * 2),
                            decimal(2 + random.nextDouble() * 4),
                            1 + random.nextInt(120));
            boolean isClear = points().stream()
                    .noneMatch(point -> Math.abs(OracleEvaluation.metres(
                                    near,
                                    point.path("lat").asDouble(),
                                    point.path("lon").asDouble()))
                            < 5);
            if (isClear) {
                return near;
            }
        }
    }

    private String within() {
        if (random.nextInt(5) == 0) {
            return "178.00005,-50.00005,-178.00005,-10.00005";
        }
        double west = 2 + random.nextDouble() * 3;
        double south = 50 + random.nextDouble();
        // more decimals than any point has
        return "%s7,%s7,%s7,%s7"
                .formatted(
                        decimal(west),
                        decimal(south),
                        decimal(west + random.nextDouble() * 2),
                        decimal(south + random.nextDouble()));
    }

    private static String decimal(double number) {
        return String.format(java.util.Locale.ROOT, "%.6f", number);
    }

    // --- words

    private String words() {
        List<String> found = entries.stream()
                .flatMap(entry -> Stream.of("title", "remark", "body", "name", "summary", "history")
                        .flatMap(path -> entry.items(path).stream()))
                .flatMap(item -> item.isObject() ? item.valueStream() : Stream.of(item))
                .flatMap(text -> Stream.of(text.asText().split("\\s+")))
                .filter(word -> !word.isBlank())
                .toList();
        return IntStream.range(0, 1 + random.nextInt(3))
                        .mapToObj(place -> term(found))
                        .collect(Collectors.joining(" "))
                        .transform(text -> text.length() > 190 ? "kerk" : text)
                + (random.nextInt(4) == 0 ? " " : "");
    }

    private String term(List<String> found) {
        int at = random.nextInt(found.size());
        String word = found.get(at).replaceAll("[\\p{Cntrl}]", "");
        return switch (random.nextInt(8)) {
            case 0 -> word.substring(0, word.offsetByCodePoints(0, Math.min(3, word.codePointCount(0, word.length()))));
            case 1 -> "-" + word;
            case 2 ->
                "\""
                        + String.join(" ", found.subList(at, Math.min(at + 2, found.size())))
                                .replace("\"", "") + "\"";
            case 3 ->
                one(List.of(
                        "kloosterkerken",
                        "stadsbibliotheek",
                        "cohousing",
                        "co-housing",
                        "CHURCH",
                        "woningbouw",
                        "hertogen",
                        "marktpleinen"));
            default -> word;
        };
    }

    // --- order and counts

    private String sort() {
        List<String> keys = new ArrayList<>(List.of("slug", "created", "modified", "published"));
        String title = bundle.declaration(type).path("title").asText();
        fields().filter(field -> field.getValue().path("sortable").asBoolean()
                        || field.getKey().equals(title))
                .forEach(field -> keys.addAll(List.of(field.getKey(), field.getKey())));
        Collections.shuffle(keys, random);
        return keys.stream()
                .distinct()
                .limit(1 + random.nextInt(3))
                .map(key -> random.nextBoolean() ? key : "-" + key)
                .collect(Collectors.joining(","));
    }

    private Optional<String> facets() {
        List<String> facets = new ArrayList<>(
                fields().filter(field -> field.getValue().path("facet").asBoolean())
                        .map(Map.Entry::getKey)
                        .toList());
        Collections.shuffle(facets, random);
        String some = facets.stream().limit(1 + random.nextInt(4)).collect(Collectors.joining(","));
        return Optional.of(some).filter(text -> !text.isEmpty());
    }
}
