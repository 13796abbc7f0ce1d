package org.casus.content.evolution;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.casus.content.source.DidYouMean;
import org.casus.content.source.Problems;
import org.casus.content.source.Yaml;

/** The steps of a migration: a list of mappings with one key each. */
final class StepReader {

    private static final Map<String, Set<String>> MEMBERS = Map.of(
            "rename", Set.of("type", "field", "to"),
            "drop", Set.of("type", "field", "confirm"),
            "open", Set.of("type", "field", "confirm"),
            "convert", Set.of("type", "field", "to"),
            "move", Set.of("scheme", "concept", "into"));

    private final String file;
    private final Problems problems;

    private StepReader(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    static List<MigrationStep> read(String file, Yaml yaml, Problems problems) {
        StepReader reader = new StepReader(file, problems);
        List<MigrationStep> steps = new ArrayList<>();
        if (yaml instanceof Yaml.Sequence list) {
            list.items().forEach(item -> reader.step(item).ifPresent(steps::add));
        } else {
            problems.add(file, yaml.line(), "a migration is a list of steps: ‘- rename: {type: …, field: …, to: …}’");
        }
        return steps;
    }

    private Optional<MigrationStep> step(Yaml item) {
        if (!(item instanceof Yaml.Mapping step) || step.members().size() != 1) {
            problems.add(
                    file, item.line(), "a step has one key: " + String.join(", ", new TreeSet<>(MEMBERS.keySet())));
            return Optional.empty();
        }
        String word = step.members().keySet().iterator().next();
        Optional<Yaml.Mapping> body =
                step.get(word).filter(Yaml.Mapping.class::isInstance).map(Yaml.Mapping.class::cast);
        if (!MEMBERS.containsKey(word) || body.isEmpty() || !isWhole(word, body.get())) {
            if (!MEMBERS.containsKey(word)) {
                problems.add(
                        file, item.line(), "unknown step ‘" + word + "’." + DidYouMean.hint(MEMBERS.keySet(), word));
            }
            return Optional.empty();
        }
        return made(word, body.get());
    }

    private boolean isWhole(String word, Yaml.Mapping body) {
        Set<String> wanted = MEMBERS.getOrDefault(word, Set.of());
        boolean isWhole = body.members().keySet().equals(wanted);
        if (!isWhole) {
            problems.add(
                    file, body.line(), "‘" + word + "’ has exactly these: " + String.join(", ", new TreeSet<>(wanted)));
        }
        return isWhole;
    }

    private Optional<MigrationStep> made(String word, Yaml.Mapping body) {
        return switch (word) {
            case "rename" ->
                Optional.of(new MigrationStep.Rename(text(body, "type"), text(body, "field"), text(body, "to")));
            case "drop" -> Optional.of(new MigrationStep.Drop(text(body, "type"), text(body, "field"), count(body)));
            case "open" -> Optional.of(new MigrationStep.Open(text(body, "type"), text(body, "field"), count(body)));
            case "move" ->
                Optional.of(new MigrationStep.Move(text(body, "scheme"), text(body, "concept"), text(body, "into")));
            case "convert" ->
                form(body).map(to -> new MigrationStep.Convert(text(body, "type"), text(body, "field"), to));
            default -> throw new IllegalStateException(word + " is in MEMBERS, but is not read");
        };
    }

    private Optional<MigrationStep.Form> form(Yaml.Mapping body) {
        Set<String> known = new TreeSet<>();
        for (MigrationStep.Form form : MigrationStep.Form.values()) {
            String word = form.name().toLowerCase(Locale.ROOT);
            known.add(word);
            if (word.equals(text(body, "to"))) {
                return Optional.of(form);
            }
        }
        problems.add(file, body.lineOf("to"), "‘to’ is one of " + String.join(", ", known));
        return Optional.empty();
    }

    private static String text(Yaml.Mapping body, String member) {
        return body.get(member).map(Yaml::json).map(JsonNode::asText).orElse("");
    }

    private long count(Yaml.Mapping body) {
        JsonNode count = body.get("confirm").map(Yaml::json).orElseThrow();
        if (!count.canConvertToLong() || count.longValue() < 0) {
            problems.add(file, body.lineOf("confirm"), "‘confirm’ is the number of entries that may be touched");
        }
        return count.asLong();
    }
}
