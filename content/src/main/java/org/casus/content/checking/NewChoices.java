package org.casus.content.checking;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.casus.content.LocalizedText;
import org.casus.content.entry.Fields;
import org.casus.content.entry.Mention;
import org.casus.content.entry.Mentions;
import org.casus.content.type.ContentType;
import org.casus.content.type.Field;
import org.casus.content.type.FieldKind;
import org.casus.content.vocabulary.Concept;
import org.casus.content.vocabulary.Vocabularies;

/** What an edit chooses that nobody should choose any more. What was there before may stay. */
final class NewChoices {

    private final Vocabularies vocabularies;
    private final Violations violations;

    NewChoices(Vocabularies vocabularies, Violations violations) {
        this.vocabularies = vocabularies;
        this.violations = violations;
    }

    void check(ContentType type, Fields before, Fields after) {
        for (Field field : type.fields()) {
            checkField(field.name(), field, before.get(field.name()), after.get(field.name()));
        }
        checkConcepts(type, before, after);
    }

    private void checkField(String path, Field field, Optional<JsonNode> before, Optional<JsonNode> after) {
        if (field.isDeprecated() && before.isEmpty() && after.isPresent()) {
            violations.add(
                    path,
                    "‘" + field.label().in("nl") + "’ wordt niet meer ingevuld." + help(field, "nl"),
                    "‘" + field.label().in("en") + "’ is no longer filled in." + help(field, "en"));
        }
        if (field.kind() instanceof FieldKind.Group group && after.isPresent()) {
            group.fields().stream().filter(Field::isDeprecated).forEach(part -> {
                if (count(before, part.name()) < count(after, part.name())) {
                    checkField(path + "." + part.name(), part, Optional.empty(), after);
                }
            });
        }
    }

    private static long count(Optional<JsonNode> value, String part) {
        return value.map(given -> given.findValues(part).size()).orElse(0);
    }

    private static String help(Field field, String language) {
        return field.help().map(help -> " " + help.in(language)).orElse("");
    }

    private void checkConcepts(ContentType type, Fields before, Fields after) {
        Set<String> chosenBefore =
                concepts(type, before).stream().map(NewChoices::choice).collect(Collectors.toCollection(HashSet::new));
        for (Mention.OfConcept chosen : concepts(type, after)) {
            vocabularies
                    .concept(chosen.scheme(), chosen.id())
                    .filter(Concept::isDeprecated)
                    .filter(concept -> !chosenBefore.contains(choice(chosen)))
                    .ifPresent(concept -> refuse(chosen.path(), concept));
        }
    }

    private static List<Mention.OfConcept> concepts(ContentType type, Fields fields) {
        return Mentions.in(type, fields).stream()
                .filter(Mention.OfConcept.class::isInstance)
                .map(Mention.OfConcept.class::cast)
                .toList();
    }

    /** The concept and the field that it is chosen in, wherever in a list. */
    private static String choice(Mention.OfConcept chosen) {
        return chosen.path().replaceAll("\\[[0-9]+]", "") + " " + chosen.scheme() + "/" + chosen.id();
    }

    private void refuse(String path, Concept concept) {
        Optional<LocalizedText> successor = concept.replacedBy()
                .flatMap(id -> vocabularies.concept(concept.scheme(), id))
                .map(Concept::label);
        violations.add(
                path,
                "‘" + concept.label().in("nl") + "’ wordt niet meer gekozen."
                        + successor
                                .map(label -> " Kies ‘" + label.in("nl") + "’ (" + successorId(concept) + ").")
                                .orElse(""),
                "‘" + concept.label().in("en") + "’ is no longer chosen."
                        + successor
                                .map(label -> " Choose ‘" + label.in("en") + "’ (" + successorId(concept) + ").")
                                .orElse(""));
    }

    private static String successorId(Concept concept) {
        return concept.replacedBy().orElse("");
    }
}
