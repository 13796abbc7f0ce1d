package org.casus.site.checking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An element of a page, with what is in it. */
final class Element implements Piece {

    private static final Pattern NOT_SHOWN = Pattern.compile("(display\\s*:\\s*none|visibility\\s*:\\s*hidden)");
    private static final Set<String> NEVER_SHOWN = Set.of("head", "script", "style", "template", "noscript");

    private final String name;
    private final Map<String, String> attributes;
    private final int line;
    private final @Nullable Element parent;
    private final List<Piece> pieces = new ArrayList<>();

    Element(String name, Map<String, String> attributes, int line, @Nullable Element parent) {
        this.name = name;
        this.attributes = attributes;
        this.line = line;
        this.parent = parent;
    }

    String name() {
        return name;
    }

    int line() {
        return line;
    }

    @Nullable
    Element parent() {
        return parent;
    }

    void add(Piece piece) {
        pieces.add(piece);
    }

    List<Piece> pieces() {
        return Collections.unmodifiableList(pieces);
    }

    Stream<Element> children() {
        return pieces.stream().filter(Element.class::isInstance).map(Element.class::cast);
    }

    Map<String, String> attributes() {
        return Collections.unmodifiableMap(attributes);
    }

    boolean has(String attribute) {
        return attributes.containsKey(attribute);
    }

    /** Empty where it has none. */
    String get(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    boolean is(String... names) {
        return Set.of(names).contains(name);
    }

    boolean isIn(String ancestor) {
        return name.equals(ancestor) || (parent != null && parent.isIn(ancestor));
    }

    /** Whether it is there for people who listen; style sheets are not asked. */
    boolean isHidden() {
        return get("aria-hidden").equals("true") || isNotShown() || (parent != null && parent.isHidden());
    }

    /** By itself; what is around it is not asked. */
    boolean isNotShown() {
        return has("hidden")
                || NEVER_SHOWN.contains(name)
                || NOT_SHOWN.matcher(get("style")).find();
    }

    boolean isFocusable() {
        boolean isControl = is("button", "input", "select", "textarea") && !has("disabled");
        return isControl || (is("a", "area") && has("href")) || name.equals("summary") || has("tabindex");
    }

    /** This one and all below it, in their order. */
    Stream<Element> all() {
        return Stream.concat(Stream.of(this), children().flatMap(Element::all));
    }
}
