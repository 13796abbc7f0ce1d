package org.casus.cms.types;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casus.content.LocalizedText;
import org.casus.content.vocabulary.Concept;

/** A concept as JSON, to keep and to answer. What is read was checked before it was kept. */
public final class ConceptJson {

    private ConceptJson() {}

    /** All that can be changed of it. */
    public static ObjectNode of(Concept concept) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("label", localized(concept.label()));
        if (!concept.alternatives().isEmpty()) {
            ArrayNode alternatives = json.putArray("alternatives");
            concept.alternatives().forEach(text -> alternatives.add(localized(text)));
        }
        concept.definition().ifPresent(text -> json.set("definition", localized(text)));
        if (concept.order() != Concept.LAST) {
            json.put("order", concept.order());
        }
        concept.broader().ifPresent(broader -> json.put("broader", broader));
        concept.notation().ifPresent(notation -> json.put("notation", notation));
        addAll(json, "exactMatch", concept.exactMatch());
        addAll(json, "closeMatch", concept.closeMatch());
        if (concept.isDeprecated()) {
            json.put("deprecated", true);
        }
        concept.replacedBy().ifPresent(successor -> json.put("replacedBy", successor));
        return json;
    }

    private static void addAll(ObjectNode json, String name, List<String> values) {
        if (!values.isEmpty()) {
            ArrayNode array = json.putArray(name);
            values.forEach(array::add);
        }
    }

    public static Concept read(String scheme, String id, JsonNode json) {
        List<LocalizedText> alternatives = new ArrayList<>();
        json.path("alternatives").forEach(text -> alternatives.add(localized(text)));
        return new Concept(
                scheme,
                id,
                localized(json.path("label")),
                alternatives,
                Optional.of(json.path("definition"))
                        .filter(text -> !text.isEmpty())
                        .map(ConceptJson::localized),
                json.path("order").asInt(Concept.LAST),
                text(json, "broader"),
                text(json, "notation"),
                texts(json.path("exactMatch")),
                texts(json.path("closeMatch")),
                json.path("deprecated").asBoolean(),
                text(json, "replacedBy"));
    }

    /** Texts by language. */
    public static ObjectNode localized(LocalizedText text) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        text.byLanguage().forEach(json::put);
        return json;
    }

    private static LocalizedText localized(JsonNode json) {
        Map<String, String> texts = new LinkedHashMap<>();
        json.properties()
                .forEach(text -> texts.put(text.getKey(), text.getValue().asText()));
        return new LocalizedText(texts);
    }

    private static Optional<String> text(JsonNode json, String member) {
        return Optional.ofNullable(json.get(member)).map(JsonNode::asText);
    }

    private static List<String> texts(JsonNode json) {
        List<String> texts = new ArrayList<>();
        json.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
