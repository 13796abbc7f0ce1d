package org.casus.content.source;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casus.content.SourceProblem;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ImplicitTuple;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads one YAML document to {@link Yaml}. Anchors, aliases and tags are refused: the files here have no use for them, and
 * a file without them cannot grow in memory. From the parser's events, and what is ordinary by {@link OrdinaryYaml}, since
 * entries are read by the ten thousand.
 */
public final class YamlReader {

    private static final int DEEPEST = 40;
    private static final LoadSettings SETTINGS = LoadSettings.builder().build();

    private final String file;
    private final int firstLine;
    private final Iterator<Event> events;

    private YamlReader(String file, int firstLine, Iterator<Event> events) {
        this.file = file;
        this.firstLine = firstLine;
        this.events = events;
    }

    /** Nothing where the text is no YAML, which is then among the problems, or where there is nothing in it. */
    public static Optional<Yaml> read(String file, String text, Problems problems) {
        return read(file, 1, text, problems);
    }

    /** @param firstLine the line of the file on which the text begins */
    public static Optional<Yaml> read(String file, int firstLine, String text, Problems problems) {
        if (text.startsWith("\uFEFF")) {
            problems.add(file, 1, "the file begins with a byte order mark. Save it as UTF-8 without BOM.");
            return Optional.empty();
        }
        Optional<Yaml> ordinary = OrdinaryYaml.read(firstLine, text);
        return ordinary.isPresent() ? ordinary : readWhole(file, firstLine, text, problems);
    }

    /** As {@link #read}, by the parser of the whole language. */
    static Optional<Yaml> readWhole(String file, int firstLine, String text, Problems problems) {
        try {
            Iterator<Event> events = new Parse(SETTINGS).parseString(text).iterator();
            return new YamlReader(file, firstLine, events).document();
        } catch (Unreadable unreadable) {
            problems.add(unreadable.problem);
        } catch (MarkedYamlEngineException e) {
            int line =
                    e.getProblemMark().or(e::getContextMark).map(Mark::getLine).orElse(0) + firstLine;
            problems.add(file, line, "this is not YAML: " + oneLine(e.getProblem()));
        } catch (YamlEngineException e) {
            problems.add(file, 0, "this is not YAML: " + oneLine(String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }

    /** The mapping that the whole file is; another kind of value is a problem. */
    public static Optional<Yaml.Mapping> readMapping(String file, String text, Problems problems) {
        Optional<Yaml> read = read(file, text, problems);
        if (read.isPresent() && !(read.get() instanceof Yaml.Mapping)) {
            problems.add(file, read.get().line(), "the file must be a mapping: lines of the form ‘key: value’");
        }
        return read.filter(Yaml.Mapping.class::isInstance).map(Yaml.Mapping.class::cast);
    }

    private static String oneLine(String message) {
        return message.lines().findFirst().orElse(message);
    }

    private Optional<Yaml> document() {
        Optional<Yaml> root = Optional.empty();
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof NodeEvent node) {
                root = Optional.of(value(node, 0));
            } else if (event instanceof DocumentStartEvent && root.isPresent()) {
                throw unreadable(event, "a second document begins here. One file holds one.");
            }
        }
        return root.filter(value -> !(value instanceof Yaml.Scalar scalar && scalar.isNull()));
    }

    private Yaml value(NodeEvent event, int depth) {
        if (event instanceof AliasEvent || event.getAnchor().isPresent()) {
            throw unreadable(event, "anchors (&) and aliases (*) are not used here. Write the value out.");
        }
        if (depth > DEEPEST) {
            throw unreadable(event, "values are nested more than " + DEEPEST + " deep");
        }
        return switch (event) {
            case ScalarEvent scalar -> scalar(scalar);
            case MappingStartEvent start -> mapping(start, depth);
            case SequenceStartEvent start -> sequence(start, depth);
            default -> throw unreadable(event, "this is not understood");
        };
    }

    private Yaml scalar(ScalarEvent event) {
        ImplicitTuple implicit = event.getImplicit();
        if (event.getTag().isPresent() && implicit.bothFalse()) {
            throw unreadable(event, "tags (!) are not used here. Quote the text if it begins with ‘!’.");
        }
        return new Yaml.Scalar(line(event), event.getValue(), event.getScalarStyle() == ScalarStyle.PLAIN);
    }

    private Yaml sequence(SequenceStartEvent start, int depth) {
        refuseTag(start);
        List<Yaml> items = new ArrayList<>();
        while (events.next() instanceof NodeEvent item) {
            items.add(value(item, depth + 1));
        }
        return new Yaml.Sequence(line(start), items);
    }

    private Yaml mapping(MappingStartEvent start, int depth) {
        refuseTag(start);
        Map<String, Yaml.Member> members = new LinkedHashMap<>();
        while (events.next() instanceof NodeEvent key) {
            if (!(key instanceof ScalarEvent name)) {
                throw unreadable(key, "a key must be a word");
            }
            Yaml value = value((NodeEvent) events.next(), depth + 1);
            if (members.putIfAbsent(name.getValue(), new Yaml.Member(line(name), value)) != null) {
                throw unreadable(name, "‘" + name.getValue() + "’ is there twice. Keep one.");
            }
        }
        return new Yaml.Mapping(line(start), members);
    }

    private void refuseTag(CollectionStartEvent event) {
        if (event.getTag().isPresent()) {
            throw unreadable(event, "tags (!) are not used here");
        }
    }

    private int line(Event event) {
        return event.getStartMark().map(Mark::getLine).orElse(0) + firstLine;
    }

    private Unreadable unreadable(Event event, String message) {
        return new Unreadable(new SourceProblem(file, line(event), message));
    }

    private static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient SourceProblem problem;

        Unreadable(SourceProblem problem) {
            super(problem.message(), null, false, false);
            this.problem = problem;
        }
    }
}
