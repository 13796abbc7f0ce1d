package org.casus.site.checking;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an element is for those who listen (WAI-ARIA 1.2, DPUB-ARIA, Graphics-ARIA; HTML-AAM for elements by themselves). */
final class Roles {

    static final String IMAGE = "img";
    private static final Set<String> NOTHING = Set.of("none", "presentation");

    private static final Set<String> KNOWN = Set.of("""
            alert alertdialog application article banner blockquote button caption cell checkbox code columnheader combobox
            complementary contentinfo definition deletion dialog directory document emphasis feed figure form generic grid
            gridcell group heading img image insertion link list listbox listitem log main mark marquee math menu menubar
            menuitem menuitemcheckbox menuitemradio meter navigation none note option paragraph presentation progressbar radio
            radiogroup region row rowgroup rowheader scrollbar search searchbox separator slider spinbutton status strong
            subscript suggestion superscript switch tab table tablist tabpanel term textbox time timer toolbar tooltip tree
            treegrid treeitem graphics-document graphics-object graphics-symbol doc-abstract doc-acknowledgments doc-afterword
            doc-appendix doc-backlink doc-biblioentry doc-bibliography doc-biblioref doc-chapter doc-colophon doc-conclusion
            doc-cover doc-credit doc-credits doc-dedication doc-endnote doc-endnotes doc-epigraph doc-epilogue doc-errata
            doc-example doc-footnote doc-foreword doc-glossary doc-glossref doc-index doc-introduction doc-noteref doc-notice
            doc-pagebreak doc-pagefooter doc-pageheader doc-pagelist doc-part doc-preface doc-prologue doc-pullquote doc-qna
            doc-subtitle doc-tip doc-toc""".split("\\s+"));

    private static final Map<String, String> OF_INPUTS = Map.of(
            "hidden", "",
            "submit", "button",
            "reset", "button",
            "button", "button",
            "image", "image button",
            "checkbox", "checkbox",
            "radio", "radio",
            "range", "slider",
            "number", "spinbutton",
            "search", "searchbox");

    private Roles() {}

    /** Whether it says a role, and none that there is. */
    static boolean isUnknown(Element element) {
        String said = element.get("role").strip();
        return !said.isEmpty() && Arrays.stream(said.split("\\s+")).noneMatch(KNOWN::contains);
    }

    /** Empty for what has none that anybody asks for. */
    static String of(Element element) {
        Optional<String> said = Arrays.stream(element.get("role").strip().split("\\s+"))
                .filter(KNOWN::contains)
                .findFirst();
        if (said.filter(NOTHING::contains).isPresent()) {
            return isAskedFor(element) ? ofElement(element) : "";
        }
        return said.map(role -> role.equals("image") ? IMAGE : role).orElseGet(() -> ofElement(element));
    }

    /** Who can be given the focus, or says more of itself, cannot be nothing. */
    private static boolean isAskedFor(Element element) {
        return element.isFocusable()
                || element.attributes().keySet().stream()
                        .anyMatch(name -> name.startsWith("aria-") && !name.equals("aria-hidden"));
    }

    private static String ofElement(Element element) {
        return switch (element.name()) {
            case "a", "area" -> element.has("href") ? "link" : "";
            case "button" -> "button";
            case "h1", "h2", "h3", "h4", "h5", "h6" -> "heading";
            case "img" -> IMAGE;
            case "iframe", "object" -> element.name();
            case "input" -> OF_INPUTS.getOrDefault(element.get("type"), "textbox");
            case "select" -> "combobox";
            case "textarea" -> "textbox";
            case "summary" -> isOfDetails(element) ? "button" : "";
            default -> "";
        };
    }

    private static boolean isOfDetails(Element summary) {
        Element details = summary.parent();
        return details != null
                && details.is("details")
                && details.children()
                        .filter(child -> child.is("summary"))
                        .findFirst()
                        .filter(summary::equals)
                        .isPresent();
    }
}
