package org.casus.content.markdown;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * What may be in a page of ours of what a writer writes. Nothing else passes: no scripts, styles, frames, forms or
 * handlers, no addresses but those of the web, of mail and of our own things.
 */
final class Sanitiser {

    private static final Pattern HEADING_ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern FOOTNOTE_ID = Pattern.compile("fn(ref)?-[0-9]+(-[0-9]+)?");
    private static final Pattern FOOTNOTE_CLASS = Pattern.compile("footnote-(ref|backref)");
    private static final Pattern LANGUAGE_CLASS = Pattern.compile("language-[A-Za-z0-9_+#.-]+");
    private static final Pattern ALIGNMENT = Pattern.compile("left|right|center");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    /** Of an image: a page that shows it must be able to fetch it. */
    private static final Pattern PICTURE_ADDRESS = Pattern.compile("(?i)(https?:|(?![a-z][a-z0-9+.-]*:)).*");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "code")
            .allowElements(
                    "em", "strong", "b", "i", "del", "ins", "s", "sub", "sup", "kbd", "abbr", "cite", "q", "mark")
            .allowElements(
                    "ul", "ol", "li", "dl", "dt", "dd", "a", "img", "div", "details", "summary", "figure", "figcaption")
            .allowElements("table", "thead", "tbody", "tr", "th", "td", "caption")
            .allowWithoutAttributes("pre")
            .allowUrlProtocols("http", "https", "mailto", "entry", "page")
            .allowAttributes("href", "title")
            .onElements("a")
            .allowAttributes("src")
            .matching(PICTURE_ADDRESS)
            .onElements("img")
            .allowAttributes("alt", "title")
            .onElements("img")
            .allowAttributes("width", "height")
            .matching(NUMBER)
            .onElements("img")
            .allowAttributes("title")
            .onElements("abbr")
            .allowAttributes("id")
            .matching(HEADING_ID)
            .onElements("h1", "h2", "h3", "h4", "h5", "h6")
            .allowAttributes("id")
            .matching(FOOTNOTE_ID)
            .onElements("li", "sup")
            .allowAttributes("class")
            .matching(FOOTNOTE_CLASS)
            .onElements("a")
            .allowAttributes("class")
            .matching(LANGUAGE_CLASS)
            .onElements("code")
            .allowAttributes("class")
            .matching(Pattern.compile("footnotes"))
            .onElements("div")
            .allowAttributes("start")
            .matching(NUMBER)
            .onElements("ol")
            .allowAttributes("align")
            .matching(ALIGNMENT)
            .onElements("th", "td")
            .requireRelsOnLinks("noopener")
            .toFactory();

    private Sanitiser() {}

    static SafeHtml sanitise(String html) {
        return new SafeHtml(POLICY.sanitize(html));
    }
}
