package org.casus.cms.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.casus.content.source.Problems;
import org.casus.content.source.Yaml;
import org.casus.content.source.YamlReader;

/** The table in {@code access-matrix.yaml}, which says in its first lines how it is read. */
final class AccessMatrix {

    private static final String FILE = "access-matrix.yaml";

    private final JsonNode table;

    /** @param query what is asked besides the address; empty for nothing */
    record Row(String operation, String query, String rule) {

        @Override
        public String toString() {
            return query.isEmpty() ? operation : operation + "?" + query;
        }
    }

    private AccessMatrix(JsonNode table) {
        this.table = table;
    }

    static AccessMatrix read() {
        try (InputStream stream = Objects.requireNonNull(AccessMatrix.class.getResourceAsStream(FILE), FILE)) {
            Problems problems = new Problems();
            JsonNode table = YamlReader.readMapping(
                            FILE, new String(stream.readAllBytes(), StandardCharsets.UTF_8), problems)
                    .map(Yaml.Mapping::json)
                    .orElseThrow();
            problems.throwIfAny();
            return new AccessMatrix(table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (Map.Entry<String, JsonNode> row : table.path("rows").properties()) {
            String[] parts = row.getKey().split("\\?", 2);
            rows.add(new Row(
                    parts[0], parts.length > 1 ? parts[1] : "", row.getValue().asText()));
        }
        return rows;
    }

    /** Those in which somebody made nothing that would be asked for. */
    Set<String> states() {
        return names(table.path("states"));
    }

    Set<String> media() {
        return names(table.path("media"));
    }

    Set<String> roles() {
        return names(table.path("roles"));
    }

    /** Whether this role may read drafts of the entries that were made for this. */
    boolean isKnowing(String role) {
        return words(table.path("knowing")).anyMatch(role::equals);
    }

    /** Whether this role may see files that nothing public uses. */
    boolean seesLibrary(String role) {
        return words(table.path("library")).anyMatch(role::equals);
    }

    /** @return the word for what this role gets; empty where the rule says nothing */
    String expected(String rule, String state, String role) {
        JsonNode rules = table.path("rules").path(rule);
        if (rules.isMissingNode()) {
            throw new AssertionError("the table has no rule " + rule);
        }
        for (Map.Entry<String, JsonNode> line : rules.properties()) {
            boolean isForState = Arrays.stream(line.getKey().split(",", -1))
                    .map(String::strip)
                    .anyMatch(word -> word.equals(state) || word.equals("every"));
            if (isForState) {
                return cell(line.getValue(), role, groups(rules, role));
            }
        }
        return "";
    }

    private List<String> groups(JsonNode rules, String role) {
        if (words(rules.path("may")).anyMatch(role::equals)) {
            return List.of("may", "knowing");
        }
        if (isKnowing(role)) {
            return List.of("knowing", "signed-in", "others");
        }
        return List.of(role.equals("anonymous") ? "anonymous" : "signed-in", "others");
    }

    private static String cell(JsonNode line, String role, List<String> groups) {
        if (line.has(role)) {
            return line.path(role).asText();
        }
        return groups.stream()
                .filter(line::has)
                .map(group -> line.path(group).asText())
                .findFirst()
                .orElse("");
    }

    private static Stream<String> words(JsonNode list) {
        return list.valueStream().map(JsonNode::asText);
    }

    private static Set<String> names(JsonNode mapping) {
        Set<String> names = new LinkedHashSet<>();
        mapping.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
