package org.casus.cms.openapi;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The calls that the resources answer, out of their annotations: {@code get /entries/{type}}. */
final class DeclaredCalls {

    /** The end of a path that takes in whatever follows: the resources of what is still to come. */
    private static final String REST = "{rest: (/.*)?}";

    private static final Pattern CHOICE = Pattern.compile("\\{\\w+: \\(?([\\w/|-]+)\\)?}");

    private final SortedSet<String> exact = new TreeSet<>();
    private final SortedSet<String> prefixes = new TreeSet<>();

    static DeclaredCalls read() {
        DeclaredCalls calls = new DeclaredCalls();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.casus.cms").stream()
                        .filter(found -> found.isAnnotatedWith(Path.class))
                        .map(found -> found.reflect())
                        .forEach(calls::add);
        return calls;
    }

    /** Calls of one address and method. */
    SortedSet<String> exact() {
        return exact;
    }

    /** Addresses under which every method is answered, without the method. */
    SortedSet<String> prefixes() {
        return prefixes;
    }

    private void add(Class<?> resource) {
        for (Method method : resource.getMethods()) {
            verb(method).ifPresent(verb -> add(verb, path(resource, method)));
        }
    }

    private void add(String verb, String path) {
        if (path.endsWith(REST)) {
            prefixes.addAll(choices(path.substring(0, path.length() - REST.length())));
        } else {
            exact.add(verb + " " + withoutPatterns(path));
        }
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .flatMap(Stream::ofNullable)
                .map(verb -> verb.value().toLowerCase(Locale.ROOT))
                .findFirst();
    }

    private static String path(Class<?> resource, Method method) {
        return Stream.of(resource.getAnnotation(Path.class), method.getAnnotation(Path.class))
                .flatMap(Stream::ofNullable)
                .map(path -> path.value().replaceAll("^/|/$", ""))
                .collect(Collectors.joining("/", "/", ""));
    }

    private static List<String> choices(String path) {
        return CHOICE.matcher(path)
                .results()
                .findFirst()
                .map(choice -> Arrays.stream(choice.group(1).split("\\|", -1))
                        .map(word -> path.substring(0, choice.start()) + word + path.substring(choice.end()))
                        .toList())
                .orElse(List.of(path));
    }

    /** {@code {number: \d{1,9}}} is {@code {number}}. */
    static String withoutPatterns(String path) {
        StringBuilder plain = new StringBuilder();
        int depth = 0;
        boolean isPattern = false;
        for (int i = 0; i < path.length(); i++) {
            char letter = path.charAt(i);
            if (letter == '}') {
                depth--;
            }
            isPattern = depth > 0 && (isPattern || letter == ':');
            if (!isPattern) {
                plain.append(letter);
            }
            if (letter == '{') {
                depth++;
            }
        }
        return plain.toString();
    }
}
