package org.casus.site.checking;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A page as a tree: what closes nothing and what is never closed is put up with, others tell of it. */
final class PageTree implements Markup.Listener {

    private final Element root = new Element("", Map.of(), 0, null);
    private final Map<String, Element> byId = new HashMap<>();
    private Element open = root;

    Stream<Element> elements() {
        return root.all().skip(1);
    }

    Optional<Element> withId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The first label that names the field with this id. */
    Optional<Element> labelFor(String id) {
        return elements()
                .filter(element -> element.is("label") && element.get("for").equals(id))
                .findFirst();
    }

    @Override
    public void begin(String name, Map<String, String> attributes, String twice, boolean isClosed, int line) {
        Element element = new Element(name, attributes, line, open);
        open.add(element);
        if (!element.get("id").isEmpty()) {
            byId.putIfAbsent(element.get("id"), element);
        }
        boolean isForeign = element.isIn("svg") || element.isIn("math");
        if (!PageCheck.VOID.contains(name) && !(isClosed && isForeign)) {
            open = element;
        }
    }

    @Override
    public void end(String name, int line) {
        for (Element element = open; element != null; element = element.parent()) {
            if (element.name().equals(name)) {
                open = Optional.ofNullable(element.parent()).orElse(root);
                return;
            }
        }
    }

    @Override
    public void text(String text, int line) {
        open.add(new Piece.Text(text));
    }
}
