package org.casus.site.planning;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casus.content.entry.PublishedEntry;
import org.casus.content.markdown.SafeHtml;
import org.casus.content.sites.Site;
import org.casus.content.sites.SiteCollection;
import org.casus.content.type.ContentType;
import org.casus.content.type.Field;
import org.casus.content.type.FieldKind;
import org.casus.content.vocabulary.Concept;
import org.casus.site.charts.Chart;
import org.casus.site.charts.Figure;
import org.casus.site.charts.FigureTable;
import org.casus.site.memory.Noting;
import org.casus.site.views.CasesView;
import org.casus.site.views.FigureView;
import org.casus.site.views.ProfileView;

/**
 * Profiles: entries of types with figures, that is with a group of fields of which one is a number and means
 * {@code schema:value}. What the others are their meaning says too.
 */
final class Profiles {

    private static final String VALUE = "schema:value";
    private static final String NAME = "schema:name";
    private static final String UNIT = "schema:unitText";
    private static final String SOURCE = "dcterms:source";
    private static final long FIRST_YEAR = 1000;
    private static final int ENOUGH_FOR_A_LINE = 3;

    private final PlanContext context;
    private final Addresses addresses;

    Profiles(PlanContext context, Addresses addresses) {
        this.context = context;
        this.addresses = addresses;
    }

    /** The figures of a type; nothing where it has none. */
    static Optional<Field> figures(ContentType type) {
        return type.fields().stream()
                .filter(field -> !field.isPrivate()
                        && field.kind() instanceof FieldKind.Group group
                        && group.fields().stream().anyMatch(Profiles::isValue))
                .findFirst();
    }

    private static boolean isValue(Field field) {
        boolean isNumber =
                field.kind() instanceof FieldKind.DecimalNumber || field.kind() instanceof FieldKind.WholeNumber;
        return isNumber && field.rdf().filter(VALUE::equals).isPresent();
    }

    /** One or none. */
    List<ProfileView> of(ContentType type, PublishedEntry entry) {
        return figures(type)
                .filter(field -> field.kind() instanceof FieldKind.Group)
                .map(field -> List.of(profile(type, entry, field, (FieldKind.Group) field.kind())))
                .orElse(List.of());
    }

    private ProfileView profile(ContentType type, PublishedEntry entry, Field field, FieldKind.Group group) {
        Map<String, List<FigureView>> byLabel = new LinkedHashMap<>();
        for (JsonNode item : entry.fields().items(field.name())) {
            FigureView figure = figure(group, item);
            byLabel.computeIfAbsent(figure.label() + "\n" + figure.unit(), label -> new ArrayList<>())
                    .add(figure);
        }
        List<FigureView> latest = new ArrayList<>();
        List<SafeHtml> charts = new ArrayList<>();
        byLabel.values().forEach(figures -> {
            figures.sort(Comparator.comparing(FigureView::year));
            latest.add(figures.getLast());
            if (figures.size() >= ENOUGH_FOR_A_LINE) {
                charts.add(line(figures));
            }
        });
        return new ProfileView(
                field.label().in(context.language()), List.copyOf(latest), List.copyOf(charts), cases(type, entry));
    }

    private FigureView figure(FieldKind.Group group, JsonNode item) {
        return new FigureView(
                part(group, item, field -> means(field, NAME)),
                number(part(group, item, Profiles::isValue)),
                part(group, item, field -> means(field, UNIT)),
                part(group, item, Profiles::isYear),
                part(group, item, field -> means(field, SOURCE)),
                part(group, item, field -> field.kind() instanceof FieldKind.Url));
    }

    private static boolean means(Field field, String meaning) {
        return field.rdf().filter(meaning::equals).isPresent();
    }

    private static boolean isYear(Field field) {
        return field.kind() instanceof FieldKind.WholeNumber whole
                && whole.min().filter(min -> min >= FIRST_YEAR).isPresent();
    }

    private String part(FieldKind.Group group, JsonNode item, java.util.function.Predicate<Field> wanted) {
        return group.fields().stream()
                .filter(field -> !field.isPrivate() && wanted.test(field))
                .map(field -> item.path(field.name()))
                .map(value -> value.isObject() ? value.path(context.language()) : value)
                .map(value -> value.asText(""))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    /** With the marks of the language: 1.234,5. */
    private String number(String plain) {
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        boolean isEnglish = context.language().equals("en");
        String grouped = whole.replaceAll("(?<=[0-9])(?=([0-9]{3})+$)", isEnglish ? "," : ".");
        return point < 0 ? grouped : grouped + (isEnglish ? "." : ",") + plain.substring(point + 1);
    }

    private SafeHtml line(List<FigureView> figures) {
        FigureView last = figures.getLast();
        List<FigureTable.Row> rows = figures.stream()
                .map(figure -> new FigureTable.Row(
                        figure.year(),
                        Figure.of(figure.value(), context.language()).stream().toList()))
                .toList();
        FigureTable table = new FigureTable(
                context.text("chart.year"), List.of(last.unit().isEmpty() ? last.label() : last.unit()), rows);
        return new Chart(
                        Chart.Kind.LINE,
                        last.label(),
                        table,
                        new Chart.Words(
                                context.text("chart.line"),
                                context.text("chart.table"),
                                last.source().isEmpty() ? "" : context.text("chart.source", last.source())))
                .html();
    }

    /** In the collections of all sites that one can choose by place. */
    private List<CasesView> cases(ContentType type, PublishedEntry entry) {
        Optional<String> place = placeField(type).stream()
                .flatMap(field -> entry.fields().items(field.name()).stream())
                .map(JsonNode::asText)
                .findFirst();
        return place.map(this::casesIn).orElse(List.of());
    }

    private static Optional<Field> placeField(ContentType type) {
        return type.fields().stream()
                .filter(field -> !field.isPrivate()
                        && field.kind() instanceof FieldKind.Concept concept
                        && concept.scheme().equals(Places.SCHEME))
                .findFirst();
    }

    private List<CasesView> casesIn(String place) {
        List<CasesView> cases = new ArrayList<>();
        for (Site site : context.sites().values()) {
            for (SiteCollection collection : site.collections().values()) {
                context.types()
                        .find(collection.type())
                        .flatMap(Profiles::placeField)
                        .filter(field -> collection.facets().contains(field.name()))
                        .ifPresent(field -> {
                            int count = count(collection, field, place);
                            if (count > 0) {
                                cases.add(new CasesView(
                                        site.title().in(context.language()),
                                        collection.title().in(context.language()),
                                        addresses.site(site) + Addresses.landingFolder(collection, field.name(), place)
                                                + "/",
                                        count));
                            }
                        });
            }
        }
        return List.copyOf(cases);
    }

    private int count(SiteCollection collection, Field field, String place) {
        return Noting.covered(() -> (int) context.content().ofType(collection.type()).stream()
                .filter(entry ->
                        entry.fields().items(field.name()).stream().anyMatch(value -> isIn(value.asText(), place)))
                .count());
    }

    private boolean isIn(String value, String place) {
        return context.vocabularies()
                .concept(Places.SCHEME, value)
                .map(concept -> context.vocabularies().selfAndBroader(concept).stream()
                        .map(Concept::id)
                        .anyMatch(place::equals))
                .orElse(false);
    }
}
