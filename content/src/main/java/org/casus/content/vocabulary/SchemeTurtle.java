package org.casus.content.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.casus.content.LocalizedText;

/** A scheme as a Turtle file of SKOS, in the form that {@link VocabularyFiles} reads; the same scheme gives the same bytes. */
public final class SchemeTurtle {

    private static final String PREFIXES = """
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix casus: <https://casus.example.org/ns#> .
            @prefix dcterms: <http://purl.org/dc/terms/> .
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            """;

    private SchemeTurtle() {}

    /** @param base the installation's address, no slash at its end */
    public static String of(Scheme scheme, String base) {
        StringBuilder turtle = new StringBuilder(PREFIXES);
        turtle.append("@base <")
                .append(base)
                .append("/id/concept/")
                .append(scheme.id())
                .append("/> .\n\n");
        List<String> says = new ArrayList<>();
        says.add("skos:prefLabel " + texts(scheme.label()));
        scheme.description().ifPresent(text -> says.add("dcterms:description " + texts(text)));
        turtle.append("<> a skos:ConceptScheme ;\n  ")
                .append(String.join(" ;\n  ", says))
                .append(" .\n");
        scheme.concepts().forEach(concept -> turtle.append('\n').append(of(concept)));
        return turtle.toString();
    }

    private static String of(Concept concept) {
        List<String> says = new ArrayList<>();
        says.add("skos:inScheme <>");
        says.add(concept.broader()
                .map(broader -> "skos:broader <" + broader + ">")
                .orElse("skos:topConceptOf <>"));
        says.add("skos:prefLabel " + texts(concept.label()));
        concept.alternatives().forEach(text -> says.add("skos:altLabel " + texts(text)));
        concept.definition().ifPresent(text -> says.add("skos:definition " + texts(text)));
        concept.notation().ifPresent(notation -> says.add("skos:notation " + quoted(notation)));
        concept.exactMatch().forEach(iri -> says.add("skos:exactMatch <" + iri + ">"));
        concept.closeMatch().forEach(iri -> says.add("skos:closeMatch <" + iri + ">"));
        if (concept.isDeprecated()) {
            says.add("owl:deprecated true");
        }
        concept.replacedBy().ifPresent(successor -> says.add("dcterms:isReplacedBy <" + successor + ">"));
        if (concept.order() != Concept.LAST) {
            says.add("casus:order " + concept.order());
        }
        return "<" + concept.id() + "> a skos:Concept ;\n  " + String.join(" ;\n  ", says) + " .\n";
    }

    private static String texts(LocalizedText text) {
        return text.byLanguage().entrySet().stream()
                .map(one -> quoted(one.getValue()) + "@" + one.getKey())
                .collect(Collectors.joining(", "));
    }

    private static String quoted(String text) {
        return "\""
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                        .replace("\t", "\\t")
                + "\"";
    }
}
