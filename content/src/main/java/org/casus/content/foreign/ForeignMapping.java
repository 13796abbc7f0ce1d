package org.casus.content.foreign;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.casus.content.InvalidContent;
import org.casus.content.source.DidYouMean;
import org.casus.content.source.Problems;
import org.casus.content.source.TextFile;
import org.casus.content.source.Yaml;
import org.casus.content.source.YamlReader;
import org.casus.content.type.ContentType;
import org.casus.content.type.ContentTypes;
import org.casus.content.type.Field;

/**
 * How foreign files become entries of a type.
 *
 * @param root the folder within the corpus that addresses begin at; empty: the corpus itself
 * @param title keys that name a page, the first that is there; else its first heading, else its file's name
 * @param address the text field that takes the place of a file in the folder, for pages of text
 * @param fields keys by field, the first that is there
 * @param constants what all entries have, by field
 * @param ignored keys that are known, and mean nothing here
 * @param skipped patterns of paths that are left out
 * @param areShortcodesShown whether what is in braces is shown as code, instead of left out
 * @param changed keys that say when a file was changed
 */
public record ForeignMapping(
        ContentType type,
        String root,
        List<String> title,
        Optional<String> address,
        Map<String, List<String>> fields,
        Map<String, Yaml> constants,
        Set<String> ignored,
        List<String> skipped,
        boolean areShortcodesShown,
        List<String> changed) {

    private static final Set<String> KEYS =
            Set.of("type", "root", "title", "address", "fields", "set", "ignore", "skip", "shortcodes", "changed");

    public ForeignMapping {
        title = List.copyOf(title);
        fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        constants = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(constants));
        ignored = Set.copyOf(ignored);
        skipped = List.copyOf(skipped);
        changed = List.copyOf(changed);
    }

    /** @throws InvalidContent with everything that is wrong with the file */
    public static ForeignMapping read(Path file, ContentTypes types) {
        String name = file.getFileName().toString();
        Problems problems = new Problems();
        Optional<ForeignMapping> mapping = TextFile.read(file, name, problems)
                .flatMap(text -> YamlReader.readMapping(name, text, problems))
                .flatMap(read -> new Reader(name, read, types, problems).mapping());
        problems.throwIfAny();
        return mapping.orElseThrow(() -> new IllegalStateException("what cannot be read is a problem"));
    }

    private record Reader(String file, Yaml.Mapping source, ContentTypes types, Problems problems) {

        Optional<ForeignMapping> mapping() {
            source.keys().stream()
                    .filter(key -> !KEYS.contains(key))
                    .forEach(key -> problem(key, "‘" + key + "’ means nothing here." + DidYouMean.hint(KEYS, key)));
            Optional<ContentType> type = type();
            if (type.isEmpty()) {
                return Optional.empty();
            }
            Map<String, List<String>> fields = new LinkedHashMap<>();
            part("fields").forEach((field, member) -> {
                known(type.get(), "fields", field);
                fields.put(field, words(member.value()));
            });
            Map<String, Yaml> constants = new LinkedHashMap<>();
            part("set").forEach((field, member) -> {
                known(type.get(), "set", field);
                constants.put(field, member.value());
            });
            Optional<String> address = word("address");
            address.ifPresent(field -> known(type.get(), "address", field));
            String shortcodes = word("shortcodes").orElse("drop");
            if (!Set.of("drop", "show").contains(shortcodes)) {
                problem("shortcodes", "‘shortcodes’ must be drop or show");
            }
            return Optional.of(new ForeignMapping(
                    type.get(),
                    word("root").orElse(""),
                    list("title", List.of("title")),
                    address,
                    fields,
                    constants,
                    Set.copyOf(list("ignore", List.of())),
                    list("skip", List.of()),
                    shortcodes.equals("show"),
                    list("changed", List.of())));
        }

        private Optional<ContentType> type() {
            List<String> known = types.all().stream().map(ContentType::id).toList();
            Optional<String> word = word("type");
            Optional<ContentType> type = word.flatMap(types::find);
            if (type.isEmpty()) {
                String given = word.orElse("");
                problem("type", "‘type’ must name a type, not ‘" + given + "’." + DidYouMean.hint(known, given));
            }
            return type;
        }

        private void known(ContentType type, String key, String field) {
            List<String> known = type.fields().stream().map(Field::name).toList();
            if (!known.contains(field)) {
                problem(key, "a " + type.id() + " has no field ‘" + field + "’." + DidYouMean.hint(known, field));
            }
        }

        private Map<String, Yaml.Member> part(String key) {
            Optional<Yaml> value = source.get(key);
            if (value.isPresent() && value.get() instanceof Yaml.Mapping inner) {
                return inner.members();
            }
            value.ifPresent(other -> problem(key, "‘" + key + "’ must hold lines of the form ‘field: …’"));
            return Map.of();
        }

        private Optional<String> word(String key) {
            return source.get(key).flatMap(value -> words(value).stream().findFirst());
        }

        private List<String> list(String key, List<String> absent) {
            return source.get(key).map(Reader::words).orElse(absent);
        }

        private static List<String> words(Yaml value) {
            return switch (value) {
                case Yaml.Scalar scalar -> List.of(scalar.text());
                case Yaml.Sequence sequence -> {
                    List<String> words = new ArrayList<>();
                    sequence.items().forEach(item -> words.addAll(words(item)));
                    yield List.copyOf(words);
                }
                case Yaml.Mapping mapping -> List.of();
            };
        }

        private void problem(String key, String message) {
            problems.add(file, source.lineOf(key), message);
        }
    }
}
