package org.casus.content.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The files of words beside this package. */
final class Lists {

    private Lists() {}

    static List<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(Lists.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Set<String> words(String file) {
        return lines(file).stream()
                .flatMap(line -> List.of(line.split(" +")).stream())
                .collect(Collectors.toSet());
    }

    /** The words below each {@code [heading]}. */
    static Map<String, List<String>> sections(String file) {
        Map<String, List<String>> sections = new TreeMap<>();
        List<String> section = new ArrayList<>();
        for (String line : lines(file)) {
            if (line.startsWith("[")) {
                section = new ArrayList<>();
                sections.put(line.substring(1, line.length() - 1), section);
            } else {
                section.addAll(List.of(line.split(" +")));
            }
        }
        return sections;
    }

    /** The second word of each line by its first. */
    static Map<String, String> pairs(String file) {
        return lines(file).stream()
                .map(line -> line.split(" +"))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }
}
