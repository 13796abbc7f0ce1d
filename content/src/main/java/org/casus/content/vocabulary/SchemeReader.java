package org.casus.content.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.casus.content.LocalizedText;
import org.casus.content.source.DidYouMean;
import org.casus.content.source.Problems;
import org.casus.content.vocabulary.Statements.Iri;
import org.casus.content.vocabulary.Statements.Literal;
import org.casus.content.vocabulary.Statements.Term;

/**
 * One Turtle file: a SKOS concept scheme to records. IRIs within it stand for {@code {base}/id/concept/{scheme}/…}: their
 * last segment is the concept's id, whatever the installation's address.
 */
final class SchemeReader {

    private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
    private static final String DESCRIPTION = "http://purl.org/dc/terms/description";
    private static final String ORDER = "https://casus.example.org/ns#order";
    private static final String DEPRECATED = "http://www.w3.org/2002/07/owl#deprecated";
    private static final String REPLACED_BY = "http://purl.org/dc/terms/isReplacedBy";
    private static final String PREF_LABEL = SKOS + "prefLabel";
    private static final String BROADER = SKOS + "broader";
    private static final Pattern CONCEPT_ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final String file;
    private final String id;
    private final Problems problems;
    private final Map<String, Integer> lines;
    private final Statements statements;

    private SchemeReader(String file, String id, String turtle, Statements statements, Problems problems) {
        this.file = file;
        this.id = id;
        this.statements = statements;
        this.problems = problems;
        lines = firstWords(turtle);
    }

    /** Nothing where the file is no Turtle or holds no scheme, which is then among the problems. */
    static Optional<Scheme> read(String file, String id, String turtle, Problems problems) {
        String base = "https://casus.example.org/id/concept/" + id + "/";
        return OrdinaryTurtle.read(turtle, base)
                .or(() -> WholeTurtle.read(file, turtle, base, problems))
                .flatMap(statements -> new SchemeReader(file, id, turtle, statements, problems).scheme());
    }

    private Optional<Scheme> scheme() {
        List<Term> schemes = subjects(SKOS + "ConceptScheme");
        if (schemes.size() != 1) {
            problems.add(
                    file,
                    0,
                    "the file must hold one skos:ConceptScheme, it holds " + schemes.size()
                            + ". Write: <> a skos:ConceptScheme ; skos:prefLabel \"…\"@nl, \"…\"@en .");
            return Optional.empty();
        }
        String scheme = schemes.getFirst().toString();
        if (!scheme.endsWith("/id/concept/" + id + "/")) {
            problems.add(
                    file,
                    lineOf("@base"),
                    "the scheme's IRI is <" + scheme + ">, but the file's name says " + id
                            + ": it must end in /id/concept/" + id + "/. Change @base or the file's name.");
            return Optional.empty();
        }
        List<Concept> concepts = new ArrayList<>();
        for (Term concept : subjects(SKOS + "Concept")) {
            concept(scheme, concept).ifPresent(concepts::add);
        }
        checkHierarchy(concepts);
        Optional<LocalizedText> label = texts(schemes.getFirst(), PREF_LABEL, "<>");
        if (label.isEmpty()) {
            problems.add(file, 0, "the scheme has no skos:prefLabel in Dutch (\"…\"@nl)");
        }
        return Optional.of(new Scheme(
                id,
                label.orElseGet(() -> LocalizedText.of(id)),
                texts(schemes.getFirst(), DESCRIPTION, "<>"),
                concepts));
    }

    private Optional<Concept> concept(String scheme, Term node) {
        if (!(node instanceof Iri concept) || !concept.iri().startsWith(scheme)) {
            problems.add(
                    file,
                    0,
                    "a concept lies outside the scheme: " + node + ". Its IRI must begin with <" + scheme + ">.");
            return Optional.empty();
        }
        String conceptId = concept.iri().substring(scheme.length());
        int line = lineOf("<" + conceptId + ">");
        if (!CONCEPT_ID.matcher(conceptId).matches()) {
            problems.add(
                    file, line, "‘" + conceptId + "’ cannot be a concept's id: lower-case letters, digits and hyphens");
            return Optional.empty();
        }
        Optional<LocalizedText> label = texts(node, PREF_LABEL, conceptId);
        if (label.isEmpty() || !label.get().byLanguage().containsKey(LocalizedText.DEFAULT_LANGUAGE)) {
            problems.add(file, line, "concept ‘" + conceptId + "’ has no skos:prefLabel in Dutch (\"…\"@nl)");
            return Optional.empty();
        }
        return Optional.of(new Concept(
                id,
                conceptId,
                label.get(),
                alternatives(node),
                texts(node, SKOS + "definition", conceptId),
                order(node, conceptId, line),
                broader(scheme, node, conceptId, line),
                literals(node, SKOS + "notation").stream().findFirst(),
                iris(node, SKOS + "exactMatch"),
                iris(node, SKOS + "closeMatch"),
                isDeprecated(node),
                replacedBy(scheme, node)));
    }

    private boolean isDeprecated(Term node) {
        return literals(node, DEPRECATED).contains("true")
                || !iris(node, REPLACED_BY).isEmpty();
    }

    private Optional<String> replacedBy(String scheme, Term node) {
        return iris(node, REPLACED_BY).stream()
                .filter(iri -> iri.startsWith(scheme))
                .map(iri -> iri.substring(scheme.length()))
                .findFirst();
    }

    private int order(Term node, String conceptId, int line) {
        List<String> written = literals(node, ORDER);
        if (written.isEmpty()) {
            return Concept.LAST;
        }
        try {
            return Integer.parseInt(written.getFirst());
        } catch (NumberFormatException e) {
            problems.add(file, line, "casus:order of ‘" + conceptId + "’ must be a whole number");
            return Concept.LAST;
        }
    }

    private Optional<String> broader(String scheme, Term node, String conceptId, int line) {
        List<String> broader = iris(node, BROADER);
        if (broader.size() > 1) {
            problems.add(
                    file, line, "concept ‘" + conceptId + "’ falls under " + broader.size() + " others. Keep one.");
        }
        if (broader.isEmpty()) {
            return Optional.empty();
        }
        if (!broader.getFirst().startsWith(scheme)) {
            problems.add(
                    file,
                    line,
                    "concept ‘" + conceptId + "’ falls under <" + broader.getFirst()
                            + ">, which is not in this scheme. Use " + "skos:broadMatch for another's concept.");
            return Optional.empty();
        }
        return Optional.of(broader.getFirst().substring(scheme.length()));
    }

    private void checkHierarchy(List<Concept> concepts) {
        Map<String, Concept> byId = new TreeMap<>();
        concepts.forEach(concept -> byId.put(concept.id(), concept));
        for (Concept concept : concepts) {
            String broader = concept.broader().orElse(concept.id());
            if (!byId.containsKey(broader)) {
                problems.add(
                        file,
                        lineOf("<" + concept.id() + ">"),
                        "concept ‘" + concept.id() + "’ falls under ‘" + broader + "’, which is not in the scheme."
                                + DidYouMean.hint(byId.keySet(), broader));
            }
            concept.replacedBy()
                    .filter(successor -> !byId.containsKey(successor))
                    .ifPresent(successor -> problems.add(
                            file,
                            lineOf("<" + concept.id() + ">"),
                            "concept ‘" + concept.id() + "’ is replaced by ‘" + successor
                                    + "’, which is not in the scheme." + DidYouMean.hint(byId.keySet(), successor)));
            if (fallsUnderItself(concept, byId)) {
                problems.add(
                        file,
                        lineOf("<" + concept.id() + ">"),
                        "concept ‘" + concept.id() + "’ falls under itself in the end");
            }
        }
    }

    private static boolean fallsUnderItself(Concept concept, Map<String, Concept> byId) {
        Set<String> seen = new HashSet<>();
        Optional<String> above = concept.broader();
        while (above.isPresent() && seen.add(above.get())) {
            if (above.get().equals(concept.id())) {
                return true;
            }
            above = Optional.ofNullable(byId.get(above.get())).flatMap(Concept::broader);
        }
        return false;
    }

    /** One text a language; Dutch first, then English, then by tag. */
    private Optional<LocalizedText> texts(Term subject, String property, String name) {
        Map<String, String> sorted =
                new TreeMap<>(Comparator.comparingInt(SchemeReader::rank).thenComparing(Comparator.naturalOrder()));
        for (Literal value : values(subject, property)) {
            String language = language(value);
            if (sorted.putIfAbsent(language, value.text()) != null) {
                problems.add(
                        file,
                        lineOf("<" + name + ">"),
                        "‘" + name + "’ has two texts in ‘" + language + "’ for " + localName(property)
                                + ". Keep one.");
            }
        }
        return sorted.isEmpty() ? Optional.empty() : Optional.of(new LocalizedText(sorted));
    }

    private List<LocalizedText> alternatives(Term concept) {
        return values(concept, SKOS + "altLabel").stream()
                .sorted(Comparator.comparingInt((Literal value) -> rank(language(value)))
                        .thenComparing(SchemeReader::language)
                        .thenComparing(Literal::text))
                .map(value -> new LocalizedText(Map.of(language(value), value.text())))
                .toList();
    }

    private static int rank(String language) {
        return switch (language) {
            case "nl" -> 0;
            case "en" -> 1;
            default -> 2;
        };
    }

    private static String language(Literal literal) {
        return literal.language().isEmpty() ? LocalizedText.DEFAULT_LANGUAGE : literal.language();
    }

    private List<Literal> values(Term subject, String property) {
        List<Literal> values = new ArrayList<>();
        for (Term value : statements.values(subject, property)) {
            if (value instanceof Literal literal) {
                values.add(literal);
            } else {
                problems.add(file, 0, localName(property) + " must be a text: \"…\"@nl");
            }
        }
        return values;
    }

    private List<String> literals(Term subject, String property) {
        return values(subject, property).stream().map(Literal::text).sorted().toList();
    }

    private List<String> iris(Term subject, String property) {
        List<String> iris = new ArrayList<>();
        for (Term value : statements.values(subject, property)) {
            if (value instanceof Iri iri) {
                iris.add(iri.iri());
            } else {
                problems.add(file, 0, localName(property) + " must be an IRI: <…>");
            }
        }
        iris.sort(Comparator.naturalOrder());
        return iris;
    }

    private List<Term> subjects(String rdfClass) {
        return statements.subjectsWith(TYPE, new Iri(rdfClass));
    }

    private static String localName(String property) {
        return property.substring(Math.max(property.lastIndexOf('#'), property.lastIndexOf('/')) + 1);
    }

    private int lineOf(String word) {
        return lines.getOrDefault(word, 0);
    }

    /** Triples have no lines; the first line that begins with a word is where a person would look. */
    private static Map<String, Integer> firstWords(String turtle) {
        Map<String, Integer> lines = new HashMap<>();
        int number = 0;
        for (String line : turtle.lines().toList()) {
            number++;
            lines.putIfAbsent(line.split("\\s", 2)[0], number);
        }
        return lines;
    }
}
