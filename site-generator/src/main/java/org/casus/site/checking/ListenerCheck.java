package org.casus.site.checking;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What those who listen to a page, or see it enlarged, would miss: things without a name, roles and properties that there are
 * not. The rules are those of the ACT Rules community, as far as they can be seen without style sheets and scripts.
 */
final class ListenerCheck {

    private static final Map<String, Rule> NAMED = Map.ofEntries(
            Map.entry("heading", Rule.EMPTY_HEADING),
            Map.entry("link", Rule.LINK_NAME),
            Map.entry("doc-biblioref", Rule.LINK_NAME),
            Map.entry("doc-noteref", Rule.LINK_NAME),
            Map.entry("button", Rule.BUTTON_NAME),
            Map.entry("image button", Rule.BUTTON_NAME),
            Map.entry("menuitem", Rule.BUTTON_NAME),
            Map.entry(Roles.IMAGE, Rule.ALTERNATIVE_TEXT),
            Map.entry("graphics-document", Rule.ALTERNATIVE_TEXT),
            Map.entry("graphics-symbol", Rule.ALTERNATIVE_TEXT),
            Map.entry("object", Rule.ALTERNATIVE_TEXT),
            Map.entry("iframe", Rule.FRAME_NAME),
            Map.entry("checkbox", Rule.FIELD_NAME),
            Map.entry("combobox", Rule.FIELD_NAME),
            Map.entry("listbox", Rule.FIELD_NAME),
            Map.entry("menuitemcheckbox", Rule.FIELD_NAME),
            Map.entry("menuitemradio", Rule.FIELD_NAME),
            Map.entry("radio", Rule.FIELD_NAME),
            Map.entry("searchbox", Rule.FIELD_NAME),
            Map.entry("slider", Rule.FIELD_NAME),
            Map.entry("spinbutton", Rule.FIELD_NAME),
            Map.entry("switch", Rule.FIELD_NAME),
            Map.entry("textbox", Rule.FIELD_NAME));

    private static final Set<String> PROPERTIES =
            Arrays.stream("""
            activedescendant atomic autocomplete braillelabel brailleroledescription busy checked colcount colindex
            colindextext colspan controls current describedby description details disabled dropeffect errormessage expanded
            flowto grabbed haspopup hidden invalid keyshortcuts label labelledby level live modal multiline multiselectable
            orientation owns placeholder posinset pressed readonly relevant required roledescription rowcount rowindex
            rowindextext rowspan selected setsize sort valuemax valuemin valuenow valuetext""".split("\\s+")).map(name -> "aria-" + name).collect(Collectors.toSet());

    /** Told a rule, a line and what is wrong. */
    interface Complaint {
        void add(Rule rule, int line, String message);
    }

    private final PageTree page;
    private final Names names;
    private final Complaint complaint;

    ListenerCheck(PageTree page, Complaint complaint) {
        this.page = page;
        this.names = new Names(page);
        this.complaint = complaint;
    }

    void run() {
        page.elements().forEach(this::check);
    }

    private void check(Element element) {
        properties(element);
        language(element);
        if (element.isHidden()) {
            return;
        }
        if (Roles.isUnknown(element)) {
            complaint.add(Rule.ROLE, element.line(), "there is no role ‘" + element.get("role") + "’");
        }
        named(element);
        controls(element);
    }

    private void properties(Element element) {
        element.attributes().keySet().stream()
                .filter(name -> name.startsWith("aria-") && !PROPERTIES.contains(name))
                .forEach(name -> complaint.add(Rule.ARIA, element.line(), "there is no ‘" + name + "’"));
    }

    private void named(Element element) {
        Rule rule = NAMED.get(Roles.of(element));
        if (rule == null || isLeftOut(element) || !names.of(element).isEmpty()) {
            return;
        }
        complaint.add(
                rule,
                element.line(),
                switch (rule) {
                    case EMPTY_HEADING -> "a heading of level " + level(element) + " has no text";
                    case ALTERNATIVE_TEXT -> "the picture ‘" + element.get("src") + "’ has no alternative text";
                    default -> "<" + element.name() + "> has no name to be called by";
                });
    }

    private static String level(Element heading) {
        return heading.has("aria-level")
                ? heading.get("aria-level")
                : heading.name().substring(1);
    }

    /** An empty alternative text says that a picture tells nothing; a frame that nobody can enter needs no name. */
    private static boolean isLeftOut(Element element) {
        return switch (element.name()) {
            case "img" -> element.has("alt") && element.get("alt").isEmpty() && !element.isFocusable();
            case "iframe" -> element.get("tabindex").startsWith("-");
            case "object" -> element.get("data").endsWith(".html");
            default -> false;
        };
    }

    /** Who says that it works something else has to say what. */
    private void controls(Element element) {
        String role = Roles.of(element);
        boolean isOpen = role.equals("combobox") && element.get("aria-expanded").equals("true");
        if ((isOpen || role.equals("scrollbar"))
                && Arrays.stream(element.get("aria-controls").strip().split("\\s+"))
                        .noneMatch(id -> page.withId(id).isPresent())) {
            complaint.add(Rule.ARIA, element.line(), "what ‘aria-controls’ names is not there");
        }
    }

    private void language(Element element) {
        String language = element.get("lang");
        if (!element.is("html") && !language.isEmpty() && !Languages.isKnown(language) && hasText(element)) {
            complaint.add(Rule.LANGUAGE, element.line(), "‘" + language + "’ is not a language tag such as nl or en");
        }
    }

    /** Of its own: not in another language that is said further in. */
    private static boolean hasText(Element element) {
        return element.pieces().stream().anyMatch(piece -> switch (piece) {
            case Piece.Text text -> !text.text().isBlank();
            case Element child ->
                child.get("lang").isEmpty()
                        && !child.isNotShown()
                        && (hasText(child) || !child.get("alt").isBlank());
        });
    }
}
