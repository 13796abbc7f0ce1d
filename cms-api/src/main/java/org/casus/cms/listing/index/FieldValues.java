package org.casus.cms.listing.index;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.casus.content.LocalizedText;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.PartialDate;
import org.casus.content.type.FieldKind;

/** Puts the values of a field into a document, each kind in the form in which it is asked for. */
public final class FieldValues {

    /** The end of a period that has none. */
    public static final int LAST_DAY = Integer.MAX_VALUE;

    private FieldValues() {}

    static void add(Document document, IndexedField field, List<JsonNode> items) {
        items.forEach(item -> add(document, field, item));
    }

    private static void add(Document document, IndexedField field, JsonNode item) {
        switch (field.kind()) {
            case FieldKind.Text text -> addText(document, field, item);
            case FieldKind.Markdown markdown -> addWords(document, field, item);
            case FieldKind.Email email -> addTerms(document, field, item);
            case FieldKind.Url url -> addTerms(document, field, item);
            case FieldKind.WholeNumber number -> {
                if (item.canConvertToLong()) {
                    document.add(new LongPoint(field.numbers(), item.longValue()));
                }
            }
            case FieldKind.DecimalNumber number -> document.add(new DoublePoint(field.numbers(), item.doubleValue()));
            case FieldKind.TrueFalse trueFalse -> addTerm(document, field, item.asText());
            case FieldKind.CalendarDate date ->
                days(item.asText(), item.asText()).ifPresent(days -> addDays(document, field, days));
            case FieldKind.DateTime moment ->
                micros(item).ifPresent(micros -> document.add(new LongPoint(field.numbers(), micros)));
            case FieldKind.Period period ->
                days(item.path("start").asText(), item.path("end").asText(""))
                        .ifPresent(days -> addDays(document, field, days));
            case FieldKind.Concept concept -> addTerm(document, field, item.asText());
            case FieldKind.Media media ->
                addTerm(document, field, item.path("id").asText());
            case FieldKind.Point point -> addPoint(document, field, item);
            case FieldKind.Reference reference -> {
                // by the address that the entry has now: see addReference
            }
            case FieldKind.Address address -> {
                // only whether there is one
            }
            case FieldKind.Link link -> {
                // only whether there is one
            }
            case FieldKind.Group group -> {
                // its parts are fields of their own
            }
        }
    }

    private static Stream<JsonNode> texts(JsonNode item) {
        return item.isObject() ? item.valueStream() : Stream.of(item);
    }

    private static void addText(Document document, IndexedField field, JsonNode item) {
        if (field.kind() instanceof FieldKind.Text text && !text.multiline()) {
            addTerms(document, field, item);
        }
        addWords(document, field, item);
    }

    private static void addTerms(Document document, IndexedField field, JsonNode item) {
        texts(item).forEach(text -> addTerm(document, field, Folding.of(text.asText())));
    }

    private static void addTerm(Document document, IndexedField field, String text) {
        document.add(new StringField(field.values(), Folding.cut(text), Store.NO));
    }

    private static void addWords(Document document, IndexedField field, JsonNode item) {
        if (!Words.isSearched(field.field())) {
            return;
        }
        int weight = Words.weight(field);
        if (item.isObject()) {
            item.properties()
                    .forEach(text -> addWords(
                            document,
                            Words.field(text.getKey(), weight, field.isPrivate()),
                            Words.plain(field.field(), text.getValue().asText())));
        } else {
            addWords(
                    document,
                    Words.field(LocalizedText.DEFAULT_LANGUAGE, weight, field.isPrivate()),
                    Words.plain(field.field(), item.asText()));
        }
    }

    /** What a concept is called: an entry is found by it as by its own words. */
    static void addLabel(Document document, IndexedField field, LocalizedText label) {
        label.byLanguage()
                .forEach((language, text) ->
                        addWords(document, Words.field(language, Words.weight(field), field.isPrivate()), text));
    }

    static void addWords(Document document, String name, String text) {
        document.add(new TextField(name, text, Store.NO));
    }

    /** From the first day that the start can mean to the last that the end can; without an end, for ever. */
    private static Optional<int[]> days(String start, String end) {
        Optional<PartialDate> first = PartialDate.parse(start);
        Optional<PartialDate> last = PartialDate.parse(end);
        return first.map(from -> new int[] {
            day(from.earliest()), last.map(to -> day(to.latest())).orElse(LAST_DAY)
        });
    }

    public static int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }

    private static void addDays(Document document, IndexedField field, int[] days) {
        // a period that ends before it begins is kept by a draft, and is found by its begin
        int end = Math.max(days[0], days[1]);
        document.add(new IntRange(field.days(), new int[] {days[0]}, new int[] {end}));
    }

    private static void addPoint(Document document, IndexedField field, JsonNode item) {
        double latitude = item.path("lat").asDouble(Double.NaN);
        double longitude = item.path("lon").asDouble(Double.NaN);
        if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) {
            document.add(new LatLonPoint(field.point(), latitude, longitude));
        }
    }

    static void addReference(Document document, IndexedField field, EntryId target) {
        addTerm(document, field, target.toString());
        if (field.field().isFacet()) {
            addCounted(document, field, target.toString());
        }
    }

    static void addMoment(Document document, String name, Instant moment) {
        long micros = micros(moment);
        document.add(new NumericDocValuesField(name, micros));
        document.add(new LongPoint(name + "#number", micros));
    }

    public static long micros(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }

    /** Nothing where it is no moment that can be kept: what a type no longer is must not keep the rest from being found. */
    private static Optional<Long> micros(JsonNode item) {
        try {
            return Optional.of(micros(OffsetDateTime.parse(item.asText()).toInstant()));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** One value to sort by; a localized text by the language that counts where none is asked for. */
    static void addSorted(Document document, IndexedField field, JsonNode item) {
        switch (field.kind()) {
            case FieldKind.WholeNumber number -> {
                if (item.canConvertToLong()) {
                    document.add(new NumericDocValuesField(field.sorted(), item.longValue()));
                }
            }
            case FieldKind.DecimalNumber number ->
                document.add(new NumericDocValuesField(field.sorted(), Double.doubleToRawLongBits(item.doubleValue())));
            case FieldKind.DateTime moment ->
                micros(item).ifPresent(micros -> document.add(new NumericDocValuesField(field.sorted(), micros)));
            default -> document.add(new SortedDocValuesField(field.sorted(), new BytesRef(Folding.of(text(item)))));
        }
    }

    private static String text(JsonNode item) {
        if (!item.isObject() || item.isEmpty()) {
            return item.asText();
        }
        Map<String, String> texts = new TreeMap<>();
        item.properties()
                .forEach(text -> texts.put(text.getKey(), text.getValue().asText()));
        return new LocalizedText(texts).in(LocalizedText.DEFAULT_LANGUAGE);
    }

    /** Each value once, however often the entry has it. References come with their present addresses instead. */
    static void addCounted(Document document, IndexedField field, List<JsonNode> items) {
        if (field.kind() instanceof FieldKind.Reference) {
            return;
        }
        boolean isText = field.kind() instanceof FieldKind.Text;
        items.stream()
                .map(JsonNode::asText)
                .map(text -> isText ? Folding.of(text) + '\0' + Folding.cut(text) : Folding.cut(text))
                .distinct()
                .forEach(text -> addCounted(document, field, text));
    }

    private static void addCounted(Document document, IndexedField field, String value) {
        document.add(new SortedSetDocValuesField(field.counted(), new BytesRef(value)));
    }
}
