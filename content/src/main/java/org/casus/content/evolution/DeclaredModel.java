package org.casus.content.evolution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.casus.content.LocalizedText;
import org.casus.content.type.ContentTypes;
import org.casus.content.type.TypeFiles;
import org.casus.content.vocabulary.Concept;
import org.casus.content.vocabulary.Scheme;
import org.casus.content.vocabulary.Vocabularies;

/**
 * A model as far as content depends on it, to remember and to send.
 *
 * @param types declarations by id
 * @param schemes ids of concepts by the scheme's id
 */
public record DeclaredModel(SortedMap<String, JsonNode> types, SortedMap<String, List<String>> schemes) {

    public DeclaredModel {
        types = Collections.unmodifiableSortedMap(new TreeMap<>(types));
        schemes = Collections.unmodifiableSortedMap(new TreeMap<>(schemes));
    }

    public static DeclaredModel of(ContentTypes types, Vocabularies vocabularies) {
        SortedMap<String, JsonNode> declarations = new TreeMap<>();
        types.all().forEach(type -> declarations.put(type.id(), type.declaration()));
        SortedMap<String, List<String>> schemes = new TreeMap<>();
        vocabularies
                .schemes()
                .forEach(scheme -> schemes.put(
                        scheme.id(),
                        List.copyOf(new TreeSet<>(
                                scheme.concepts().stream().map(Concept::id).toList()))));
        return new DeclaredModel(declarations, schemes);
    }

    /** @throws IllegalArgumentException where the JSON is not what {@link #toJson} makes */
    public static DeclaredModel read(JsonNode json) {
        if (!json.path("types").isObject() || !json.path("schemes").isObject()) {
            throw new IllegalArgumentException("a model has types and schemes");
        }
        SortedMap<String, JsonNode> types = new TreeMap<>();
        json.path("types").properties().forEach(type -> types.put(type.getKey(), type.getValue()));
        SortedMap<String, List<String>> schemes = new TreeMap<>();
        json.path("schemes").properties().forEach(scheme -> {
            List<String> ids = new ArrayList<>();
            scheme.getValue().forEach(id -> ids.add(id.asText()));
            schemes.put(scheme.getKey(), List.copyOf(ids));
        });
        return new DeclaredModel(types, schemes);
    }

    public ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ObjectNode declarations = json.putObject("types");
        types.forEach(declarations::set);
        ObjectNode concepts = json.putObject("schemes");
        schemes.forEach((scheme, ids) -> {
            ArrayNode array = concepts.putArray(scheme);
            ids.forEach(array::add);
        });
        return json;
    }

    /** @throws org.casus.content.InvalidContent with all that is wrong in the declarations */
    public ContentTypes contentTypes(String source) {
        return TypeFiles.ofDeclarations(types, source);
    }

    /** The concepts by their ids alone. */
    public Vocabularies vocabularies() {
        List<Scheme> all = new ArrayList<>();
        schemes.forEach((id, concepts) -> all.add(new Scheme(
                id,
                LocalizedText.of(id),
                Optional.empty(),
                concepts.stream().map(concept -> named(id, concept)).toList())));
        return new Vocabularies(all);
    }

    private static Concept named(String scheme, String id) {
        return new Concept(
                scheme,
                id,
                LocalizedText.of(id),
                List.of(),
                Optional.empty(),
                Concept.LAST,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }
}
