package org.casus.content.type;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.casus.content.source.DidYouMean;
import org.casus.content.source.Problems;

/** What the words of type files say together: names that must exist elsewhere, and options that contradict each other. */
final class TypeChecks {

    private static final Pattern TYPE_ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

    /** Words that an entry as JSON, an entry's file or a query uses for something else. */
    private static final Set<String> RESERVED = Set.of(
            "meta",
            "q",
            "near",
            "within",
            "state",
            "editor",
            "updatedSince",
            "sort",
            "limit",
            "after",
            "fields",
            "include",
            "locale",
            "facets",
            "revision");

    private final Map<String, DeclaredType> types;
    private final Optional<Set<String>> schemes;
    private final Problems problems;

    private TypeChecks(Map<String, DeclaredType> types, Optional<Set<String>> schemes, Problems problems) {
        this.types = types;
        this.schemes = schemes;
        this.problems = problems;
    }

    /** @param schemes the vocabularies there are; absent: they are not looked at */
    static void check(Collection<DeclaredType> declared, Optional<Set<String>> schemes, Problems problems) {
        Map<String, DeclaredType> byId = declared.stream()
                .collect(Collectors.toMap(one -> one.type().id(), Function.identity(), (first, second) -> first));
        TypeChecks checks = new TypeChecks(byId, schemes, problems);
        declared.forEach(checks::check);
    }

    private void check(DeclaredType declared) {
        ContentType type = declared.type();
        if (!TYPE_ID.matcher(type.id()).matches()) {
            problems.add(
                    declared.file(),
                    0,
                    "‘" + type.id()
                            + "’ cannot be a type's id. Name the file in lower case with hyphens: urban-project.yaml");
        }
        for (String rdfClass : type.rdfClasses()) {
            checkIri(declared, declared.lineOf("class"), rdfClass);
        }
        checkTitle(declared);
        checkSlug(declared);
        type.fields().forEach(field -> checkField(declared, field));
    }

    private void checkTitle(DeclaredType declared) {
        String title = declared.type().titleField();
        if (title.isEmpty()) {
            return;
        }
        Optional<Field> field = declared.type().field(title);
        int line = declared.lineOf("title");
        if (field.isEmpty()) {
            problems.add(
                    declared.file(),
                    line,
                    "‘title’ names the field ‘" + title + "’, which the type does not have."
                            + DidYouMean.hint(fieldNames(declared.type()), title));
            return;
        }
        Field named = field.get();
        boolean isName = named.kind() instanceof FieldKind.Text text && !text.multiline();
        if (!isName || named.isMany() || named.isPrivate() || !named.isRequired()) {
            problems.add(
                    declared.file(),
                    line,
                    "the title field ‘" + title
                            + "’ must be one required line of text that is not private, since it names "
                            + "the entry everywhere");
        }
    }

    private void checkSlug(DeclaredType declared) {
        String slug = declared.type().slugPattern();
        if (slug.isEmpty()) {
            return;
        }
        int line = declared.lineOf("slug");
        Matcher placeholder = PLACEHOLDER.matcher(slug);
        boolean isAny = false;
        while (placeholder.find()) {
            isAny = true;
            checkSlugField(declared, line, placeholder.group(1));
        }
        if (!isAny) {
            problems.add(
                    declared.file(),
                    line,
                    "the slug ‘" + slug + "’ names no field: every entry would get the same. " + "Write \"{"
                            + (declared.type().titleField().isEmpty()
                                    ? "name"
                                    : declared.type().titleField()) + "}\".");
        }
    }

    private void checkSlugField(DeclaredType declared, int line, String name) {
        Optional<Field> field = declared.type().field(name);
        if (field.isEmpty()) {
            problems.add(
                    declared.file(),
                    line,
                    "the slug names the field ‘" + name + "’, which the type does not have."
                            + DidYouMean.hint(fieldNames(declared.type()), name));
            return;
        }
        boolean fits = switch (field.get().kind()) {
            case FieldKind.Text text -> !text.multiline();
            case FieldKind.WholeNumber number -> true;
            case FieldKind.CalendarDate date -> true;
            case FieldKind.Concept concept -> true;
            case FieldKind.Reference reference -> true;
            case FieldKind.Email email -> false;
            case FieldKind.Url url -> false;
            case FieldKind.Markdown markdown -> false;
            case FieldKind.DecimalNumber number -> false;
            case FieldKind.TrueFalse trueFalse -> false;
            case FieldKind.DateTime dateTime -> false;
            case FieldKind.Period period -> false;
            case FieldKind.Point point -> false;
            case FieldKind.Address address -> false;
            case FieldKind.Media media -> false;
            case FieldKind.Link link -> false;
            case FieldKind.Group group -> false;
        };
        if (!fits || field.get().isPrivate()) {
            problems.add(
                    declared.file(),
                    line,
                    "the slug cannot be made from ‘" + name
                            + "’: take a line of text, a whole number, a date, a concept or "
                            + "a reference that is not private");
        }
    }

    private void checkField(DeclaredType declared, Field field) {
        if (RESERVED.contains(field.name())) {
            problems.add(
                    declared.file(),
                    declared.lineOf(field.name(), ""),
                    "‘" + field.name()
                            + "’ has another meaning in entries and queries. Choose another name for the field.");
        }
        checkMentions(declared, field.name(), field);
        contradictions(field, false)
                .forEach(contradiction -> problems.add(
                        declared.file(),
                        declared.lineOf(field.name(), contradiction.option),
                        "field ‘" + field.name() + "’ " + contradiction.message));
        if (field.kind() instanceof FieldKind.Group group) {
            group.fields().forEach(part -> {
                checkMentions(declared, field.name(), part);
                contradictions(part, true)
                        .forEach(contradiction -> problems.add(
                                declared.file(),
                                declared.lineOf(field.name(), "fields"),
                                "part ‘" + part.name() + "’ of ‘" + field.name() + "’ " + contradiction.message));
            });
        }
    }

    /** @param owner the field at the top level whose line is named */
    private void checkMentions(DeclaredType declared, String owner, Field field) {
        field.rdf().ifPresent(rdf -> checkIri(declared, declared.lineOf(owner, "rdf"), rdf));
        if (field.kind() instanceof FieldKind.Concept concept
                && schemes.isPresent()
                && !concept.scheme().isEmpty()
                && !schemes.get().contains(concept.scheme())) {
            problems.add(
                    declared.file(),
                    declared.lineOf(owner, "scheme"),
                    "unknown scheme ‘" + concept.scheme() + "’ of field ‘" + field.name() + "’."
                            + DidYouMean.hint(schemes.get(), concept.scheme()) + " There is no vocabularies/"
                            + concept.scheme() + ".ttl.");
        }
        if (field.kind() instanceof FieldKind.Reference reference) {
            for (String target : reference.to()) {
                if (!types.containsKey(target)) {
                    problems.add(
                            declared.file(),
                            declared.lineOf(owner, "to"),
                            "field ‘" + field.name() + "’ refers to the unknown type ‘" + target + "’."
                                    + DidYouMean.hint(types.keySet(), target));
                }
            }
        }
    }

    private void checkIri(DeclaredType declared, int line, String written) {
        if (Prefixes.isIri(written)) {
            return;
        }
        int colon = written.indexOf(':');
        if (colon < 1 || colon == written.length() - 1) {
            problems.add(
                    declared.file(),
                    line,
                    "‘" + written + "’ is no compact IRI. Write prefix:name, as in schema:name.");
            return;
        }
        String prefix = written.substring(0, colon);
        if (!Prefixes.known().contains(prefix)) {
            problems.add(
                    declared.file(),
                    line,
                    "unknown RDF prefix ‘" + prefix + "’ in ‘" + written + "’."
                            + DidYouMean.hint(Prefixes.known(), prefix) + " Known: "
                            + String.join(", ", Prefixes.known()));
        }
    }

    private record Contradiction(String option, String message) {}

    private static List<Contradiction> contradictions(Field field, boolean isPart) {
        List<Contradiction> found = new ArrayList<>();
        if (isPart) {
            if (field.isFacet() || field.isSortable() || field.isUnique()) {
                found.add(new Contradiction("facet", "cannot be a facet, sortable or unique: it is a part of a group"));
            }
        } else {
            if (field.isFacet() && !canBeFacet(field)) {
                found.add(new Contradiction(
                        "facet",
                        "cannot be a facet: choices come from a concept, a reference, a yes or no, a whole number, a date "
                                + "or one line of text that is not localized"));
            }
            if (field.isSortable() && (field.isMany() || !canSort(field.kind()))) {
                found.add(new Contradiction(
                        "sortable", "cannot be sorted on: take one text, number, date or yes or no, not many"));
            }
            if (field.isUnique() && (field.isMany() || field.isLocalized() || !canBeUnique(field.kind()))) {
                found.add(new Contradiction(
                        "unique",
                        "cannot be unique: take one text, address, whole number or date, not many or localized"));
            }
        }
        if (field.isLocalized() && !isProse(field.kind())) {
            found.add(new Contradiction(
                    "localized", "cannot be localized: only text and markdown are written per language"));
        }
        if (field.isLocalized() && field.isMany()) {
            found.add(new Contradiction(
                    "many", "cannot be both many and localized. Write one text, or make it a group."));
        }
        if (field.isMany() && field.kind() instanceof FieldKind.TrueFalse) {
            found.add(new Contradiction("many", "is a yes or no: it cannot be many"));
        }
        if (field.isPrivate() && field.rdf().isPresent()) {
            found.add(
                    new Contradiction("rdf", "is private and has ‘rdf’. What is published is not private: drop one."));
        }
        if (field.isPrivate() && field.isFacet()) {
            found.add(new Contradiction("private", "is private and a facet. Visitors choose by facets: drop one."));
        }
        if (field.isRequired() && field.isDeprecated()) {
            found.add(new Contradiction(
                    "deprecated", "is deprecated and required. Nobody should still fill it in: drop one."));
        }
        if (field.isDeprecated() && field.defaultValue().isPresent()) {
            found.add(new Contradiction(
                    "default", "is deprecated and has a default. Nobody should still fill it in: drop one."));
        }
        return found;
    }

    private static boolean canBeFacet(Field field) {
        return switch (field.kind()) {
            case FieldKind.Concept concept -> true;
            case FieldKind.Reference reference -> true;
            case FieldKind.TrueFalse trueFalse -> true;
            case FieldKind.WholeNumber number -> true;
            case FieldKind.CalendarDate date -> true;
            case FieldKind.Text text -> !text.multiline() && !field.isLocalized();
            case FieldKind.Email email -> false;
            case FieldKind.Url url -> false;
            case FieldKind.Markdown markdown -> false;
            case FieldKind.DecimalNumber number -> false;
            case FieldKind.DateTime dateTime -> false;
            case FieldKind.Period period -> false;
            case FieldKind.Point point -> false;
            case FieldKind.Address address -> false;
            case FieldKind.Media media -> false;
            case FieldKind.Link link -> false;
            case FieldKind.Group group -> false;
        };
    }

    private static boolean canSort(FieldKind kind) {
        return switch (kind) {
            case FieldKind.Text text -> !text.multiline();
            case FieldKind.Email email -> true;
            case FieldKind.Url url -> true;
            case FieldKind.WholeNumber number -> true;
            case FieldKind.DecimalNumber number -> true;
            case FieldKind.TrueFalse trueFalse -> true;
            case FieldKind.CalendarDate date -> true;
            case FieldKind.DateTime dateTime -> true;
            case FieldKind.Concept concept -> false;
            case FieldKind.Reference reference -> false;
            case FieldKind.Markdown markdown -> false;
            case FieldKind.Period period -> false;
            case FieldKind.Point point -> false;
            case FieldKind.Address address -> false;
            case FieldKind.Media media -> false;
            case FieldKind.Link link -> false;
            case FieldKind.Group group -> false;
        };
    }

    private static boolean canBeUnique(FieldKind kind) {
        return switch (kind) {
            case FieldKind.Text text -> !text.multiline();
            case FieldKind.Email email -> true;
            case FieldKind.Url url -> true;
            case FieldKind.WholeNumber number -> true;
            case FieldKind.CalendarDate date -> true;
            case FieldKind.DecimalNumber number -> false;
            case FieldKind.TrueFalse trueFalse -> false;
            case FieldKind.DateTime dateTime -> false;
            case FieldKind.Concept concept -> false;
            case FieldKind.Reference reference -> false;
            case FieldKind.Markdown markdown -> false;
            case FieldKind.Period period -> false;
            case FieldKind.Point point -> false;
            case FieldKind.Address address -> false;
            case FieldKind.Media media -> false;
            case FieldKind.Link link -> false;
            case FieldKind.Group group -> false;
        };
    }

    private static boolean isProse(FieldKind kind) {
        return kind instanceof FieldKind.Text || kind instanceof FieldKind.Markdown;
    }

    private static List<String> fieldNames(ContentType type) {
        return type.fields().stream().map(Field::name).toList();
    }
}
