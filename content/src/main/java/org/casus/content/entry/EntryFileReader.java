package org.casus.content.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.content.LocalizedText;
import org.casus.content.source.DidYouMean;
import org.casus.content.source.Problems;
import org.casus.content.source.Yaml;
import org.casus.content.source.YamlReader;
import org.casus.content.type.ContentType;
import org.casus.content.type.Field;
import org.casus.content.type.FieldKind;

/** Front matter and body to fields. The type says what an unquoted word means: {@code 1897} is a text where a text belongs. */
final class EntryFileReader {

    private static final String FENCE = "---\n";
    private static final String META = "meta";
    private static final Set<String> META_KEYS = Set.of("revision", "created", "modified", "published");
    private static final Pattern PATH_STEP = Pattern.compile("([^.\\[\\]]+)|\\[(\\d+)]");

    private final ContentType type;
    private final String file;
    private final Problems problems;

    EntryFileReader(ContentType type, String file, Problems problems) {
        this.type = type;
        this.file = file;
        this.problems = problems;
    }

    private record Parts(String frontMatter, String body, int bodyLine) {}

    Optional<EntryFile> read(String text) {
        Optional<Parts> parts = parts(text);
        if (parts.isEmpty()) {
            problems.add(file, 1, "the file must begin with a line ‘---’, the fields, and another line ‘---’");
            return Optional.empty();
        }
        Optional<Yaml> frontMatter = YamlReader.read(file, 2, parts.get().frontMatter, problems);
        if (frontMatter.isPresent() && !(frontMatter.get() instanceof Yaml.Mapping)) {
            problems.add(file, 2, "the front matter must be fields: lines of the form ‘name: value’");
            return Optional.empty();
        }
        Yaml.Mapping values = (Yaml.Mapping) frontMatter.orElseGet(() -> new Yaml.Mapping(1, Map.of()));
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        values.members().forEach((name, member) -> {
            if (!name.equals(META)) {
                Optional<Field> field = type.field(name);
                fields.set(
                        name,
                        field.map(known -> value(known, member.value()))
                                .orElseGet(() -> member.value().json()));
            }
        });
        addBody(fields, parts.get());
        return Optional.of(new EntryFile(
                Fields.of(fields).inOrderOf(type), values.get(META).flatMap(this::meta)));
    }

    private static Optional<Parts> parts(String written) {
        String text = written.indexOf('\r') < 0 ? written : written.replace("\r\n", "\n");
        if (!text.startsWith(FENCE)) {
            return Optional.empty();
        }
        // The line break before the fence may be the one that ends the opening fence: a file without fields.
        int end = text.indexOf("\n" + FENCE, FENCE.length() - 1);
        if (end < 0 && text.endsWith("\n---")) {
            return Optional.of(new Parts(text.substring(FENCE.length(), text.length() - 3), "", 0));
        }
        if (end < 0) {
            return Optional.empty();
        }
        String frontMatter = text.substring(FENCE.length(), Math.max(FENCE.length(), end + 1));
        int bodyLine = 3 + (int) frontMatter.chars().filter(c -> c == '\n').count();
        return Optional.of(new Parts(frontMatter, text.substring(end + 1 + FENCE.length()), bodyLine));
    }

    private void addBody(ObjectNode fields, Parts parts) {
        String body = withoutEmptyLinesAround(parts.body);
        if (body.isEmpty()) {
            return;
        }
        Optional<Field> field = type.bodyField();
        if (field.isEmpty()) {
            problems.add(
                    file,
                    parts.bodyLine,
                    "a " + type.id() + " has no Markdown field, so there can be no text under the fields");
            return;
        }
        String name = field.get().name();
        JsonNode others = fields.get(name);
        if (others == null || others.isNull()) {
            fields.put(name, body);
        } else if (others instanceof ObjectNode byLanguage && !byLanguage.has(LocalizedText.DEFAULT_LANGUAGE)) {
            byLanguage.put(LocalizedText.DEFAULT_LANGUAGE, body);
        } else {
            problems.add(
                    file,
                    parts.bodyLine,
                    "‘" + name + "’ is there twice: in the front matter and as the body. Keep one.");
        }
    }

    private static String withoutEmptyLinesAround(String body) {
        String text = body.stripTrailing();
        int start = 0;
        for (int at = 0; at < text.length() && Character.isWhitespace(text.charAt(at)); at++) {
            if (text.charAt(at) == '\n') {
                start = at + 1;
            }
        }
        return text.substring(start);
    }

    private static JsonNode value(Field field, Yaml yaml) {
        if (yaml instanceof Yaml.Sequence list) {
            ArrayNode items = JsonNodeFactory.instance.arrayNode(list.items().size());
            list.items().forEach(item -> items.add(one(field, item)));
            return items;
        }
        JsonNode one = one(field, yaml);
        return field.isMany() && !one.isNull()
                ? JsonNodeFactory.instance.arrayNode(1).add(one)
                : one;
    }

    private static JsonNode one(Field field, Yaml yaml) {
        return switch (field.kind()) {
            case FieldKind.Text text -> texts(yaml);
            case FieldKind.Markdown markdown -> texts(yaml);
            case FieldKind.Email email -> texts(yaml);
            case FieldKind.Url url -> texts(yaml);
            case FieldKind.CalendarDate date -> texts(yaml);
            case FieldKind.DateTime dateTime -> texts(yaml);
            case FieldKind.Period period -> texts(yaml);
            case FieldKind.Address address -> texts(yaml);
            case FieldKind.Concept concept -> texts(yaml);
            case FieldKind.Reference reference -> texts(yaml);
            case FieldKind.Media media -> texts(yaml);
            case FieldKind.Link link -> texts(yaml);
            case FieldKind.Group group -> group(group, yaml);
            case FieldKind.WholeNumber number -> yaml.json();
            case FieldKind.DecimalNumber number -> yaml.json();
            case FieldKind.TrueFalse trueFalse -> yaml.json();
            case FieldKind.Point point -> yaml.json();
        };
    }

    /** Words as they were written, also within a mapping; numbers only where they are nested deeper, as in a focus. */
    private static JsonNode texts(Yaml yaml) {
        return switch (yaml) {
            case Yaml.Scalar scalar -> text(scalar);
            case Yaml.Sequence list -> list.json();
            case Yaml.Mapping mapping -> {
                ObjectNode object = JsonNodeFactory.instance.objectNode();
                mapping.members()
                        .forEach((key, member) -> object.set(
                                key,
                                member.value() instanceof Yaml.Scalar scalar
                                        ? text(scalar)
                                        : member.value().json()));
                yield object;
            }
        };
    }

    private static JsonNode text(Yaml.Scalar scalar) {
        return scalar.isNull() ? JsonNodeFactory.instance.nullNode() : JsonNodeFactory.instance.textNode(scalar.text());
    }

    private static JsonNode group(FieldKind.Group group, Yaml yaml) {
        if (!(yaml instanceof Yaml.Mapping mapping)) {
            return yaml.json();
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        mapping.members().forEach((key, member) -> {
            Optional<Field> part = group.fields().stream()
                    .filter(field -> field.name().equals(key))
                    .findFirst();
            object.set(
                    key,
                    part.map(field -> value(field, member.value()))
                            .orElseGet(() -> member.value().json()));
        });
        return object;
    }

    private Optional<EntryFile.Meta> meta(Yaml yaml) {
        if (!(yaml instanceof Yaml.Mapping mapping)) {
            problems.add(file, yaml.line(), "‘meta’ must be {revision: 1, created: …, modified: …, published: …}");
            return Optional.empty();
        }
        mapping.members().forEach((key, member) -> {
            if (!META_KEYS.contains(key)) {
                problems.add(
                        file, member.line(), "unknown key ‘" + key + "’ of meta." + DidYouMean.hint(META_KEYS, key));
            }
        });
        JsonNode revision = mapping.get("revision").map(Yaml::json).orElse(JsonNodeFactory.instance.numberNode(1));
        if (!revision.isInt() || revision.intValue() < 1) {
            problems.add(file, mapping.lineOf("revision"), "‘revision’ must be a whole number from 1");
            return Optional.empty();
        }
        Instant created = moment(mapping, "created", Instant.EPOCH);
        Instant modified = moment(mapping, "modified", created);
        return Optional.of(
                new EntryFile.Meta(revision.intValue(), created, modified, moment(mapping, "published", modified)));
    }

    private Instant moment(Yaml.Mapping mapping, String key, Instant absent) {
        Optional<Yaml> written = mapping.get(key);
        if (written.isEmpty()) {
            return absent;
        }
        try {
            return Instant.parse(written.get() instanceof Yaml.Scalar scalar ? scalar.text() : "");
        } catch (DateTimeException e) {
            problems.add(file, mapping.lineOf(key), "‘" + key + "’ must be a moment in UTC: 2026-03-01T09:00:00Z");
            return absent;
        }
    }

    /** Reads the file again: complaints are few, entries are many. */
    static int lineOf(ContentType type, String text, String path) {
        Optional<Parts> parts = parts(text);
        if (parts.isEmpty()) {
            return 1;
        }
        Optional<Yaml> frontMatter = YamlReader.read("", 2, parts.get().frontMatter, new Problems());
        Yaml at = frontMatter.orElseGet(() -> new Yaml.Mapping(1, Map.of()));
        int line = 1;
        Matcher step = PATH_STEP.matcher(path);
        boolean isFirst = true;
        while (step.find()) {
            String name = step.group(1);
            if (name != null
                    && at instanceof Yaml.Mapping mapping
                    && mapping.keys().contains(name)) {
                line = mapping.lineOf(name);
                at = mapping.get(name).orElse(at);
            } else if (name == null && at instanceof Yaml.Sequence list) {
                List<Yaml> items = list.items();
                int index = Integer.parseInt(step.group(2));
                if (index < items.size()) {
                    at = items.get(index);
                    line = at.line();
                }
            } else if (isFirst
                    && type.bodyField().filter(body -> body.name().equals(name)).isPresent()) {
                return parts.get().bodyLine;
            }
            isFirst = false;
        }
        return line;
    }
}
