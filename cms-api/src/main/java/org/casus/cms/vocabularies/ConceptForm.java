package org.casus.cms.vocabularies;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.casus.cms.http.Problem;
import org.casus.cms.types.ConceptJson;
import org.casus.content.LocalizedText;
import org.casus.content.checking.Normalise;
import org.casus.content.vocabulary.Concept;

/** A concept as a caller sent it: members of the right kind, texts of a sensible length, no unknown words. */
final class ConceptForm {

    private static final Set<String> MEMBERS = new TreeSet<>(Set.of(
            "label",
            "alternatives",
            "definition",
            "order",
            "broader",
            "notation",
            "exactMatch",
            "closeMatch",
            "deprecated",
            "replacedBy"));
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern IRI = Pattern.compile("https?://[^\\s<>\"{}|\\\\^`]+");
    private static final Pattern LINE = Pattern.compile("[^\\p{Cntrl}\\u2028\\u2029]*");
    private static final int LONGEST_ID = 120;
    private static final int LONGEST_LABEL = 200;
    private static final int LONGEST_DEFINITION = 2000;
    private static final int MOST_TEXTS = 50;
    private static final int LARGEST_ORDER = 1_000_000;

    private final ObjectNode json;

    private ConceptForm(ObjectNode json) {
        this.json = json;
    }

    /** @throws Problem 400 that names the first member that is wrong */
    static Concept read(String scheme, String id, ObjectNode json) {
        new ConceptForm(json).check();
        return ConceptJson.read(scheme, id, json);
    }

    /** @throws Problem 400 where it cannot be the last word of an address */
    static void id(String id) {
        if (id.length() > LONGEST_ID || !ID.matcher(id).matches()) {
            throw wrong(
                    "id",
                    "Kleine letters, cijfers en koppeltekens, hoogstens " + LONGEST_ID + ": sociale-huur.",
                    "Lower-case letters, digits and hyphens, at most " + LONGEST_ID + ": social-housing.");
        }
    }

    private void check() {
        json.fieldNames().forEachRemaining(member -> {
            if (!MEMBERS.contains(member)) {
                String known = String.join(", ", MEMBERS);
                throw wrong(member, "Onbekend; wel bekend: " + known + ".", "Unknown; known are: " + known + ".");
            }
        });
        texts("label", json.path("label"), LONGEST_LABEL);
        if (!json.path("label").has(LocalizedText.DEFAULT_LANGUAGE)) {
            throw wrong(
                    "label", "Een Nederlands label is nodig: {\"nl\": …}.", "A Dutch label is needed: {\"nl\": …}.");
        }
        if (json.has("definition")) {
            texts("definition", json.path("definition"), LONGEST_DEFINITION);
        }
        each("alternatives", text -> texts("alternatives", text, LONGEST_LABEL));
        each("exactMatch", iri -> iri("exactMatch", iri));
        each("closeMatch", iri -> iri("closeMatch", iri));
        checkWords();
    }

    private void checkWords() {
        JsonNode order = json.path("order");
        boolean isOrder = order.isInt() && order.intValue() >= 0 && order.intValue() <= LARGEST_ORDER;
        if (json.has("order") && !isOrder) {
            throw wrong("order", "Een geheel getal van 0 tot een miljoen.", "A whole number from 0 to a million.");
        }
        if (json.has("deprecated") && !json.path("deprecated").isBoolean()) {
            throw wrong("deprecated", "Ja of nee: true of false.", "Yes or no: true or false.");
        }
        if (json.has("replacedBy") && !json.path("deprecated").asBoolean()) {
            throw wrong(
                    "replacedBy",
                    "Alleen wat niet meer gekozen wordt heeft een opvolger: zet ook deprecated op true.",
                    "Only what is no longer chosen has a successor: set deprecated to true as well.");
        }
        if (json.has("notation")) {
            line("notation", json.path("notation"), LONGEST_LABEL);
        }
        for (String member : Set.of("broader", "replacedBy")) {
            if (json.has(member) && !json.path(member).isTextual()) {
                throw wrong(member, "Hier hoort de id van een begrip.", "There should be the id of a concept here.");
            }
        }
    }

    private void texts(String member, JsonNode texts, int longest) {
        if (!texts.isObject() || texts.isEmpty() || texts.size() > MOST_TEXTS) {
            throw wrong(
                    member, "Teksten per taal: {\"nl\": …, \"en\": …}.", "Texts by language: {\"nl\": …, \"en\": …}.");
        }
        for (Map.Entry<String, JsonNode> text : texts.properties()) {
            if (!LANGUAGE.matcher(text.getKey()).matches()) {
                throw wrong(
                        member,
                        "‘" + text.getKey() + "’ is geen taalcode.",
                        "‘" + text.getKey() + "’ is no language tag.");
            }
            line(member, text.getValue(), longest);
        }
    }

    private static void line(String member, JsonNode text, int longest) {
        boolean isLine = text.isTextual()
                && !text.textValue().isBlank()
                && text.textValue().length() <= longest
                && text.textValue().equals(Normalise.text(text.textValue()))
                && LINE.matcher(text.textValue()).matches();
        if (!isLine) {
            throw wrong(
                    member,
                    "Eén regel tekst zonder spaties aan de uiteinden, hoogstens " + longest + " tekens.",
                    "One line of text without spaces at its ends, at most " + longest + " characters.");
        }
    }

    private static void iri(String member, JsonNode iri) {
        if (!iri.isTextual() || !IRI.matcher(iri.textValue()).matches()) {
            throw wrong(member, "Hier horen adressen: https://….", "There should be addresses here: https://….");
        }
    }

    private void each(String member, Consumer<JsonNode> check) {
        if (json.has(member)
                && (!json.path(member).isArray() || json.path(member).size() > MOST_TEXTS)) {
            throw wrong(member, "Hier hoort een lijst.", "There should be a list here.");
        }
        json.path(member).forEach(check);
    }

    static Problem wrong(String member, String nl, String en) {
        return Problem.invalidParameter(member, member + ": " + nl, member + ": " + en);
    }
}
