package org.casus.content.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.owasp.html.Encoding;

/**
 * Links to things of our own by their name. Works on HTML that the sanitiser wrote, whose attributes are always in double
 * quotes with their special characters as entities.
 */
final class NamedLinks {

    /** The schemes of such links. */
    static final Set<String> SCHEMES = Set.of("entry", "page");

    private static final Pattern LINK = Pattern.compile("<a href=\"((?:entry|page):[^\"]*)\"([^>]*)>");

    private NamedLinks() {}

    static RenderedMarkdown resolve(SafeHtml html, LinkResolver links) {
        List<String> unresolved = new ArrayList<>();
        Matcher link = LINK.matcher(html.html());
        StringBuilder out = new StringBuilder(html.html().length());
        while (link.find()) {
            String target = Encoding.decodeHtml(link.group(1), true);
            Optional<String> address = links.resolve(target);
            if (address.isEmpty()) {
                unresolved.add(target);
            }
            String start = address.map(found -> "<a href=\"" + escaped(found) + "\"" + link.group(2) + ">")
                    .orElse("<a>");
            link.appendReplacement(out, Matcher.quoteReplacement(start));
        }
        link.appendTail(out);
        return new RenderedMarkdown(new SafeHtml(out.toString()), unresolved);
    }

    private static String escaped(String address) {
        return address.replace("&", "&amp;")
                .replace("\"", "&#34;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
