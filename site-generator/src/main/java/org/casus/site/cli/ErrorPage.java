package org.casus.site.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.content.InvalidContent;
import org.casus.content.SourceProblem;
import org.casus.site.rendering.TemplateFailure;
import org.casus.site.theme.ThemeProblem;

/** What is wrong, as a page: each problem with the lines around it. */
final class ErrorPage {

    private static final int AROUND = 3;

    private final List<Path> roots;

    /** @param roots folders that files of problems may lie in, at any depth */
    ErrorPage(List<Path> roots) {
        this.roots = roots;
    }

    byte[] of(RuntimeException failure) {
        String problems = problemsOf(failure).stream().map(this::problem).collect(Collectors.joining());
        return """
                <!doctype html>
                <html lang="en">
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>This page cannot be made</title>
                <link rel="stylesheet" href="%s">
                <h1>This page cannot be made</h1>
                %s
                """.formatted(DevServer.STYLE, problems).getBytes(StandardCharsets.UTF_8);
    }

    private static List<SourceProblem> problemsOf(RuntimeException failure) {
        return switch (failure) {
            case InvalidContent invalid -> invalid.problems();
            case TemplateFailure template -> List.of(template.problem());
            case ThemeProblem theme -> List.of(new SourceProblem("", 0, String.valueOf(theme.getMessage())));
            default -> List.of(new SourceProblem("", 0, failure.toString()));
        };
    }

    private String problem(SourceProblem problem) {
        return "<section><h2>" + escaped(problem.toString()) + "</h2>"
                + file(problem.file()).map(file -> frame(file, problem.line())).orElse("") + "</section>\n";
    }

    /** The file of that name nearest to a root: a problem names it from the folder that it belongs to. */
    private Optional<Path> file(String name) {
        if (name.isBlank()) {
            return Optional.empty();
        }
        return roots.stream().flatMap(root -> found(root, name).stream()).findFirst();
    }

    private static Optional<Path> found(Path root, String name) {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.endsWith(name) && Files.isRegularFile(file))
                    .findFirst();
        } catch (IOException e) {
            // a frame is an extra: the problem is told without
            return Optional.empty();
        }
    }

    private static String frame(Path file, int line) {
        if (line < 1) {
            return "";
        }
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            StringBuilder frame = new StringBuilder("<pre>");
            for (int number = Math.max(1, line - AROUND); number <= Math.min(lines.size(), line + AROUND); number++) {
                String text = "%4d  %s%n".formatted(number, lines.get(number - 1));
                frame.append(number == line ? "<mark>" + escaped(text) + "</mark>" : escaped(text));
            }
            return frame.append("</pre>").toString();
        } catch (IOException e) {
            // as above
            return "";
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
