package org.casus.content.vocabulary;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sys.JenaSystem;
import org.casus.content.source.Problems;

/** Turtle in all its forms, by Jena: to start that costs more than to read a hundred ordinary files. */
final class WholeTurtle {

    private final String file;
    private final Problems problems;
    private final AtomicBoolean isWrong = new AtomicBoolean();

    private WholeTurtle(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Nothing where the file is no Turtle, which is then among the problems. */
    static Optional<Statements> read(String file, String turtle, String base, Problems problems) {
        startJena();
        return new WholeTurtle(file, problems).read(turtle, base);
    }

    /**
     * First thing, by one thread: Jena locks itself up when several threads touch it first (apache/jena#2787). Its own
     * start lets a second thread pass before the first is done with it; this does not.
     */
    private static synchronized void startJena() {
        JenaSystem.init();
    }

    private Optional<Statements> read(String turtle, String base) {
        Statements statements = new Statements();
        try {
            RDFParser.create()
                    .fromString(turtle)
                    .lang(Lang.TURTLE)
                    .base(base)
                    .errorHandler(new Complaints())
                    .parse(new StreamRDFBase() {
                        @Override
                        public void triple(Triple triple) {
                            statements.add(
                                    term(triple.getSubject()),
                                    triple.getPredicate().getURI(),
                                    term(triple.getObject()));
                        }
                    });
        } catch (RiotException e) {
            // after a fatal complaint that is nothing new
            if (!isWrong.get()) {
                add(String.valueOf(e.getMessage()), 0);
            }
        }
        return isWrong.get() ? Optional.empty() : Optional.of(statements);
    }

    private static Statements.Term term(Node node) {
        if (node.isURI()) {
            return new Statements.Iri(node.getURI());
        }
        return node.isLiteral()
                ? new Statements.Literal(
                        node.getLiteralLexicalForm(),
                        node.getLiteralLanguage().toLowerCase(Locale.ROOT),
                        node.getLiteralDatatypeURI())
                : new Statements.Blank(node.toString());
    }

    private void add(String message, long line) {
        isWrong.set(true);
        problems.add(file, (int) line, "this is not right in Turtle: " + message);
    }

    /** Jena's warnings are problems too: a bad language tag or IRI would come out of every feed. */
    private final class Complaints implements ErrorHandler {

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
    }
}
