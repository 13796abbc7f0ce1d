package org.casus.site.planning;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.PublishedEntry;
import org.casus.content.sites.SiteCollection;
import org.casus.content.type.ContentType;
import org.casus.content.type.Field;
import org.casus.content.type.FieldKind;
import org.casus.site.facets.FacetIndex;
import org.casus.site.views.ContactView;
import org.casus.site.views.Fact;
import org.casus.site.views.FactValue;
import org.casus.site.views.SourceLink;

/** The short values of an entry, as people read them. */
final class FactSheet {

    /** Between the thousands. */
    private static final Pattern THOUSANDS = Pattern.compile("\\B(?=(\\d{3})+$)");

    private final PlanContext context;
    private final Addresses addresses;
    private final EntryWords words;
    private final PeopleDates dates;

    FactSheet(PlanContext context, Addresses addresses, EntryWords words) {
        this.context = context;
        this.addresses = addresses;
        this.words = words;
        this.dates = new PeopleDates(context.language());
    }

    /** All but what a page shows elsewhere: title, summary, own date. */
    List<Fact> facts(SiteCollection collection, ContentType type, PublishedEntry entry) {
        Optional<Field> summary = EntryWords.summaryField(type);
        Optional<Field> date = EntryWords.dateField(type);
        List<Fact> facts = new ArrayList<>();
        for (Field field : type.fields()) {
            boolean isElsewhere = field.isPrivate()
                    || field.name().equals(type.titleField())
                    || summary.filter(field::equals).isPresent()
                    || date.filter(field::equals).isPresent();
            if (!isElsewhere) {
                List<FactValue> values =
                        entry.fields().get(field.name()).isEmpty() ? List.of() : values(collection, entry, field);
                if (!values.isEmpty()) {
                    facts.add(new Fact(field.name(), field.label().in(context.language()), values));
                }
            }
        }
        return List.copyOf(facts);
    }

    private List<FactValue> values(SiteCollection collection, PublishedEntry entry, Field field) {
        if (field.isLocalized()) {
            return entry.fields().text(field.name(), context.language()).stream()
                    .filter(text -> field.kind() instanceof FieldKind.Text)
                    .map(text -> new FactValue(text, ""))
                    .toList();
        }
        return entry.fields().items(field.name()).stream()
                .flatMap(item -> value(collection, field, item))
                .toList();
    }

    private Stream<FactValue> value(SiteCollection collection, Field field, JsonNode item) {
        return switch (field.kind()) {
            case FieldKind.Text text -> plain(item.asText());
            case FieldKind.Email email -> Stream.of(new FactValue(item.asText(), "mailto:" + item.asText()));
            case FieldKind.Url url -> Stream.of(new FactValue(host(item.asText()), item.asText()));
            case FieldKind.WholeNumber number -> plain(withUnit(item, number.unit()));
            case FieldKind.DecimalNumber number -> plain(withUnit(item, number.unit()));
            case FieldKind.TrueFalse truth -> Stream.of(truth(collection, field, item.asBoolean()));
            case FieldKind.CalendarDate date -> plain(dates.partial(item.asText()));
            case FieldKind.DateTime moment -> plain(dates.moment(item.asText()));
            case FieldKind.Period period -> plain(dates.period(item));
            case FieldKind.Address address -> plain(address(item));
            case FieldKind.Concept concept ->
                Stream.of(
                        new FactValue(words.concept(field, item.asText()), landing(collection, field, item.asText())));
            case FieldKind.Reference reference -> reference(item);
            // shown in places of their own
            case FieldKind.Markdown markdown -> Stream.empty();
            case FieldKind.Point point -> Stream.empty();
            case FieldKind.Media media -> Stream.empty();
            case FieldKind.Link link -> Stream.empty();
            case FieldKind.Group group -> Stream.empty();
        };
    }

    private static Stream<FactValue> plain(String text) {
        return text.isBlank() ? Stream.empty() : Stream.of(new FactValue(text, ""));
    }

    private FactValue truth(SiteCollection collection, Field field, boolean isTrue) {
        String word = context.text(isTrue ? "planning.yes" : "planning.no");
        return new FactValue(word, landing(collection, field, isTrue ? FacetIndex.YES : FacetIndex.NO));
    }

    private String landing(SiteCollection collection, Field field, String value) {
        return collection.facets().contains(field.name()) ? addresses.landing(collection, field.name(), value) : "";
    }

    private Stream<FactValue> reference(JsonNode item) {
        EntryId id = new EntryId(item.path("type").asText(), item.path("slug").asText());
        return context
                .entry(id)
                .flatMap(words::title)
                .map(title -> new FactValue(title, addresses.entry(id).orElse("")))
                .stream();
    }

    /** A year has no unit and no point; a quantity has both where it needs them. */
    private String withUnit(JsonNode number, Optional<String> unit) {
        String digits = decimal(number.decimalValue());
        return unit.map(word -> asPeopleWrite(digits) + " " + word)
                .orElse(number.isIntegralNumber() ? digits : asPeopleWrite(digits));
    }

    private String asPeopleWrite(String digits) {
        boolean isEnglish = context.language().equals("en");
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        String part = point < 0 ? "" : (isEnglish ? "." : ",") + digits.substring(point + 1);
        return THOUSANDS.matcher(whole).replaceAll(isEnglish ? "," : ".") + part;
    }

    private static String decimal(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    private static String address(JsonNode item) {
        String place = (item.path("postcode").asText("") + " "
                        + item.path("municipality").asText(""))
                .strip();
        return String.join(
                ", ",
                Stream.of(
                                item.path("street").asText(""),
                                place,
                                item.path("country").asText(""))
                        .filter(part -> !part.isBlank())
                        .toList());
    }

    List<SourceLink> links(ContentType type, PublishedEntry entry) {
        return type.fields().stream()
                .filter(field -> field.kind() instanceof FieldKind.Link && !field.isPrivate())
                .flatMap(field -> entry.fields().items(field.name()).stream())
                .map(link -> {
                    String url = link.path("url").asText();
                    return new SourceLink(url, link.path("title").asText(url), host(url));
                })
                .toList();
    }

    /** Groups with a name or an address on the web. */
    List<ContactView> contacts(ContentType type, PublishedEntry entry) {
        List<ContactView> contacts = new ArrayList<>();
        for (Field field : type.fields()) {
            if (field.kind() instanceof FieldKind.Group group
                    && !field.isPrivate()
                    && !Items.areIn(field)
                    && Profiles.figures(type).filter(field::equals).isEmpty()) {
                for (JsonNode item : entry.fields().items(field.name())) {
                    ContactView contact = new ContactView(
                            part(group, item, FieldKind.Text.class), part(group, item, FieldKind.Url.class));
                    if (!contact.name().isEmpty() || !contact.website().isEmpty()) {
                        contacts.add(contact);
                    }
                }
            }
        }
        return List.copyOf(contacts);
    }

    private static String part(FieldKind.Group group, JsonNode item, Class<? extends FieldKind> kind) {
        return group.fields().stream()
                .filter(part -> kind.isInstance(part.kind()) && !part.isPrivate())
                .map(part -> item.path(part.name()).asText(""))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    private static String host(String url) {
        try {
            String host = Objects.requireNonNullElse(URI.create(url).getHost(), url);
            return host.startsWith("www.") ? host.substring("www.".length()) : host;
        } catch (IllegalArgumentException e) {
            return url;
        }
    }
}
