package org.casus.content.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.sparql.graph.GraphFactory;
import org.casus.content.LocalizedText;
import org.casus.content.source.DidYouMean;
import org.casus.content.source.Problems;

/**
 * One Turtle file: a SKOS concept scheme to records. IRIs within it stand for {@code {base}/id/concept/{scheme}/…}: their
 * last segment is the concept's id, whatever the installation's address.
 */
final class SchemeReader {

    private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    private static final Node TYPE = iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
    private static final Node DESCRIPTION = iri("http://purl.org/dc/terms/description");
    private static final Node ORDER = iri("https://casus.example.org/ns#order");
    private static final Node DEPRECATED = iri("http://www.w3.org/2002/07/owl#deprecated");
    private static final Node REPLACED_BY = iri("http://purl.org/dc/terms/isReplacedBy");
    private static final Node PREF_LABEL = iri(SKOS + "prefLabel");
    private static final Node BROADER = iri(SKOS + "broader");
    private static final Pattern CONCEPT_ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final String file;
    private final String id;
    private final String turtle;
    private final Problems problems;
    private final Map<String, Integer> lines;
    private final Graph graph = GraphFactory.createDefaultGraph();

    private SchemeReader(String file, String id, String turtle, Problems problems) {
        this.file = file;
        this.id = id;
        this.turtle = turtle;
        this.problems = problems;
        lines = firstWords(turtle);
    }

    /** Nothing where the file is no Turtle or holds no scheme, which is then among the problems. */
    static Optional<Scheme> read(String file, String id, String turtle, Problems problems) {
        SchemeReader reader = new SchemeReader(file, id, turtle, problems);
        return reader.parse() ? reader.scheme() : Optional.empty();
    }

    private boolean parse() {
        Complaints complaints = new Complaints();
        try {
            RDFParser.create()
                    .fromString(turtle)
                    .lang(Lang.TURTLE)
                    .base("https://casus.example.org/id/concept/" + id + "/")
                    .errorHandler(complaints)
                    .parse(graph);
        } catch (RiotException e) {
            complaints.afterwards(e);
        }
        return !complaints.isAny;
    }

    private Optional<Scheme> scheme() {
        List<Node> schemes = subjects(SKOS + "ConceptScheme");
        if (schemes.size() != 1) {
            problems.add(
                    file,
                    0,
                    "the file must hold one skos:ConceptScheme, it holds " + schemes.size()
                            + ". Write: <> a skos:ConceptScheme ; skos:prefLabel \"…\"@nl, \"…\"@en .");
            return Optional.empty();
        }
        Node scheme = schemes.getFirst();
        if (!scheme.getURI().endsWith("/id/concept/" + id + "/")) {
            problems.add(
                    file,
                    lineOf("@base"),
                    "the scheme's IRI is <" + scheme.getURI() + ">, but the file's name says " + id
                            + ": it must end in /id/concept/" + id + "/. Change @base or the file's name.");
            return Optional.empty();
        }
        List<Concept> concepts = new ArrayList<>();
        for (Node concept : subjects(SKOS + "Concept")) {
            concept(scheme.getURI(), concept).ifPresent(concepts::add);
        }
        checkHierarchy(concepts);
        Optional<LocalizedText> label = texts(scheme, PREF_LABEL, "<>");
        if (label.isEmpty()) {
            problems.add(file, 0, "the scheme has no skos:prefLabel in Dutch (\"…\"@nl)");
        }
        return Optional.of(new Scheme(
                id, label.orElseGet(() -> LocalizedText.of(id)), texts(scheme, DESCRIPTION, "<>"), concepts));
    }

    private Optional<Concept> concept(String scheme, Node node) {
        if (!node.isURI() || !node.getURI().startsWith(scheme)) {
            problems.add(
                    file,
                    0,
                    "a concept lies outside the scheme: " + node + ". Its IRI must begin with <" + scheme + ">.");
            return Optional.empty();
        }
        String conceptId = node.getURI().substring(scheme.length());
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
                texts(node, iri(SKOS + "definition"), conceptId),
                order(node, conceptId, line),
                broader(scheme, node, conceptId, line),
                literals(node, iri(SKOS + "notation")).stream().findFirst(),
                iris(node, iri(SKOS + "exactMatch")),
                iris(node, iri(SKOS + "closeMatch")),
                isDeprecated(node),
                replacedBy(scheme, node)));
    }

    private boolean isDeprecated(Node node) {
        return literals(node, DEPRECATED).contains("true")
                || !iris(node, REPLACED_BY).isEmpty();
    }

    private Optional<String> replacedBy(String scheme, Node node) {
        return iris(node, REPLACED_BY).stream()
                .filter(iri -> iri.startsWith(scheme))
                .map(iri -> iri.substring(scheme.length()))
                .findFirst();
    }

    private int order(Node node, String conceptId, int line) {
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

    private Optional<String> broader(String scheme, Node node, String conceptId, int line) {
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
    private Optional<LocalizedText> texts(Node subject, Node property, String name) {
        Map<String, String> sorted =
                new TreeMap<>(Comparator.comparingInt(SchemeReader::rank).thenComparing(Comparator.naturalOrder()));
        for (Node value : values(subject, property)) {
            String language = language(value);
            if (sorted.putIfAbsent(language, value.getLiteralLexicalForm()) != null) {
                problems.add(
                        file,
                        lineOf("<" + name + ">"),
                        "‘" + name + "’ has two texts in ‘" + language + "’ for " + property.getLocalName()
                                + ". Keep one.");
            }
        }
        return sorted.isEmpty() ? Optional.empty() : Optional.of(new LocalizedText(sorted));
    }

    private List<LocalizedText> alternatives(Node concept) {
        return values(concept, iri(SKOS + "altLabel")).stream()
                .sorted(Comparator.comparingInt((Node value) -> rank(language(value)))
                        .thenComparing(SchemeReader::language)
                        .thenComparing(Node::getLiteralLexicalForm))
                .map(value -> new LocalizedText(Map.of(language(value), value.getLiteralLexicalForm())))
                .toList();
    }

    private static int rank(String language) {
        return switch (language) {
            case "nl" -> 0;
            case "en" -> 1;
            default -> 2;
        };
    }

    private static String language(Node literal) {
        String language = literal.getLiteralLanguage().toLowerCase(Locale.ROOT);
        return language.isEmpty() ? LocalizedText.DEFAULT_LANGUAGE : language;
    }

    private List<Node> values(Node subject, Node property) {
        List<Node> values = new ArrayList<>();
        graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).forEach(value -> {
            if (value.isLiteral()) {
                values.add(value);
            } else {
                problems.add(file, 0, property.getLocalName() + " must be a text: \"…\"@nl");
            }
        });
        return values;
    }

    private List<String> literals(Node subject, Node property) {
        return values(subject, property).stream()
                .map(Node::getLiteralLexicalForm)
                .sorted()
                .toList();
    }

    private List<String> iris(Node subject, Node property) {
        List<String> iris = new ArrayList<>();
        graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).forEach(value -> {
            if (value.isURI()) {
                iris.add(value.getURI());
            } else {
                problems.add(file, 0, property.getLocalName() + " must be an IRI: <…>");
            }
        });
        iris.sort(Comparator.naturalOrder());
        return iris;
    }

    private List<Node> subjects(String rdfClass) {
        return graph.find(Node.ANY, TYPE, iri(rdfClass)).mapWith(Triple::getSubject).toList().stream()
                .sorted(Comparator.comparing(Node::toString))
                .toList();
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

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    /** Jena's warnings are problems too: a bad language tag or IRI would come out of every feed. */
    private final class Complaints implements ErrorHandler {

        private boolean isAny;

        @Override
        public void warning(String message, long line, long column) {
            add(message, line);
        }

        @Override
        public void error(String message, long line, long column) {
            add(message, line);
        }

        @Override
        public void fatal(String message, long line, long column) {
            add(message, line);
            throw new RiotException(message);
        }

        private void add(String message, long line) {
            isAny = true;
            problems.add(file, (int) line, "this is not right in Turtle: " + message);
        }

        /** What the parser threw by itself; after a fatal complaint that is nothing new. */
        void afterwards(RiotException e) {
            if (!isAny) {
                add(String.valueOf(e.getMessage()), 0);
            }
        }
    }
}
