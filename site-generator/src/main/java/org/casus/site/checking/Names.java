package org.casus.site.checking;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** By what name an element is said to those who listen: Accessible Name and Description Computation, without style sheets. */
final class Names {

    private static final Set<String> BY_CONTENT = Set.of(
            "link",
            "button",
            "heading",
            "checkbox",
            "menuitem",
            "menuitemcheckbox",
            "menuitemradio",
            "option",
            "radio",
            "switch",
            "tab",
            "doc-backlink",
            "doc-biblioref",
            "doc-glossref",
            "doc-noteref");

    private final PageTree page;

    Names(PageTree page) {
        this.page = page;
    }

    /** Empty where it has none. */
    String of(Element element) {
        return Optional.of(labelled(element))
                .filter(name -> !name.isEmpty())
                .or(() -> some(element.get("aria-label")))
                .or(() -> some(own(element)))
                .or(() -> some(element.get("title")))
                .or(() -> some(element.is("input", "textarea") ? element.get("placeholder") : ""))
                .orElse("");
    }

    private static Optional<String> some(String text) {
        return Optional.of(text.strip()).filter(name -> !name.isEmpty());
    }

    /** What it refers to is said even where it is not shown. */
    private String labelled(Element element) {
        return Arrays.stream(element.get("aria-labelledby").strip().split("\\s+"))
                .flatMap(id -> page.withId(id).stream())
                .map(label -> label.get("aria-label").isBlank() ? text(label, true) : label.get("aria-label"))
                .collect(Collectors.joining(" "))
                .strip();
    }

    private String own(Element element) {
        String role = Roles.of(element);
        return switch (element.name()) {
            case "img", "area" -> element.get("alt");
            case "input" -> input(element, role);
            case "select", "textarea" -> label(element);
            case "svg", "circle", "g", "path", "rect" -> drawing(element);
            default -> BY_CONTENT.contains(role) ? text(element, false) : "";
        };
    }

    private String input(Element element, String role) {
        return switch (element.get("type")) {
            case "image" -> element.get("alt");
            case "submit", "reset" -> element.get("value").isBlank() ? element.get("type") : element.get("value");
            case "button" -> element.get("value");
            default -> role.isEmpty() ? "" : label(element);
        };
    }

    private String label(Element field) {
        for (Element above = field.parent(); above != null; above = above.parent()) {
            if (above.is("label")) {
                return text(above, false);
            }
        }
        return some(field.get("id"))
                .flatMap(page::labelFor)
                .map(label -> text(label, false))
                .orElse("");
    }

    private String drawing(Element element) {
        return element.children()
                .filter(child -> child.is("title"))
                .map(title -> text(title, true))
                .findFirst()
                .orElse("");
    }

    private String text(Element element, boolean isAlsoHidden) {
        return element.pieces().stream()
                .map(piece -> switch (piece) {
                    case Piece.Text text -> text.text();
                    case Element child -> child.isHidden() && !isAlsoHidden ? "" : said(child, isAlsoHidden);
                })
                .collect(Collectors.joining(" "))
                .strip();
    }

    private String said(Element child, boolean isAlsoHidden) {
        if (child.is("img", "svg")) {
            return Roles.of(child).isEmpty() && !child.is("svg") ? "" : of(child);
        }
        String labelled = child.get("aria-label").strip();
        return labelled.isEmpty() ? text(child, isAlsoHidden) : labelled;
    }
}
