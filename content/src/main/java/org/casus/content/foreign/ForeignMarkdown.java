package org.casus.content.foreign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.casus.content.bundle.Content;
import org.casus.content.bundle.Published;
import org.casus.content.checking.EntryChecks;
import org.casus.content.checking.Normalise;
import org.casus.content.checking.Violation;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.Fields;
import org.casus.content.entry.PublishedEntry;
import org.casus.content.folder.ContentModel;
import org.casus.content.source.Problems;
import org.casus.content.source.Yaml;
import org.casus.content.source.YamlReader;
import org.casus.content.type.ContentType;
import org.casus.content.type.Field;
import org.casus.content.type.FieldKind;

/**
 * A folder of foreign Markdown as content of ours.
 *
 * @param content one entry a file
 * @param files how many there were
 * @param remarks what was not understood
 */
public record ForeignMarkdown(Content content, int files, Remarks remarks) {

    /** @param base the installation's address, no slash at its end */
    public static ForeignMarkdown read(Path folder, ForeignMapping mapping, ContentModel model, String base) {
        return new Reading(folder, mapping, model, base).all();
    }

    private static final class Reading {

        private static final int LONGEST_TITLE = 200;

        private final Path folder;
        private final ForeignMapping mapping;
        private final ContentModel model;
        private final String base;
        private final Remarks remarks = new Remarks();
        private final EntryChecks checks;

        Reading(Path folder, ForeignMapping mapping, ContentModel model, String base) {
            this.folder = folder.resolve(mapping.root()).normalize();
            this.mapping = mapping;
            this.model = model;
            this.base = base;
            this.checks = EntryChecks.of(model.types(), model.vocabularies());
        }

        ForeignMarkdown all() {
            List<String> files = files();
            ForeignAddresses addresses =
                    ForeignAddresses.of(files, mapping.address().isPresent(), remarks);
            SortedMap<EntryId, PublishedEntry> entries = new TreeMap<>();
            for (String file : files) {
                PublishedEntry entry = entry(file, addresses);
                entries.put(entry.id(), entry);
            }
            Content content = new Content(base, 0, model.types(), model.vocabularies(), entries, new TreeMap<>());
            return new ForeignMarkdown(content, files.size(), remarks);
        }

        /** With slashes, sorted. */
        private List<String> files() {
            List<PathMatcher> skipped = mapping.skipped().stream()
                    .map(pattern -> folder.getFileSystem().getPathMatcher("glob:" + pattern))
                    .toList();
            try (Stream<Path> paths = Files.walk(folder)) {
                return paths.filter(Files::isRegularFile)
                        .map(folder::relativize)
                        .filter(path -> path.toString().matches(".*\\.(md|mdx|markdown)")
                                && skipped.stream().noneMatch(pattern -> pattern.matches(path)))
                        .map(path -> path.toString().replace('\\', '/'))
                        .sorted()
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private PublishedEntry entry(String file, ForeignAddresses addresses) {
            FrontMatter parts = FrontMatter.of(text(file));
            Map<String, Yaml.Member> keys = keys(file, parts);
            String body = new ForeignText(
                            file,
                            file.endsWith(".mdx"),
                            mapping.areShortcodesShown(),
                            target -> addresses.of(file, target).map(this::named),
                            remarks)
                    .ours(parts.body());
            ObjectNode fields = JsonNodeFactory.instance.objectNode();
            mapping.constants().forEach((field, value) -> set(fields, field, value, file));
            mapping.address().ifPresent(field -> fields.put(field, addresses.pathOf(file)));
            mapping.fields()
                    .forEach((field, names) -> first(keys, names).ifPresent(value -> set(fields, field, value, file)));
            Heading heading = Heading.of(body);
            String title = first(keys, mapping.title())
                    .flatMap(Reading::plain)
                    .or(heading::title)
                    .orElseGet(() -> name(file));
            fields.put(mapping.type().titleField(), shortened(title.strip().replaceAll("\\s+", " "), file));
            mapping.type().bodyField().ifPresent(field -> fields.put(field.name(), heading.rest(title)));
            told(keys, file);
            Instant changed = first(keys, mapping.changed())
                    .flatMap(Reading::plain)
                    .flatMap(ForeignMarkdown::moment)
                    .orElse(Instant.EPOCH);
            EntryId id = new EntryId(mapping.type().id(), addresses.slugOf(file));
            return Published.entry(mapping.type(), id, fitting(fields, file), 1, changed, changed, changed);
        }

        private String named(String file) {
            return mapping.address().isPresent()
                    ? "page:" + file
                    : "entry:" + mapping.type().id() + "/" + file;
        }

        private String text(String file) {
            try {
                byte[] bytes = Files.readAllBytes(folder.resolve(file));
                String text = new String(bytes, StandardCharsets.UTF_8);
                if (text.indexOf('\uFFFD') >= 0) {
                    remarks.add(Remarks.About.FILE, "not all of it is UTF-8", file);
                }
                return (text.startsWith("\uFEFF") ? text.substring(1) : text)
                        .replace("\r\n", "\n")
                        .replace("\0", "");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private Map<String, Yaml.Member> keys(String file, FrontMatter parts) {
            if (parts.isToml()) {
                remarks.add(Remarks.About.FRONT_MATTER, "TOML (+++)", file);
            }
            Problems problems = new Problems();
            Optional<Yaml> yaml =
                    parts.head().isBlank() ? Optional.empty() : YamlReader.read(file, 2, parts.head(), problems);
            problems.all().forEach(problem -> remarks.add(Remarks.About.FRONT_MATTER, problem.message(), file));
            return yaml.isPresent() && yaml.get() instanceof Yaml.Mapping keys ? keys.members() : Map.of();
        }

        private static Optional<Yaml> first(Map<String, Yaml.Member> keys, List<String> names) {
            return names.stream()
                    .flatMap(name -> Optional.ofNullable(keys.get(name)).stream())
                    .map(Yaml.Member::value)
                    .filter(value -> !(value instanceof Yaml.Scalar scalar
                            && (scalar.isNull() || scalar.text().isBlank())))
                    .findFirst();
        }

        private static Optional<String> plain(Yaml value) {
            return value instanceof Yaml.Scalar scalar ? Optional.of(scalar.text()) : Optional.empty();
        }

        private void set(ObjectNode fields, String name, Yaml value, String file) {
            mapping.type().field(name).ifPresent(field -> {
                List<JsonNode> items = new ArrayList<>();
                List<Yaml> given = value instanceof Yaml.Sequence list ? list.items() : List.of(value);
                for (Yaml item : given) {
                    Optional<JsonNode> fits = new ForeignValue(field, model.vocabularies()).of(item);
                    if (fits.isEmpty()) {
                        remarks.add(Remarks.About.VALUE, name + " ‘" + shown(item) + "’", file);
                    }
                    fits.ifPresent(items::add);
                }
                if (items.size() > 1 && !field.isMany() && field.kind() instanceof FieldKind.Text) {
                    List<String> words = items.stream().map(JsonNode::asText).toList();
                    fields.put(name, String.join(", ", words));
                } else if (!items.isEmpty()) {
                    fields.set(
                            name,
                            field.isMany()
                                    ? JsonNodeFactory.instance.arrayNode().addAll(items)
                                    : items.getFirst());
                }
            });
        }

        private static String shown(Yaml value) {
            String text = value instanceof Yaml.Scalar scalar
                    ? scalar.text()
                    : value.json().toString();
            String line = text.lines().findFirst().orElse("");
            return line.length() > 40 ? line.substring(0, 40) + "…" : line;
        }

        private void told(Map<String, Yaml.Member> keys, String file) {
            keys.keySet().stream()
                    .filter(key -> !mapping.ignored().contains(key)
                            && !mapping.title().contains(key)
                            && !mapping.changed().contains(key)
                            && mapping.fields().values().stream().noneMatch(names -> names.contains(key)))
                    .forEach(key -> remarks.add(Remarks.About.KEY, key, file));
        }

        /** Without the values that the type refuses. */
        private Fields fitting(ObjectNode fields, String file) {
            ContentType type = mapping.type();
            Fields normal = Normalise.fields(type, Fields.of(fields));
            List<Violation> violations = checks.draft(type, normal);
            if (!violations.isEmpty()) {
                ObjectNode fewer = normal.toJson();
                for (Violation violation : violations) {
                    String name = violation.field().split("[.\\[]", 2)[0];
                    remarks.add(
                            Remarks.About.VALUE,
                            name + ": " + violation.message().in("en"),
                            file);
                    if (!name.equals(type.titleField())) {
                        fewer.remove(name);
                    }
                }
                normal = Fields.of(fewer);
            }
            for (Field field : type.fields()) {
                if (field.isRequired() && normal.get(field.name()).isEmpty()) {
                    remarks.add(Remarks.About.VALUE, field.name() + " is missing", file);
                }
            }
            return normal;
        }

        private String shortened(String title, String file) {
            if (title.length() <= LONGEST_TITLE) {
                return title;
            }
            remarks.add(Remarks.About.VALUE, "a title longer than " + LONGEST_TITLE, file);
            return title.substring(0, LONGEST_TITLE - 1) + "…";
        }

        private static String name(String file) {
            String path = ForeignAddresses.withoutEnding(file);
            String name = path.substring(path.lastIndexOf('/') + 1);
            return name.isEmpty() ? "Index" : name.replace('-', ' ').replace('_', ' ');
        }
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(
                    text.matches("\\d{4}-\\d{2}-\\d{2}.*") && text.length() < 19
                            ? Instant.parse(text.substring(0, 10) + "T00:00:00Z")
                            : java.time.OffsetDateTime.parse(text.replace(' ', 'T'))
                                    .toInstant());
        } catch (java.time.DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The first heading of a text, where it opens the text. */
    private record Heading(Optional<String> title, String line, String body) {

        static Heading of(String body) {
            String first = body.lines().findFirst().orElse("");
            return first.startsWith("# ")
                    ? new Heading(
                            Optional.of(first.substring(2).replaceAll("\\s*#*\\s*$|\\s*\\{#.*}\\s*$|[*`_]", "")),
                            first,
                            body)
                    : new Heading(Optional.empty(), "", body);
        }

        /** A page says its title itself: a heading that says the same once more goes. */
        String rest(String shown) {
            return title.filter(shown::equals).isPresent()
                    ? body.substring(line.length()).strip()
                    : body;
        }
    }
}
