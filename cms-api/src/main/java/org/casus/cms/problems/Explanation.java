package org.casus.cms.problems;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.casus.cms.http.ProblemKind;
import org.casus.content.LocalizedText;
import org.casus.content.source.Problems;
import org.casus.content.source.Yaml;
import org.casus.content.source.YamlReader;

/** A kind of problem in words: what it means, and what the one who gets it can do. */
record Explanation(ProblemKind kind, LocalizedText means, LocalizedText remedy) {

    private static final String FILE = "problems.yaml";

    /** Of every kind, in their order. */
    private static final List<Explanation> ALL = read();

    static List<Explanation> all() {
        return ALL;
    }

    static Optional<Explanation> of(String id) {
        return ALL.stream().filter(one -> one.kind.id().equals(id)).findFirst();
    }

    ObjectNode json(String language, String base) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", base + "/problems/" + kind.id())
                .put("title", kind.title().in(language))
                .put("status", kind.status())
                .put("means", means.in(language))
                .put("remedy", remedy.in(language));
    }

    private static List<Explanation> read() {
        ObjectNode texts = file();
        return Arrays.stream(ProblemKind.values())
                .map(kind -> of(kind, texts.path(kind.id())))
                .toList();
    }

    private static Explanation of(ProblemKind kind, JsonNode text) {
        return new Explanation(kind, text(kind, text, "means"), text(kind, text, "remedy"));
    }

    private static LocalizedText text(ProblemKind kind, JsonNode text, String part) {
        String nl = text.path("nl").path(part).asText();
        String en = text.path("en").path(part).asText();
        if (nl.isBlank() || en.isBlank()) {
            throw new IllegalStateException(FILE + " does not say in both languages, of " + kind.id() + ": " + part);
        }
        return LocalizedText.of(nl, en);
    }

    private static ObjectNode file() {
        try (InputStream stream = Objects.requireNonNull(Explanation.class.getResourceAsStream(FILE), FILE)) {
            Problems problems = new Problems();
            ObjectNode json = YamlReader.readMapping(
                            FILE, new String(stream.readAllBytes(), StandardCharsets.UTF_8), problems)
                    .map(Yaml.Mapping::json)
                    .orElseGet(JsonNodeFactory.instance::objectNode);
            problems.throwIfAny();
            return json;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
