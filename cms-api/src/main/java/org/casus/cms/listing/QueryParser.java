package org.casus.cms.listing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.cms.access.Caller;
import org.casus.cms.http.Problem;
import org.casus.cms.listing.index.EntryDocuments;
import org.casus.cms.listing.index.Folding;
import org.casus.cms.listing.index.IndexedField;
import org.casus.content.analysis.Question;
import org.casus.content.source.DidYouMean;
import org.casus.content.type.ContentType;
import org.casus.content.type.Field;
import org.casus.content.type.FieldKind;
import org.casus.content.vocabulary.Concept;
import org.casus.content.vocabulary.Vocabularies;

/**
 * Makes a query of the parameters of a request. Whatever it does not understand it refuses by name: a filter that is
 * silently left out would show too much.
 */
public final class QueryParser {

    /** The most entries on a page. */
    public static final int MOST = 200;

    private static final int USUAL = 20;

    private static final Set<String> FOR_EDITORS = Set.of("state", "author", "editor", "updatedSince");
    private static final List<String> KNOWN = List.of(
            "sort",
            "limit",
            "after",
            "fields",
            "include",
            "locale",
            "facets",
            "revision",
            "state",
            "author",
            "editor",
            "updatedSince",
            "q",
            "highlight",
            "near",
            "within");
    private static final List<String> STATES = List.of(
            "draft", "in-review", "changes-requested", "approved", "scheduled", "published", "archived", "binned");
    private static final List<String> LANGUAGES = List.of("nl", "en");

    private final ContentType type;
    private final Vocabularies vocabularies;
    private final Caller caller;

    public QueryParser(ContentType type, Vocabularies vocabularies, Caller caller) {
        this.type = type;
        this.vocabularies = vocabularies;
        this.caller = caller;
    }

    /**
     * @param parameters decoded, in their order
     * @throws Problem 400 with the name of the parameter that is wrong; 401 or 403 where drafts are asked for without a
     *     role
     */
    public EntryQuery parse(Map<String, List<String>> parameters) {
        Scope scope = scope(parameters);
        List<Filter> filters = new ArrayList<>();
        for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
            String name = parameter.getKey();
            parameter.getValue().forEach(value -> refuseNul(name, value));
            Limits.check(name, parameter.getValue());
            if (!KNOWN.contains(name)) {
                filters.add(filter(name, String.join(",", parameter.getValue()), scope));
            }
        }
        Limits.check(filters);
        Optional<Question> words = one(parameters, "q").map(SearchWords::of);
        List<Area> areas = new ArrayList<>();
        one(parameters, "near").map(Area::near).ifPresent(areas::add);
        one(parameters, "within").map(Area::within).ifPresent(areas::add);
        List<SortKey> sort = sort(one(parameters, "sort"), words.isPresent(), scope);
        return new EntryQuery(
                type,
                scope,
                filters,
                states(one(parameters, "state")),
                authors(one(parameters, "author"), scope),
                one(parameters, "editor"),
                one(parameters, "updatedSince").map(QueryParser::moment),
                words,
                areas,
                areas.isEmpty() ? Optional.empty() : Optional.of(point(parameters, scope)),
                sort,
                one(parameters, "limit").map(QueryParser::limit).orElse(USUAL),
                one(parameters, "after").map(text -> Cursor.decoded(text, sort)),
                facets(one(parameters, "facets"), scope),
                SearchWords.isHighlighted(one(parameters, "highlight"), words),
                shape(parameters, scope));
    }

    /** The parameters that shape a single entry: fields, include, locale, revision. */
    public Shape parseShape(Map<String, List<String>> parameters, Scope scope) {
        List<String> allowed = List.of("fields", "include", "locale", "revision");
        parameters.forEach((name, values) -> {
            values.forEach(value -> refuseNul(name, value));
            if (!allowed.contains(name)) {
                throw unknown(name, name, allowed);
            }
        });
        return shape(parameters, scope);
    }

    private Shape shape(Map<String, List<String>> parameters, Scope scope) {
        return new Shape(
                names(one(parameters, "fields")).stream()
                        .map(name -> field("fields", name, scope).name())
                        .toList(),
                names(one(parameters, "include")).stream()
                        .map(QueryParser::include)
                        .collect(Collectors.toSet()),
                one(parameters, "locale").map(QueryParser::language));
    }

    /** Whether the caller asks for what only editors see, and may. */
    private Scope scope(Map<String, List<String>> parameters) {
        boolean asksWorking = one(parameters, "revision")
                .map(QueryParser::isWorking)
                .orElseGet(() -> FOR_EDITORS.stream().anyMatch(parameters::containsKey));
        if (!asksWorking && FOR_EDITORS.stream().anyMatch(parameters::containsKey)) {
            throw Problem.invalidParameter(
                    "revision",
                    "state, author, editor en updatedSince gaan over werkversies; laat revision=published weg.",
                    "state, author, editor and updatedSince are about working revisions; leave out revision=published.");
        }
        if (!asksWorking) {
            return Scope.PUBLIC;
        }
        if (!caller.isSignedIn()) {
            throw Problem.signInNeeded();
        }
        if (!caller.mayReadDrafts(type.id()) && !caller.mayCreate(type.id())) {
            throw Problem.forbidden(
                    "Je rol laat niet toe om concepten van dit type te zien.",
                    "Your role does not allow you to see drafts of this type.");
        }
        return Scope.WORKING;
    }

    /** @throws Problem where it is neither of the two words */
    public static boolean isWorking(String revision) {
        return switch (revision) {
            case "working" -> true;
            case "published" -> false;
            default ->
                throw Problem.invalidParameter(
                        "revision",
                        "revision is working of published; een genummerde versie staat op …/revisions/{n}.",
                        "revision is working or published; a numbered one is at …/revisions/{n}.");
        };
    }

    private static Optional<String> one(Map<String, List<String>> parameters, String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw Problem.invalidParameter(
                    name, name + " staat er meer dan een keer.", name + " is given more than once.");
        }
        return values.stream().findFirst();
    }

    private static List<String> names(Optional<String> list) {
        return list.map(names -> Arrays.stream(names.split(",", -1))
                        .map(String::strip)
                        .distinct()
                        .toList())
                .orElse(List.of());
    }

    private static void refuseNul(String name, String value) {
        if (value.indexOf('\0') >= 0 || name.indexOf('\0') >= 0) {
            throw Problem.invalidParameter(
                    name.replace("\0", ""), "Het teken NUL kan niet.", "The NUL character cannot be used.");
        }
    }

    // --- values of the fixed parameters

    /** Who may not see all drafts sees their own. */
    private Set<String> authors(Optional<String> asked, Scope scope) {
        boolean seesAll = scope == Scope.PUBLIC || caller.mayReadDrafts(type.id());
        return Stream.concat(asked.stream(), seesAll ? Stream.of() : Stream.of(caller.name()))
                .collect(Collectors.toSet());
    }

    private IndexedField point(Map<String, List<String>> parameters, Scope scope) {
        String parameter = parameters.containsKey("near") ? "near" : "within";
        return type.fields().stream()
                .filter(field -> field.kind() instanceof FieldKind.Point)
                .filter(field -> scope == Scope.WORKING || !field.isPrivate())
                .findFirst()
                .flatMap(field -> IndexedField.find(type, field.name()))
                .orElseThrow(() -> Problem.invalidParameter(
                        parameter,
                        "Dit type heeft geen plaats op de kaart, dus " + parameter + " kan hier niet.",
                        "This type has no place on the map, so " + parameter + " cannot be used here."));
    }

    private static int limit(String text) {
        if (text.matches("\\d{1,4}")) {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MOST) {
                return limit;
            }
        }
        throw Problem.invalidParameter(
                "limit", "limit is een getal van 1 tot " + MOST + ".", "limit is a number from 1 to " + MOST + ".");
    }

    private static Instant moment(String text) {
        try {
            return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        } catch (DateTimeParseException e) {
            throw Problem.invalidParameter(
                    "updatedSince",
                    "updatedSince is een tijdstip met zone: 2026-11-21T09:00:00Z.",
                    "updatedSince is a moment with a zone: 2026-11-21T09:00:00Z.");
        }
    }

    private static Set<String> states(Optional<String> text) {
        List<String> states = names(text);
        states.stream().filter(state -> !STATES.contains(state)).findFirst().ifPresent(state -> {
            throw unknownValue("state", state, STATES);
        });
        return Set.copyOf(states);
    }

    private static Shape.Include include(String word) {
        List<String> words = Stream.of(Shape.Include.values())
                .map(include -> include.name().toLowerCase(Locale.ROOT))
                .toList();
        if (!words.contains(word)) {
            throw unknownValue("include", word, words);
        }
        return Shape.Include.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static String language(String tag) {
        if (!LANGUAGES.contains(tag)) {
            throw unknownValue("locale", tag, LANGUAGES);
        }
        return tag;
    }

    // --- fields

    private Field field(String parameter, String name, Scope scope) {
        return type.field(name)
                .filter(field -> scope == Scope.WORKING || !field.isPrivate())
                .orElseThrow(() -> unknown(parameter, name, visible(scope)));
    }

    private List<String> visible(Scope scope) {
        return type.fields().stream()
                .filter(field -> scope == Scope.WORKING || !field.isPrivate())
                .map(Field::name)
                .toList();
    }

    private List<IndexedField> facets(Optional<String> list, Scope scope) {
        List<String> facets = type.fields().stream()
                .filter(Field::isFacet)
                .filter(field -> scope == Scope.WORKING || !field.isPrivate())
                .map(Field::name)
                .toList();
        List<String> names = names(list);
        Limits.checkFacets(names);
        List<IndexedField> fields = new ArrayList<>();
        for (String name : names) {
            if (!facets.contains(name)) {
                throw unknownValue("facets", name, facets);
            }
            IndexedField.find(type, name).ifPresent(fields::add);
        }
        return fields;
    }

    private List<SortKey> sort(Optional<String> list, boolean isSearch, Scope scope) {
        List<String> names = names(list);
        Limits.checkSort(names);
        List<SortKey> keys = new ArrayList<>();
        for (String word : names) {
            boolean isDescending = word.startsWith("-");
            keys.add(sortKey(isDescending ? word.substring(1) : word, isDescending, isSearch, scope));
        }
        if (names.isEmpty() && isSearch) {
            keys.add(SortKey.BEST_FIRST);
        }
        if (keys.stream().noneMatch(key -> key.word().equals(SortKey.SLUG.word()))) {
            keys.add(SortKey.SLUG);
        }
        return keys;
    }

    private SortKey sortKey(String word, boolean isDescending, boolean isSearch, Scope scope) {
        return switch (word) {
            case "slug" -> new SortKey(word, EntryDocuments.SLUG, SortKey.Values.TEXTS, isDescending);
            case "created" -> new SortKey(word, EntryDocuments.CREATED, SortKey.Values.MOMENTS, isDescending);
            case "published" -> new SortKey(word, EntryDocuments.PUBLISHED, SortKey.Values.MOMENTS, isDescending);
            // when a draft was last touched is for editors; the public sees when the published revision was made
            case "modified" ->
                new SortKey(
                        word,
                        scope == Scope.PUBLIC ? EntryDocuments.MADE : EntryDocuments.MODIFIED,
                        SortKey.Values.MOMENTS,
                        isDescending);
            case "score" -> {
                if (!isSearch) {
                    throw Problem.invalidParameter(
                            "sort",
                            "sort=-score kan enkel samen met q.",
                            "sort=-score can only be used together with q.");
                }
                yield new SortKey(word, word, SortKey.Values.SCORES, isDescending);
            }
            default -> sortField(word, isDescending, scope);
        };
    }

    private SortKey sortField(String word, boolean isDescending, Scope scope) {
        // title: whatever the type calls it
        String name = word.equals("title") && type.field(word).isEmpty() ? type.titleField() : word;
        List<String> sortable = Stream.concat(
                        type.fields().stream()
                                .filter(field ->
                                        field.isSortable() || field.name().equals(type.titleField()))
                                .filter(field -> scope == Scope.WORKING || !field.isPrivate())
                                .map(Field::name),
                        Stream.of("slug", "title", "created", "modified", "published"))
                .toList();
        if (!sortable.contains(name)) {
            throw unknownValue("sort", word, sortable);
        }
        IndexedField field = IndexedField.find(type, name).orElseThrow(() -> unknownValue("sort", word, sortable));
        SortKey.Values values = switch (field.kind()) {
            case FieldKind.WholeNumber number -> SortKey.Values.WHOLE_NUMBERS;
            case FieldKind.DecimalNumber number -> SortKey.Values.DECIMALS;
            case FieldKind.DateTime moment -> SortKey.Values.MOMENTS;
            default -> SortKey.Values.TEXTS;
        };
        return new SortKey(word, field.sorted(), values, isDescending);
    }

    private Filter filter(String parameter, String value, Scope scope) {
        boolean isExcluded = parameter.endsWith("!");
        String name = isExcluded ? parameter.substring(0, parameter.length() - 1) : parameter;
        IndexedField field = IndexedField.find(type, name)
                .filter(found -> scope == Scope.WORKING || !found.isPrivate())
                .orElseThrow(() -> unknown(
                        name,
                        name,
                        Stream.concat(
                                        IndexedField.of(type).stream()
                                                .filter(known -> scope == Scope.WORKING || !known.isPrivate())
                                                .map(IndexedField::path),
                                        KNOWN.stream())
                                .toList()));
        return new Filter(field, test(field, value), isExcluded);
    }

    private Filter.Test test(IndexedField field, String value) {
        if (value.equals("*")) {
            return new Filter.AnyValue();
        }
        if (value.equals("none")) {
            return new Filter.NoValue();
        }
        if (value.isBlank()) {
            throw wrongKind(field, "een waarde (of *, of none)", "a value (or *, or none)");
        }
        return switch (field.kind()) {
            case FieldKind.Text text when !text.multiline() -> texts(value);
            case FieldKind.Email email -> texts(value);
            case FieldKind.Url url -> texts(value);
            case FieldKind.WholeNumber number -> Numbers.test(field.path(), value);
            case FieldKind.DecimalNumber number -> Numbers.test(field.path(), value);
            case FieldKind.TrueFalse trueFalse -> oneOf(field, value, List.of("true", "false"));
            case FieldKind.CalendarDate date -> Dates.days(field.path(), value);
            case FieldKind.DateTime moment -> Dates.moments(field.path(), value);
            case FieldKind.Period period -> Dates.days(field.path(), value);
            case FieldKind.Concept concept -> concepts(field, concept.scheme(), value);
            case FieldKind.Reference reference -> references(reference, value);
            case FieldKind.Media media -> new Filter.OneOf(names(Optional.of(value)));
            case FieldKind.Text text -> throw presenceOnly(field);
            case FieldKind.Markdown markdown -> throw presenceOnly(field);
            case FieldKind.Point point -> throw presenceOnly(field);
            case FieldKind.Address address -> throw presenceOnly(field);
            case FieldKind.Link link -> throw presenceOnly(field);
            case FieldKind.Group group -> throw presenceOnly(field);
        };
    }

    private static Filter.Test texts(String value) {
        return new Filter.OneOf(
                Arrays.stream(value.split(",", -1)).map(Folding::of).toList());
    }

    private static Filter.Test oneOf(IndexedField field, String value, Collection<String> known) {
        List<String> chosen = names(Optional.of(value));
        chosen.stream().filter(one -> !known.contains(one)).findFirst().ifPresent(one -> {
            throw unknownValue(field.path(), one, known);
        });
        return new Filter.OneOf(chosen);
    }

    /** A broader concept stands for all that lies under it. */
    private Filter.Test concepts(IndexedField field, String scheme, String value) {
        List<String> chosen = names(Optional.of(value));
        Set<String> all = new LinkedHashSet<>();
        for (String one : chosen) {
            Concept concept = vocabularies
                    .concept(scheme, one)
                    .orElseThrow(() -> unknownValue(field.path(), one, conceptIds(scheme)));
            addWithNarrower(all, concept);
        }
        return new Filter.OneOf(List.copyOf(all));
    }

    private void addWithNarrower(Set<String> all, Concept concept) {
        if (all.add(concept.id())) {
            vocabularies.narrower(concept).forEach(narrower -> addWithNarrower(all, narrower));
        }
    }

    private List<String> conceptIds(String scheme) {
        return vocabularies.scheme(scheme).stream()
                .flatMap(found -> found.concepts().stream())
                .map(concept -> concept.id())
                .toList();
    }

    /** {@code organisation/x}, or {@code x} where the field points to one type only. */
    private static Filter.Test references(FieldKind.Reference reference, String value) {
        List<String> targets = new ArrayList<>();
        for (String one : names(Optional.of(value))) {
            if (one.contains("/")) {
                targets.add(one);
            } else {
                reference.to().forEach(type -> targets.add(type + "/" + one));
            }
        }
        return new Filter.OneOf(targets);
    }

    // --- refusals

    private static Problem presenceOnly(IndexedField field) {
        return Problem.invalidParameter(
                field.path(),
                field.path() + " kan enkel gefilterd worden op * (ingevuld) en none (leeg).",
                field.path() + " can only be filtered by * (has a value) and none (has none).");
    }

    static Problem wrongKind(IndexedField field, String nl, String en) {
        return Problem.invalidParameter(
                field.path(), field.path() + " verwacht " + nl + ".", field.path() + " expects " + en + ".");
    }

    private static Problem unknown(String parameter, String name, Collection<String> known) {
        return Problem.invalidParameter(
                parameter,
                "‘" + name + "’ bestaat hier niet." + suggestion("Bedoel je", name, known),
                "‘" + name + "’ does not exist here." + suggestion("Did you mean", name, known));
    }

    private static Problem unknownValue(String parameter, String value, Collection<String> known) {
        return Problem.invalidParameter(
                parameter,
                parameter + " kent ‘" + value + "’ niet." + suggestion("Bedoel je", value, known),
                parameter + " does not know ‘" + value + "’." + suggestion("Did you mean", value, known));
    }

    private static String suggestion(String question, String word, Collection<String> known) {
        return DidYouMean.among(known, word)
                .map(near -> " " + question + " ‘" + near + "’?")
                .orElse("");
    }
}
