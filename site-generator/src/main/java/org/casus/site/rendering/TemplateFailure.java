package org.casus.site.rendering;

import io.pebbletemplates.pebble.error.PebbleException;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.content.SourceProblem;
import org.casus.content.source.DidYouMean;
import org.casus.site.theme.ThemeProblem;

/**
 * A template that cannot be rendered: {@code fiche.peb:12: what is wrong}, how the page came to that template, and the lines
 * around.
 */
public final class TemplateFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int AROUND = 2;
    private static final Pattern MISSING =
            Pattern.compile("(Root attribute|Attribute) \\[(.*?)](?: of \\[.*?])? does not exist.*");
    private static final Pattern NAMED = Pattern.compile("\\{%-?\\s*for\\s+(\\w+)\\s+in|\"(\\w+)\"\\s*:");

    private final transient SourceProblem problem;
    private final transient List<String> way;
    private final transient List<String> frame;

    private TemplateFailure(SourceProblem problem, List<String> way, List<String> frame, Throwable cause) {
        super(problem.toString(), cause);
        this.problem = problem;
        this.way = List.copyOf(way);
        this.frame = List.copyOf(frame);
    }

    public SourceProblem problem() {
        return problem;
    }

    /** From the page's template to the one that failed, which is the last. */
    public List<String> way() {
        return way;
    }

    /** The line that failed, marked, with those around it. */
    public List<String> frame() {
        return frame;
    }

    /** Way and frame as lines that follow the problem; each begins with a line break. */
    public String details() {
        StringBuilder details = new StringBuilder();
        if (way.size() > 1) {
            details.append("\n    reached by ").append(String.join(" → ", way));
        }
        frame.forEach(line -> details.append("\n    ").append(line));
        return details.toString();
    }

    static TemplateFailure of(
            String template,
            PebbleException failure,
            SortedMap<String, String> templates,
            TemplateReferences references) {
        Throwable reason = failure;
        while (reason.getCause() instanceof PebbleException || reason.getCause() instanceof ThemeProblem) {
            reason = reason.getCause();
        }
        String file = failure.getFileName() == null ? template : failure.getFileName();
        int line = failure.getLineNumber() == null ? 0 : failure.getLineNumber();
        String said = reason instanceof PebbleException pebble ? pebble.getPebbleMessage() : reason.getMessage();
        String source = templates.getOrDefault(file, "");
        return new TemplateFailure(
                new SourceProblem(file, line, worded(String.valueOf(said), source)),
                references.wayTo(template, file),
                frame(source, line),
                failure);
    }

    /** The engine's word for a name that is not there tells people of its settings; ours tells them what there is. */
    private static String worded(String message, String source) {
        Matcher missing = MISSING.matcher(message);
        if (!missing.matches()) {
            return message;
        }
        String name = missing.group(2);
        if (missing.group(1).equals("Attribute")) {
            return "there is no ‘" + name + "’ here.";
        }
        Collection<String> known = new TreeSet<>(List.of("page"));
        NAMED.matcher(source)
                .results()
                .forEach(named -> known.add(named.group(1) == null ? named.group(2) : named.group(1)));
        return "there is no variable ‘" + name + "’." + DidYouMean.hint(known, name);
    }

    private static List<String> frame(String source, int line) {
        List<String> lines = source.lines().toList();
        if (line < 1 || line > lines.size()) {
            return List.of();
        }
        int from = Math.max(1, line - AROUND);
        int to = Math.min(lines.size(), line + AROUND);
        int width = String.valueOf(to).length();
        return java.util.stream.IntStream.rangeClosed(from, to)
                .mapToObj(number -> (number == line ? "> " : "  ")
                        + " ".repeat(width - String.valueOf(number).length()) + number + " | "
                        + lines.get(number - 1))
                .toList();
    }
}
