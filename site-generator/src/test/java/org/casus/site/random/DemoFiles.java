package org.casus.site.random;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A copy of the demonstration's site files and themes, to be edited and put right again. */
final class DemoFiles {

    private static final Pattern END_OF_ELEMENT = Pattern.compile("</(p|li|div|section|a)>");
    private static final Pattern PLAIN_TEXT = Pattern.compile("(?m)^([a-z][\\w.-]*): ([A-Za-z][^\"'{}#:\\[\\]]*)$");

    private final Path root;
    private final Map<Path, String> originals = new HashMap<>();

    private DemoFiles(Path root) {
        this.root = root;
    }

    static DemoFiles copiedTo(Path root) {
        DemoFiles files = new DemoFiles(root);
        files.copy(Path.of("../content/sites"), "sites");
        files.copy(Path.of("../themes"), "themes");
        return files;
    }

    private void copy(Path from, String to) {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path target = root.resolve(to).resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path sites() {
        return root.resolve("sites");
    }

    Path themes() {
        return root.resolve("themes");
    }

    void restore() {
        originals.forEach(DemoFiles::write);
        originals.clear();
    }

    String editSite(String site, Random random) {
        Path file = sites().resolve(site + ".yaml");
        String text = read(file);
        String edited = switch (random.nextInt(3)) {
            case 0 -> text.replaceAll("perPage: \\d+", "perPage: " + (1 + random.nextInt(6)));
            case 1 -> text.replaceFirst("tagline: .*", "tagline: {nl: Leus " + random.nextInt(100) + "}");
            default -> reversed(text);
        };
        return edit(file, edited);
    }

    /** The other way round, the first order of the first collection. */
    private static String reversed(String text) {
        Matcher sort = Pattern.compile("sort: \\[([^]]*)]").matcher(text);
        return sort.find()
                ? sort.replaceFirst("sort: ["
                        + String.join(", ", List.of(sort.group(1).split(", ")).reversed()) + "]")
                : text;
    }

    /** A mark in the first element that ends in a template. */
    String editTemplate(Random random) {
        Path file = any(themes(), ".peb", random);
        String mark = "<!-- " + random.nextInt(1000) + " -->";
        String clean = read(file).replaceAll("<!-- \\d+ -->", "");
        return edit(file, END_OF_ELEMENT.matcher(clean).replaceFirst("$0" + mark));
    }

    String editText(Random random) {
        Path file = themes().resolve("base/i18n/nl.yaml");
        String text = read(file);
        Matcher line = PLAIN_TEXT.matcher(text);
        int wanted = random.nextInt((int) PLAIN_TEXT.matcher(text).results().count());
        for (int i = 0; i <= wanted; i++) {
            line.find();
        }
        return edit(file, text.substring(0, line.end()) + " " + random.nextInt(10) + text.substring(line.end()));
    }

    String editStyle(Random random) {
        Path file = any(themes(), ".css", random);
        return edit(file, read(file) + "\n.x" + random.nextInt(100) + " { margin: 0 }\n");
    }

    private String edit(Path file, String text) {
        originals.putIfAbsent(file, read(file));
        write(file, text);
        return "edit " + root.relativize(file);
    }

    private static Path any(Path folder, String suffix, Random random) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> files = all.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
            return files.get(random.nextInt(files.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
