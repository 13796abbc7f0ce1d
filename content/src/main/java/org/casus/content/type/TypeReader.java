package org.casus.content.type;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.casus.content.LocalizedText;
import org.casus.content.source.DidYouMean;
import org.casus.content.source.Problems;
import org.casus.content.source.Yaml;

/** One type file: words to records. What words of different places say together is for {@link TypeChecks}. */
final class TypeReader {

    private static final Set<String> TYPE_KEYS = Set.of("names", "class", "title", "slug", "board", "fields");
    private static final Set<String> COMMON_KEYS = commonKeys();
    private static final Set<String> KINDS = new TreeSet<>(Set.of(
            "text",
            "email",
            "url",
            "markdown",
            "integer",
            "number",
            "boolean",
            "date",
            "datetime",
            "period",
            "point",
            "address",
            "concept",
            "reference",
            "media",
            "link",
            "group"));
    private static final Map<String, Set<String>> KIND_KEYS = Map.of(
            "text", Set.of("max", "pattern", "multiline"),
            "markdown", Set.of("max"),
            "integer", Set.of("min", "max", "unit"),
            "number", Set.of("min", "max", "unit"),
            "concept", Set.of("scheme"),
            "reference", Set.of("to"),
            "media", Set.of("accept"),
            "group", Set.of("fields"));
    private static final Pattern FIELD_NAME = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final Pattern NOT_SHARED = Pattern.compile("\\(\\?(?!:)|\\\\[AzQEpPC]|\\[\\[:");
    private static final int USUAL_SEARCH_WEIGHT = 1;

    private final String file;
    private final Problems problems;

    private TypeReader(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** As much of the type as can be understood; the rest is among the problems. */
    static DeclaredType read(String file, String id, Yaml.Mapping source, Problems problems) {
        return new TypeReader(file, problems).type(id, source);
    }

    private DeclaredType type(String id, Yaml.Mapping source) {
        refuseUnknown(source, TYPE_KEYS, "of a type");
        Names names = names(source);
        ContentType type = new ContentType(
                id,
                names.one,
                names.many,
                words(source, "class"),
                requiredText(source, "title", "Name the field that names an entry: ‘title: name’."),
                requiredText(source, "slug", "Say how a slug is proposed: ‘slug: \"{name}\"’."),
                text(source, "board"),
                fields(source, "fields", true),
                source.json());
        if (type.fields().isEmpty()) {
            problem(source.lineOf("fields"), "a type needs at least one field under ‘fields’");
        }
        return new DeclaredType(file, source, type);
    }

    private record Names(LocalizedText one, LocalizedText many) {}

    private Names names(Yaml.Mapping source) {
        Map<String, String> one = new LinkedHashMap<>();
        Map<String, String> many = new LinkedHashMap<>();
        mapping(source, "names")
                .ifPresent(names -> names.members().forEach((language, member) -> {
                    checkLanguage(language, member.line());
                    if (member.value() instanceof Yaml.Mapping both) {
                        refuseUnknown(both, Set.of("one", "many"), "of a name");
                        text(both, "one").ifPresent(word -> one.put(language, word));
                        text(both, "many").ifPresent(word -> many.put(language, word));
                    }
                }));
        if (!one.containsKey(LocalizedText.DEFAULT_LANGUAGE) || !many.containsKey(LocalizedText.DEFAULT_LANGUAGE)) {
            problem(
                    source.lineOf("names"),
                    "‘names’ must say what one entry and several are called: {nl: {one: Kerk, many: Kerken}, en: …}");
            one.putIfAbsent(LocalizedText.DEFAULT_LANGUAGE, "?");
            many.putIfAbsent(LocalizedText.DEFAULT_LANGUAGE, "?");
        }
        return new Names(new LocalizedText(one), new LocalizedText(many));
    }

    private List<Field> fields(Yaml.Mapping owner, String key, boolean isTopLevel) {
        List<Field> fields = new ArrayList<>();
        mapping(owner, key)
                .ifPresent(declared -> declared.members().forEach((name, member) -> {
                    if (!FIELD_NAME.matcher(name).matches()) {
                        problem(
                                member.line(),
                                "‘" + name
                                        + "’ cannot be the name of a field. Begin with a lower-case letter, then letters and "
                                        + "digits only: ‘formerName’.");
                    }
                    if (member.value() instanceof Yaml.Mapping options) {
                        field(name, member.line(), options, isTopLevel).ifPresent(fields::add);
                    } else {
                        problem(
                                member.line(),
                                "field ‘" + name + "’ must be a mapping that begins with its kind: {kind: text, …}");
                    }
                }));
        return fields;
    }

    private Optional<Field> field(String name, int line, Yaml.Mapping source, boolean isTopLevel) {
        Optional<String> word = text(source, "kind");
        if (word.isEmpty()) {
            problem(line, "field ‘" + name + "’ has no ‘kind’. Known kinds: " + String.join(", ", KINDS));
            return Optional.empty();
        }
        if (!KINDS.contains(word.get())) {
            problem(
                    source.lineOf("kind"),
                    "unknown kind ‘" + word.get() + "’ of field ‘" + name + "’." + DidYouMean.hint(KINDS, word.get())
                            + " Known kinds: " + String.join(", ", KINDS));
            return Optional.empty();
        }
        refuseOtherKeys(name, word.get(), source);
        if (word.get().equals("group") && !isTopLevel) {
            problem(source.lineOf("kind"), "‘" + name + "’ is a group within a group. Groups go one level deep.");
            return Optional.empty();
        }
        FieldKind kind = kind(word.get(), name, source);
        Optional<LocalizedText> label = localized(source, "label");
        if (isTopLevel && source.get("label").isEmpty()) {
            problem(line, "field ‘" + name + "’ has no ‘label’. Say what people see: {nl: …, en: …}");
        }
        return Optional.of(new Field(
                name,
                kind,
                options(source),
                searchWeight(source, kind),
                label.orElseGet(() -> LocalizedText.of(name)),
                localized(source, "help"),
                text(source, "rdf"),
                source.get("default").map(Yaml::json)));
    }

    private void refuseOtherKeys(String name, String kind, Yaml.Mapping source) {
        Set<String> own = KIND_KEYS.getOrDefault(kind, Set.of());
        source.members().forEach((key, member) -> {
            if (COMMON_KEYS.contains(key) || own.contains(key)) {
                return;
            }
            List<String> owners = KIND_KEYS.entrySet().stream()
                    .filter(entry -> entry.getValue().contains(key))
                    .map(Map.Entry::getKey)
                    .sorted()
                    .toList();
            if (owners.isEmpty()) {
                Set<String> known = new TreeSet<>(COMMON_KEYS);
                known.addAll(own);
                problem(
                        member.line(),
                        "unknown option ‘" + key + "’ of field ‘" + name + "’." + DidYouMean.hint(known, key));
            } else {
                problem(
                        member.line(),
                        "‘" + key + "’ is an option of " + String.join(" and ", owners) + ", but field ‘" + name
                                + "’ is of kind " + kind);
            }
        });
    }

    private FieldKind kind(String word, String name, Yaml.Mapping source) {
        return switch (word) {
            case "text" -> new FieldKind.Text(length(source), pattern(source), isTrue(source, "multiline"));
            case "email" -> new FieldKind.Email();
            case "url" -> new FieldKind.Url();
            case "markdown" -> new FieldKind.Markdown(length(source));
            case "integer" -> wholeNumber(source);
            case "number" -> decimalNumber(source);
            case "boolean" -> new FieldKind.TrueFalse();
            case "date" -> new FieldKind.CalendarDate();
            case "datetime" -> new FieldKind.DateTime();
            case "period" -> new FieldKind.Period();
            case "point" -> new FieldKind.Point();
            case "address" -> new FieldKind.Address();
            case "concept" ->
                new FieldKind.Concept(requiredText(source, "scheme", "Name the vocabulary: ‘scheme: setting’."));
            case "reference" -> reference(name, source);
            case "media" -> new FieldKind.Media(accept(source));
            case "link" -> new FieldKind.Link();
            case "group" -> group(name, source);
            default -> throw new IllegalStateException(word + " is in KINDS, but is not read");
        };
    }

    private FieldKind wholeNumber(Yaml.Mapping source) {
        Optional<Long> min = wholeNumber(source, "min");
        Optional<Long> max = wholeNumber(source, "max");
        if (min.isPresent() && max.isPresent() && min.get() > max.get()) {
            problem(source.lineOf("min"), "‘min’ " + min.get() + " is over ‘max’ " + max.get());
        }
        return new FieldKind.WholeNumber(min, max, text(source, "unit"));
    }

    private FieldKind decimalNumber(Yaml.Mapping source) {
        Optional<BigDecimal> min = number(source, "min");
        Optional<BigDecimal> max = number(source, "max");
        if (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0) {
            problem(source.lineOf("min"), "‘min’ " + min.get() + " is over ‘max’ " + max.get());
        }
        return new FieldKind.DecimalNumber(min, max, text(source, "unit"));
    }

    private FieldKind reference(String name, Yaml.Mapping source) {
        List<String> to = words(source, "to");
        if (to.isEmpty()) {
            problem(
                    source.line(),
                    "‘" + name + "’ refers to nothing. Name the types it may point to: ‘to: [organisation]’.");
        }
        return new FieldKind.Reference(to);
    }

    private String accept(Yaml.Mapping source) {
        String accept = text(source, "accept").orElse("*/*");
        if (!accept.matches("(\\*/\\*|[a-z]+/(\\*|[a-z0-9.+-]+))")) {
            problem(source.lineOf("accept"), "‘accept’ must be a media type or a family of them: image/png, image/*");
        }
        return accept;
    }

    private FieldKind group(String name, Yaml.Mapping source) {
        List<Field> parts = fields(source, "fields", false);
        if (source.get("fields").isEmpty()) {
            problem(source.line(), "group ‘" + name + "’ has no ‘fields’");
        }
        return new FieldKind.Group(parts);
    }

    private Set<Field.Option> options(Yaml.Mapping source) {
        Set<Field.Option> options = EnumSet.noneOf(Field.Option.class);
        for (Field.Option option : Field.Option.values()) {
            if (isTrue(source, word(option))) {
                options.add(option);
            }
        }
        return options;
    }

    private int searchWeight(Yaml.Mapping source, FieldKind kind) {
        boolean hasWords = kind instanceof FieldKind.Text
                || kind instanceof FieldKind.Markdown
                || kind instanceof FieldKind.Concept;
        Optional<Yaml> given = source.get("searchable");
        if (given.isEmpty()) {
            return hasWords && !isTrue(source, "private") ? USUAL_SEARCH_WEIGHT : 0;
        }
        JsonNode weight = given.get().json();
        if (weight.isBoolean()) {
            return weight.booleanValue() ? USUAL_SEARCH_WEIGHT : 0;
        }
        if (weight.isInt() && weight.intValue() >= 0 && weight.intValue() <= 100) {
            return weight.intValue();
        }
        problem(given.get().line(), "‘searchable’ must be a weight from 0 (left out) to 100, or true or false");
        return 0;
    }

    private Optional<Integer> length(Yaml.Mapping source) {
        Optional<Long> max = wholeNumber(source, "max");
        if (max.isPresent() && (max.get() < 1 || max.get() > Integer.MAX_VALUE)) {
            problem(source.lineOf("max"), "‘max’ is a number of characters, at least 1");
            return Optional.empty();
        }
        return max.map(Long::intValue);
    }

    private Optional<com.google.re2j.Pattern> pattern(Yaml.Mapping source) {
        Optional<String> written = text(source, "pattern");
        try {
            return written.map(this::shared).map(com.google.re2j.Pattern::compile);
        } catch (com.google.re2j.PatternSyntaxException e) {
            problem(
                    source.lineOf("pattern"),
                    "‘pattern’ is no regular expression that can be checked in bounded time (RE2): "
                            + e.getDescription() + ": " + e.getPattern());
            return Optional.empty();
        }
    }

    /** Only what RE2 and JavaScript both read, in the same way: the schema gives the pattern to browsers. */
    private String shared(String pattern) {
        if (NOT_SHARED.matcher(pattern).find()) {
            throw new com.google.re2j.PatternSyntaxException(
                    "browsers do not read this as RE2 does; leave out flags, named groups, \\A, \\z, \\Q, \\p and [[:…:]]",
                    pattern);
        }
        return pattern;
    }

    private Optional<Long> wholeNumber(Yaml.Mapping source, String key) {
        Optional<JsonNode> number = source.get(key).map(Yaml::json);
        if (number.isPresent() && !number.get().canConvertToLong()) {
            problem(source.lineOf(key), "‘" + key + "’ must be a whole number");
            return Optional.empty();
        }
        return number.map(JsonNode::longValue);
    }

    private Optional<BigDecimal> number(Yaml.Mapping source, String key) {
        Optional<JsonNode> number = source.get(key).map(Yaml::json);
        if (number.isPresent() && !number.get().isNumber()) {
            problem(source.lineOf(key), "‘" + key + "’ must be a number");
            return Optional.empty();
        }
        return number.map(JsonNode::decimalValue);
    }

    private boolean isTrue(Yaml.Mapping source, String key) {
        Optional<JsonNode> value = source.get(key).map(Yaml::json);
        if (value.isPresent() && !value.get().isBoolean()) {
            problem(source.lineOf(key), "‘" + key + "’ must be true or false");
        }
        return value.map(JsonNode::asBoolean).orElse(false);
    }

    private Optional<LocalizedText> localized(Yaml.Mapping source, String key) {
        Optional<Yaml> value = source.get(key);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        return switch (value.get()) {
            case Yaml.Scalar scalar -> Optional.of(LocalizedText.of(scalar.text()));
            case Yaml.Mapping byLanguage -> byLanguage(key, byLanguage);
            case Yaml.Sequence list -> {
                problem(list.line(), "‘" + key + "’ must be a text or texts by language: {nl: …, en: …}");
                yield Optional.empty();
            }
        };
    }

    private Optional<LocalizedText> byLanguage(String key, Yaml.Mapping source) {
        Map<String, String> texts = new LinkedHashMap<>();
        source.members().forEach((language, member) -> {
            checkLanguage(language, member.line());
            text(source, language).ifPresent(text -> texts.put(language, text));
        });
        if (!texts.containsKey(LocalizedText.DEFAULT_LANGUAGE)) {
            problem(source.line(), "‘" + key + "’ has no Dutch text: {nl: …, en: …}");
            return Optional.empty();
        }
        return Optional.of(new LocalizedText(texts));
    }

    private void checkLanguage(String language, int line) {
        if (!LANGUAGE.matcher(language).matches()) {
            problem(line, "‘" + language + "’ is no language tag. Write nl, en, fr …");
        }
    }

    private String requiredText(Yaml.Mapping source, String key, String remedy) {
        Optional<String> text = text(source, key);
        if (text.isEmpty()) {
            problem(source.lineOf(key), "‘" + key + "’ is missing. " + remedy);
        }
        return text.orElse("");
    }

    private Optional<String> text(Yaml.Mapping source, String key) {
        Optional<Yaml> value = source.get(key);
        if (value.isPresent() && !(value.get() instanceof Yaml.Scalar)) {
            problem(source.lineOf(key), "‘" + key + "’ must be a text");
        }
        return value.filter(Yaml.Scalar.class::isInstance)
                .map(scalar -> ((Yaml.Scalar) scalar).text().strip())
                .filter(text -> !text.isEmpty());
    }

    /** One word or a list of them. */
    private List<String> words(Yaml.Mapping source, String key) {
        Optional<Yaml> value = source.get(key);
        List<String> words = new ArrayList<>();
        List<Yaml> items = value.map(one -> one instanceof Yaml.Sequence list ? list.items() : List.of(one))
                .orElse(List.of());
        for (Yaml item : items) {
            if (item instanceof Yaml.Scalar scalar && !scalar.isNull()) {
                words.add(scalar.text());
            } else {
                problem(item.line(), "‘" + key + "’ must be a word or a list of words: [one, two]");
            }
        }
        return words;
    }

    private Optional<Yaml.Mapping> mapping(Yaml.Mapping source, String key) {
        Optional<Yaml> value = source.get(key);
        if (value.isPresent() && !(value.get() instanceof Yaml.Mapping)) {
            problem(source.lineOf(key), "‘" + key + "’ must be a mapping");
        }
        return value.filter(Yaml.Mapping.class::isInstance).map(Yaml.Mapping.class::cast);
    }

    private void refuseUnknown(Yaml.Mapping source, Set<String> known, String whose) {
        source.members().forEach((key, member) -> {
            if (!known.contains(key)) {
                problem(member.line(), "unknown key ‘" + key + "’ " + whose + "." + DidYouMean.hint(known, key));
            }
        });
    }

    private void problem(int line, String message) {
        problems.add(file, line, message);
    }

    private static Set<String> commonKeys() {
        Set<String> keys = new TreeSet<>(Set.of("kind", "searchable", "label", "help", "rdf", "default"));
        Arrays.stream(Field.Option.values()).map(TypeReader::word).forEach(keys::add);
        return keys;
    }

    private static String word(Field.Option option) {
        return option.name().toLowerCase(Locale.ROOT);
    }
}
