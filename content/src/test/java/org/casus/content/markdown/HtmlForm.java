package org.casus.content.markdown;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.owasp.html.Encoding;

/**
 * One form for HTML that means the same: entities decoded, attributes sorted, white space outside {@code pre} collapsed and
 * none around blocks, no slash in void elements (as CommonMark's own test programs compare).
 */
final class HtmlForm {

    private static final Pattern TOKEN = Pattern.compile(
            "<!--.*?-->|<(/?)([A-Za-z][A-Za-z0-9-]*)((?:\\s+[A-Za-z_:][-A-Za-z0-9_:.]*(?:\\s*=\\s*(?:\"[^\"]*\"|'[^']*'|[^\\s\"'=<>`]+))?)*)\\s*/?>",
            Pattern.DOTALL);
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([A-Za-z_:][-A-Za-z0-9_:.]*)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'=<>`]+)))?");
    private static final Pattern AROUND_BLOCKS = Pattern.compile(
            "\\s*(</?(?:p|h[1-6]|ul|ol|li|blockquote|hr|pre|div|table|thead|tbody|tr|th|td|dl|dt|dd|br)\\b[^>]*>)\\s*");

    private HtmlForm() {}

    static String of(String html) {
        return of(html, (tag, attribute) -> true);
    }

    /** @param kept which attributes of which elements matter */
    static String of(String html, BiPredicate<String, String> kept) {
        StringBuilder form = new StringBuilder();
        Matcher token = TOKEN.matcher(html);
        int from = 0;
        int pre = 0;
        while (token.find()) {
            text(form, html.substring(from, token.start()), pre > 0);
            from = token.end();
            String name = token.group(2);
            if (name == null) {
                continue;
            }
            boolean isEnd = !token.group(1).isEmpty();
            form.append('<')
                    .append(token.group(1))
                    .append(name)
                    .append(attributes(name, token.group(3), kept))
                    .append('>');
            if (name.equals("pre")) {
                pre += isEnd ? -1 : 1;
            }
        }
        text(form, html.substring(from), pre > 0);
        return withoutSpaceAroundBlocks(form.toString());
    }

    private static void text(StringBuilder form, String text, boolean isPre) {
        String decoded = Encoding.decodeHtml(text, false)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
        form.append(isPre ? decoded.replace("\n", "¶") : decoded.replaceAll("\\s+", " "));
    }

    private static String attributes(String element, String written, BiPredicate<String, String> kept) {
        Map<String, String> sorted = new TreeMap<>();
        Matcher attribute = ATTRIBUTE.matcher(written);
        while (attribute.find()) {
            String name = attribute.group(1);
            String value = attribute.group(2) != null
                    ? attribute.group(2)
                    : attribute.group(3) != null ? attribute.group(3) : attribute.group(4);
            if (kept.test(element, name)) {
                sorted.put(name, value == null ? "" : Encoding.decodeHtml(value, true));
            }
        }
        return sorted.entrySet().stream()
                .map(one -> " " + one.getKey() + "=\"" + one.getValue().replace("\"", "&quot;") + "\"")
                .collect(Collectors.joining());
    }

    private static String withoutSpaceAroundBlocks(String form) {
        return AROUND_BLOCKS.matcher(form).replaceAll("$1").strip();
    }
}
