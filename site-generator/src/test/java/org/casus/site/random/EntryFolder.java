package org.casus.site.random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.casus.content.bundle.Content;
import org.casus.content.entry.EntryFile;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.Fields;
import org.casus.content.entry.PublishedEntry;
import org.casus.content.type.ContentType;

/** Random content as files, beside the demonstration's types, vocabularies and media. What did not change is not written. */
final class EntryFolder {

    private final Path root;
    private final SortedMap<EntryId, String> written = new TreeMap<>();

    private EntryFolder(Path root) {
        this.root = root;
    }

    static EntryFolder in(Path root) throws IOException {
        for (String part : new String[] {"types", "vocabularies", "media"}) {
            Path from = Path.of("../content").resolve(part);
            try (Stream<Path> all = Files.walk(from)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    Path target =
                            root.resolve(part).resolve(from.relativize(file).toString());
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
        return new EntryFolder(root);
    }

    Path root() {
        return root;
    }

    void become(Content content) {
        SortedMap<EntryId, String> texts = new TreeMap<>();
        content.entries().forEach((id, entry) -> texts.put(id, text(content, entry)));
        try {
            for (EntryId id : written.keySet()) {
                if (!texts.containsKey(id)) {
                    Files.delete(file(id));
                }
            }
            for (Map.Entry<EntryId, String> entry : texts.entrySet()) {
                if (!entry.getValue().equals(written.getOrDefault(entry.getKey(), ""))) {
                    Files.createDirectories(file(entry.getKey()).getParent());
                    Files.writeString(file(entry.getKey()), entry.getValue());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        written.clear();
        written.putAll(texts);
    }

    private static String text(Content content, PublishedEntry entry) {
        ContentType type = content.types().find(entry.id().type()).orElseThrow();
        EntryFile.Meta meta =
                new EntryFile.Meta(entry.revision(), entry.created(), entry.modified(), entry.published());
        ObjectNode fields = (ObjectNode) withoutMissing(entry.fields().toJson(), content);
        return new EntryFile(Fields.of(fields), Optional.of(meta)).write(type);
    }

    /** Most of what entries of the demonstration refer to is not here. */
    private static JsonNode withoutMissing(JsonNode value, Content content) {
        if (value instanceof ArrayNode array) {
            ArrayNode kept = JsonNodeFactory.instance.arrayNode();
            for (JsonNode item : array) {
                JsonNode clean = withoutMissing(item, content);
                if (!clean.isContainerNode() || !clean.isEmpty()) {
                    kept.add(clean);
                }
            }
            return kept;
        }
        if (!(value instanceof ObjectNode object)) {
            return value;
        }
        boolean isMissing = object.size() == 2
                && object.path("slug").isTextual()
                && !content.entries()
                        .containsKey(new EntryId(
                                object.path("type").asText(),
                                object.path("slug").asText()));
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        if (!isMissing) {
            object.properties()
                    .forEach(member -> kept.set(member.getKey(), withoutMissing(member.getValue(), content)));
        }
        return kept;
    }

    private Path file(EntryId id) {
        return root.resolve("entries").resolve(id.type()).resolve(id.slug() + ".md");
    }
}
