package org.casus.cms.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a list must answer, worked out by looking at every entry in turn. Written from the description of the API, with
 * nothing of the index in it but the analysis of words.
 *
 * @param parameters of the request; filters, areas and words among them
 */
record OracleEvaluation(OracleBundle bundle, String type, Map<String, String> parameters) {

    private static final Set<String> NO_FILTERS = Set.of(
            "sort", "limit", "after", "fields", "include", "locale", "facets", "q", "near", "within", "highlight");

    private static final double EARTH = 6_371_008.7714;

    List<OracleBundle.Entry> selection() {
        return entries().filter(accepted(Optional.empty())).toList();
    }

    private Stream<OracleBundle.Entry> entries() {
        return bundle.entries(type).stream();
    }

    private Predicate<OracleBundle.Entry> accepted(Optional<String> withoutFacet) {
        Predicate<OracleBundle.Entry> all = entry -> true;
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            String name = parameter.getKey();
            String value = parameter.getValue();
            String path = name.endsWith("!") ? name.substring(0, name.length() - 1) : name;
            if (name.equals("q")) {
                all = all.and(OracleWords.of(bundle, type, value));
            } else if (name.equals("near") || name.equals("within")) {
                all = all.and(entry -> isIn(entry, name, value));
            } else if (!NO_FILTERS.contains(name) && !withoutFacet.equals(Optional.of(path))) {
                all = all.and(entry -> answers(entry, path, value) != name.endsWith("!"));
            }
        }
        return all;
    }

    // --- filters

    private boolean answers(OracleBundle.Entry entry, String path, String value) {
        List<JsonNode> items = entry.items(path);
        if (value.equals("*") || value.equals("none")) {
            return items.isEmpty() == value.equals("none");
        }
        JsonNode field = bundle.field(type, path);
        return Arrays.stream(value.split(",", -1))
                .map(String::strip)
                .anyMatch(one -> items.stream().anyMatch(item -> answers(field, item, one)));
    }

    private boolean answers(JsonNode field, JsonNode item, String asked) {
        return switch (field.path("kind").asText()) {
            case "text", "email", "url" ->
                texts(item).anyMatch(text -> folded(text).equals(folded(asked)));
            case "integer", "number" -> isBetween(item.decimalValue(), asked);
            case "boolean" -> item.asText().equals(asked);
            case "date" -> overlaps(item.asText(), item.asText(), asked);
            case "period" ->
                overlaps(item.path("start").asText(), item.path("end").asText("9999"), asked)
                        || (item.path("end").isMissingNode() && overlaps("9999", "9999", asked));
            case "datetime" -> isWithin(OffsetDateTime.parse(item.asText()).toInstant(), asked);
            case "concept" ->
                bundle.selfAndBroader(field.path("scheme").asText(), item.asText())
                        .contains(asked);
            case "reference" -> {
                String address = address(item);
                yield asked.contains("/") ? address.equals(asked) : address.endsWith("/" + asked);
            }
            default -> throw new AssertionError("not asked for by value: " + field);
        };
    }

    private static String address(JsonNode reference) {
        return reference.path("type").asText() + "/" + reference.path("slug").asText();
    }

    private static Stream<String> texts(JsonNode item) {
        return (item.isObject() ? item.valueStream() : Stream.of(item)).map(JsonNode::asText);
    }

    static String folded(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("\\s+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (plain.length() <= 300) {
            return plain;
        }
        return plain.substring(0, Character.isHighSurrogate(plain.charAt(299)) ? 299 : 300);
    }

    private static boolean isBetween(BigDecimal number, String asked) {
        String[] ends = ends(asked);
        return (ends[0].isEmpty() || number.compareTo(new BigDecimal(ends[0])) >= 0)
                && (ends[1].isEmpty() || number.compareTo(new BigDecimal(ends[1])) <= 0);
    }

    private static boolean overlaps(String start, String end, String asked) {
        String[] ends = ends(asked);
        LocalDate first = earliest(start);
        LocalDate last = latest(end);
        LocalDate until = last.isBefore(first) ? latest(start) : last;
        boolean isNotBefore = ends[0].isEmpty() || !until.isBefore(earliest(ends[0]));
        boolean isNotAfter = ends[1].isEmpty() || !first.isAfter(latest(ends[1]));
        boolean isRange =
                ends[0].isEmpty() || ends[1].isEmpty() || !earliest(ends[0]).isAfter(latest(ends[1]));
        return isRange && isNotBefore && isNotAfter;
    }

    private static boolean isWithin(Instant moment, String asked) {
        String[] ends = ends(asked);
        return (ends[0].isEmpty()
                        || !moment.isBefore(
                                earliest(ends[0]).atStartOfDay(ZoneOffset.UTC).toInstant()))
                && (ends[1].isEmpty()
                        || moment.isBefore(latest(ends[1])
                                .plusDays(1)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant()));
    }

    private static String[] ends(String asked) {
        int dots = asked.indexOf("..");
        return dots < 0
                ? new String[] {asked, asked}
                : new String[] {asked.substring(0, dots), asked.substring(dots + 2)};
    }

    private static LocalDate earliest(String date) {
        return switch (date.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(date), 1, 1);
            case 7 -> YearMonth.parse(date).atDay(1);
            default -> LocalDate.parse(date);
        };
    }

    private static LocalDate latest(String date) {
        return switch (date.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(date), 12, 31);
            case 7 -> YearMonth.parse(date).atEndOfMonth();
            default -> LocalDate.parse(date);
        };
    }

    // --- places

    private boolean isIn(OracleBundle.Entry entry, String name, String value) {
        return entry.items(pointField()).stream().anyMatch(point -> {
            double latitude = point.path("lat").asDouble();
            double longitude = point.path("lon").asDouble();
            return name.equals("near") ? metres(value, latitude, longitude) <= 0 : isInBox(value, latitude, longitude);
        });
    }

    private String pointField() {
        return bundle.declaration(type).path("fields").properties().stream()
                .filter(field -> field.getValue().path("kind").asText().equals("point"))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** How far beyond the distance that is asked for; negative where it is nearer. */
    static double metres(String near, double latitude, double longitude) {
        String[] parts = near.split(",", -1);
        double fromLatitude = Math.toRadians(Double.parseDouble(parts[0]));
        double fromLongitude = Math.toRadians(Double.parseDouble(parts[1]));
        double kilometres = Double.parseDouble(parts[2].replace("km", ""));
        double toLatitude = Math.toRadians(latitude);
        double byLatitude = Math.sin((toLatitude - fromLatitude) / 2);
        double byLongitude = Math.sin((Math.toRadians(longitude) - fromLongitude) / 2);
        double chord =
                byLatitude * byLatitude + Math.cos(fromLatitude) * Math.cos(toLatitude) * byLongitude * byLongitude;
        return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(chord))) - kilometres * 1000;
    }

    private static boolean isInBox(String within, double latitude, double longitude) {
        double[] box = Arrays.stream(within.split(",", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
        boolean isBetween = box[0] <= box[2]
                ? longitude >= box[0] && longitude <= box[2]
                : longitude >= box[0] || longitude <= box[2];
        return isBetween && latitude >= box[1] && latitude <= box[3];
    }

    // --- order

    Optional<Comparator<OracleBundle.Entry>> order() {
        String sort = parameters.get("sort");
        if (sort == null && parameters.containsKey("q")) {
            return Optional.empty();
        }
        Comparator<OracleBundle.Entry> order = Comparator.comparing(OracleBundle.Entry::type);
        for (String key : sort == null ? new String[0] : sort.split(",", -1)) {
            boolean isDescending = key.startsWith("-");
            order = order.thenComparing(by(isDescending ? key.substring(1) : key, isDescending));
        }
        return Optional.of(order.thenComparing(OracleBundle.Entry::slug));
    }

    private Comparator<OracleBundle.Entry> by(String key, boolean isDescending) {
        return switch (key) {
            case "slug" -> byValue(entry -> Optional.of(entry.slug()), isDescending);
            case "created", "modified", "published" ->
                byValue(
                        entry ->
                                Optional.of(Instant.parse(entry.line().path(key).asText())),
                        isDescending);
            default -> byField(key, isDescending);
        };
    }

    private Comparator<OracleBundle.Entry> byField(String key, boolean isDescending) {
        return switch (bundle.field(type, key).path("kind").asText()) {
            case "integer", "number" ->
                byValue(entry -> entry.items(key).stream().findFirst().map(JsonNode::decimalValue), isDescending);
            case "datetime" ->
                byValue(
                        entry -> entry.items(key).stream()
                                .findFirst()
                                .map(item -> OffsetDateTime.parse(item.asText()).toInstant()),
                        isDescending);
            default ->
                byValue(
                        entry -> entry.items(key).stream().findFirst().map(item -> folded(shown(item))),
                        OracleEvaluation::byCodePoints,
                        isDescending);
        };
    }

    /** Of a text in several languages the Dutch one, else the English one. */
    private static String shown(JsonNode item) {
        if (!item.isObject()) {
            return item.asText();
        }
        JsonNode dutch = item.path("nl");
        return dutch.isMissingNode() ? item.path("en").asText() : dutch.asText();
    }

    private static int byCodePoints(String one, String other) {
        return Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());
    }

    private static <T extends Comparable<T>> Comparator<OracleBundle.Entry> byValue(
            Function<OracleBundle.Entry, Optional<T>> value, boolean isDescending) {
        return byValue(value, Comparator.<T>naturalOrder(), isDescending);
    }

    /** What has no value comes last, in either direction. */
    private static <T> Comparator<OracleBundle.Entry> byValue(
            Function<OracleBundle.Entry, Optional<T>> value, Comparator<T> comparator, boolean isDescending) {
        Comparator<T> direction = isDescending ? comparator.reversed() : comparator;
        return Comparator.comparing(
                value,
                (one, other) -> one.isPresent() && other.isPresent()
                        ? direction.compare(one.get(), other.get())
                        : Boolean.compare(one.isEmpty(), other.isEmpty()));
    }

    // --- counts

    /** By facet, by value; {@code (missing)} for the entries that have none. */
    Map<String, Map<String, Long>> facets() {
        Map<String, Map<String, Long>> facets = new LinkedHashMap<>();
        for (String facet : parameters.getOrDefault("facets", "").split(",", -1)) {
            if (!facet.isEmpty()) {
                facets.put(facet, counts(facet));
            }
        }
        return facets;
    }

    private Map<String, Long> counts(String facet) {
        Map<String, Long> counts = new TreeMap<>();
        entries().filter(accepted(Optional.of(facet))).forEach(entry -> {
            Set<String> values = new HashSet<>();
            entry.items(facet).forEach(item -> values.addAll(counted(facet, item)));
            List<String> all = values.isEmpty() ? List.of("(missing)") : new ArrayList<>(values);
            all.forEach(value -> counts.merge(value, 1L, Long::sum));
        });
        return counts;
    }

    private Set<String> counted(String facet, JsonNode item) {
        JsonNode field = bundle.field(type, facet);
        return switch (field.path("kind").asText()) {
            case "concept" -> bundle.selfAndBroader(field.path("scheme").asText(), item.asText());
            case "reference" -> Set.of(address(item));
            case "text" -> Set.of(folded(item.asText()));
            default -> Set.of(item.asText());
        };
    }
}
