package org.casus.site.views;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The sections of a long text, with an address within the page each. They are found in the text's HTML, and like it only
 * when a template asks.
 */
public record Sections(Prose text) {

    private static final Pattern HEADING = Pattern.compile("<h2 id=\"([^\"]+)\">(.*?)</h2>", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<[^>]+>");

    /** In the order of the text. */
    public List<LinkView> links() {
        return HEADING.matcher(text.html())
                .results()
                .map(heading -> new LinkView(words(heading.group(2)), "#" + heading.group(1)))
                .toList();
    }

    private static String words(String html) {
        return TAG.matcher(html)
                .replaceAll("")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
