package org.casus.cms.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The description's calls, to be found by a request. */
final class Calls {

    private static final Pattern IN_BRACES = Pattern.compile("\\{\\w+}");

    /**
     * @param begin what all its paths begin with: most calls are told from the one that is meant by that alone
     * @param address all paths that are this call's
     * @param parameters the names that its query may have
     * @param isOpen whether the query may have others as well: the fields of a type, or what is still to come
     */
    record Call(String method, String begin, Pattern address, int literals, Set<String> parameters, boolean isOpen) {}

    private final List<Call> calls;

    Calls(JsonNode document) {
        calls = document.path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .filter(member -> member.getValue().has("operationId"))
                        .map(member -> call(document, path.getKey(), path.getValue(), member.getKey())))
                // of two that fit a request, the one that says more is meant
                .sorted(Comparator.comparingInt(Call::literals).reversed())
                .toList();
    }

    private static Call call(JsonNode document, String path, JsonNode owner, String method) {
        List<JsonNode> parameters = Stream.of(owner, owner.path(method))
                .flatMap(node -> StreamSupport.stream(node.path("parameters").spliterator(), false))
                .map(parameter -> parameter.has("$ref")
                        ? document.at(parameter.path("$ref").asText().substring(1))
                        : parameter)
                .filter(parameter -> parameter.path("in").asText().equals("query"))
                .toList();
        return new Call(
                method.toUpperCase(Locale.ROOT),
                path.substring(0, path.contains("{") ? path.indexOf('{') : path.length()),
                address(path),
                IN_BRACES.matcher(path).replaceAll("").length(),
                parameters.stream()
                        .map(parameter -> parameter.path("name").asText())
                        .collect(Collectors.toUnmodifiableSet()),
                owner.path(method).path("x-casus-later").asBoolean()
                        || parameters.stream()
                                .anyMatch(parameter -> parameter
                                        .at("/schema/additionalProperties")
                                        .isObject()));
    }

    private static Pattern address(String path) {
        StringBuilder pattern = new StringBuilder();
        Matcher braces = IN_BRACES.matcher(path);
        int end = 0;
        while (braces.find()) {
            pattern.append(Pattern.quote(path.substring(end, braces.start()))).append("[^/]+?");
            end = braces.end();
        }
        return Pattern.compile(
                pattern.append(Pattern.quote(path.substring(end))).toString());
    }

    /** @param path within the API, beginning with a slash */
    Optional<Call> find(String method, String path) {
        return calls.stream()
                .filter(call -> path.startsWith(call.begin)
                        && call.method.equals(method)
                        && call.address.matcher(path).matches())
                .findFirst();
    }
}
