package org.casus.site.random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.content.bundle.Content;
import org.casus.content.bundle.MediaFile;
import org.casus.content.entry.EntryFile;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.Fields;
import org.casus.content.entry.PublishedEntry;
import org.casus.content.type.ContentType;
import org.casus.content.vocabulary.SchemeTurtle;

/** A folder of content on disk that people edit file by file: what does not change is not written. */
final class EditedFolder {

    private static final Path DEMO = Path.of("../content");

    private final Path root;
    private final Map<Path, String> texts = new HashMap<>();

    private EditedFolder(Path root) {
        this.root = root;
    }

    /** With the types and pictures of the demonstration, and no entries yet. */
    static EditedFolder in(Path root) {
        EditedFolder folder = new EditedFolder(root);
        folder.copy("types");
        folder.copy("media");
        return folder;
    }

    Path root() {
        return root;
    }

    /** @return the files that are new, other ones or gone, absolute */
    Set<Path> become(Content content) {
        Map<Path, String> wanted = files(content);
        Set<Path> changed = new TreeSet<>();
        texts.keySet().stream().filter(path -> !wanted.containsKey(path)).forEach(path -> {
            remove(path);
            changed.add(path);
        });
        wanted.forEach((path, text) -> {
            if (!text.equals(texts.get(path))) {
                write(path, text);
                changed.add(path);
            }
        });
        texts.clear();
        texts.putAll(wanted);
        return changed;
    }

    private Map<Path, String> files(Content content) {
        Map<Path, String> files = new HashMap<>();
        content.vocabularies()
                .schemes()
                .forEach(scheme -> files.put(
                        root.resolve("vocabularies").resolve(scheme.id() + ".ttl"),
                        SchemeTurtle.of(scheme, content.base())));
        content.media().values().forEach(file -> files.put(sidecar(file), said(file)));
        content.entries().values().forEach(entry -> {
            ContentType type = content.types().find(entry.id().type()).orElseThrow();
            files.put(
                    root.resolve("entries")
                            .resolve(entry.id().type())
                            .resolve(entry.id().slug() + ".md"),
                    file(entry, content).write(type));
        });
        return files;
    }

    private static EntryFile file(PublishedEntry entry, Content content) {
        Fields fields = Fields.of((ObjectNode) leading(entry.fields().toJson(), content));
        return new EntryFile(
                fields,
                Optional.of(
                        new EntryFile.Meta(entry.revision(), entry.created(), entry.modified(), entry.published())));
    }

    /** Without what refers to nothing: a folder refuses that. */
    private static JsonNode leading(JsonNode value, Content content) {
        if (value instanceof ObjectNode object) {
            ObjectNode members = JsonNodeFactory.instance.objectNode();
            object.properties().stream()
                    .filter(member -> leads(member.getValue(), content))
                    .forEach(member -> members.set(member.getKey(), leading(member.getValue(), content)));
            return members;
        }
        if (value instanceof ArrayNode array) {
            ArrayNode items = JsonNodeFactory.instance.arrayNode();
            array.valueStream().filter(item -> leads(item, content)).forEach(item -> items.add(leading(item, content)));
            return items;
        }
        return value;
    }

    private static boolean leads(JsonNode value, Content content) {
        return !value.path("slug").isTextual()
                || content.entry(new EntryId(
                                value.path("type").asText(), value.path("slug").asText()))
                        .isPresent();
    }

    private Path sidecar(MediaFile file) {
        return root.resolve("media").resolve(file.id().substring(0, 2)).resolve(file.name() + ".yaml");
    }

    private static String said(MediaFile file) {
        return Stream.of(
                        Map.entry("alt", file.alt()),
                        Map.entry("caption", file.caption()),
                        Map.entry("credit", file.credit()),
                        Map.entry("licence", file.licence()))
                .flatMap(known -> known.getValue().stream().map(text -> known.getKey() + ": " + TextNode.valueOf(text)))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private void copy(String folder) {
        try (Stream<Path> all = Files.walk(DEMO.resolve(folder))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path target = root.resolve(DEMO.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
