package org.casus.cms.search;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.casus.cms.access.Caller;
import org.casus.cms.entries.FoundEntries;
import org.casus.cms.listing.AcrossTypes;
import org.casus.cms.listing.Reach;
import org.casus.cms.listing.Scope;
import org.casus.cms.listing.SearchWords;
import org.casus.cms.types.Model;
import org.casus.content.LocalizedText;
import org.casus.content.analysis.Beginnings;
import org.casus.content.analysis.Question;
import org.casus.content.type.Field;
import org.casus.content.type.FieldKind;
import org.casus.content.vocabulary.Concept;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Completes what somebody is typing: concepts that entries have, titles of entries, then the other concepts. */
@ApplicationScoped
class Suggest {

    private static final int USUAL = 10;
    private static final int MOST = 50;

    /** Of titles that have the words somewhere, to keep those that have them in their beginnings. */
    private static final int LOOKED_AT = 200;

    @Inject
    AcrossTypes across;

    @Inject
    FoundEntries entries;

    @Inject
    Model model;

    @Inject
    @ConfigProperty(name = "casus.base")
    String base;

    private record Suggestion(ObjectNode json, boolean isUsed, boolean isAtBegin, String name) {}

    ObjectNode answer(Parameters parameters, Caller caller, String spoken) {
        String typed = parameters.words();
        SearchWords.of(typed);
        String language = parameters.locale(model.languages()).orElse(spoken);
        Set<String> chosen = parameters.types(model.types().all());
        Reach reach = parameters.reach(model.types().all(), caller).only(chosen);
        int limit = parameters.limit(USUAL, MOST);
        Beginnings beginnings = Beginnings.of(typed);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode items = answer.putArray("items");
        if (!beginnings.isEmpty()) {
            Stream.concat(
                            concepts(reach, beginnings, language).stream(),
                            titles(reach, typed, beginnings, language).stream())
                    .sorted(Comparator.comparing(Suggestion::isUsed)
                            .thenComparing(Suggestion::isAtBegin)
                            .reversed()
                            .thenComparing(Suggestion::name))
                    .limit(limit)
                    .forEach(suggestion -> items.add(suggestion.json()));
        }
        return answer;
    }

    // --- titles

    private List<Suggestion> titles(Reach reach, String typed, Beginnings beginnings, String language) {
        // of what is typed only the words count here: neither quotes nor a minus
        String words = typed.replaceAll("[\"\u201c\u201d\u201e\u00ab\u00bb]", " ")
                .replaceAll("(?<=^|\\s)-+", "")
                .strip();
        if (words.isEmpty()) {
            return List.of();
        }
        List<Suggestion> titles = new ArrayList<>();
        for (FoundEntries.Found found :
                entries.of(across.titled(reach, Question.of(words), LOOKED_AT), reach.scope())) {
            Card card = new Card(model.type(found.address().type()), language, base);
            String title = card.title(found);
            if (beginnings.areIn(title)) {
                ObjectNode json = JsonNodeFactory.instance
                        .objectNode()
                        .put("kind", "entry")
                        .put("@id", base + "/id/" + found.address())
                        .put("type", found.address().type())
                        .put("slug", found.address().slug())
                        .put("title", title);
                titles.add(new Suggestion(json, true, beginnings.begin(title), title));
            }
        }
        return titles;
    }

    // --- concepts

    private List<Suggestion> concepts(Reach reach, Beginnings beginnings, String language) {
        List<Concept> found = reach.contentTypes().stream()
                .flatMap(type -> type.fields().stream())
                .filter(field -> reach.scope() == Scope.WORKING || !field.isPrivate())
                .flatMap(Suggest::schemes)
                .distinct()
                .sorted()
                .flatMap(scheme -> model.vocabularies().scheme(scheme).stream())
                .flatMap(scheme -> scheme.concepts().stream())
                .filter(concept -> labels(concept).anyMatch(beginnings::areIn))
                .limit(LOOKED_AT)
                .toList();
        List<Long> uses = across.uses(reach, found, model.vocabularies());
        List<Suggestion> suggestions = new ArrayList<>();
        for (int place = 0; place < found.size(); place++) {
            if (found.get(place).isDeprecated() && uses.get(place) == 0) {
                continue;
            }
            suggestions.add(suggestion(found.get(place), uses.get(place), beginnings, language));
        }
        return suggestions;
    }

    private static Stream<String> schemes(Field field) {
        return switch (field.kind()) {
            case FieldKind.Concept concept -> Stream.of(concept.scheme());
            case FieldKind.Group group ->
                group.fields().stream().filter(part -> !part.isPrivate()).flatMap(Suggest::schemes);
            default -> Stream.of();
        };
    }

    private static Stream<String> labels(Concept concept) {
        return Stream.concat(Stream.of(concept.label()), concept.alternatives().stream())
                .map(LocalizedText::byLanguage)
                .flatMap(texts -> texts.values().stream());
    }

    private Suggestion suggestion(Concept concept, long uses, Beginnings beginnings, String language) {
        String label = concept.label().in(language);
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("kind", "concept")
                .put("@id", base + "/id/concept/" + concept.scheme() + "/" + concept.id())
                .put("scheme", concept.scheme())
                .put("concept", concept.id())
                .put("label", label)
                .put("count", uses);
        return new Suggestion(json, uses > 0, labels(concept).anyMatch(beginnings::begin), label);
    }
}
