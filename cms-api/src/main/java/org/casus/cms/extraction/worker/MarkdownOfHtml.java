package org.casus.cms.extraction.worker;

import com.vladsch.flexmark.html2md.converter.ExtensionConversion;
import com.vladsch.flexmark.html2md.converter.FlexmarkHtmlConverter;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page's text as Markdown. Pictures are called by their file: {@code ![alt](picture-01.png)}.
 *
 * @param title the first heading, where the text begins with it; it is left out of the Markdown then
 */
record MarkdownOfHtml(Optional<String> title, String markdown) {

    private static final String PICTURE = "embedded:";

    /** What surrounds a page's text and is none of it. */
    private static final String FURNITURE =
            "head, script, style, noscript, iframe, object, embed, form, nav, svg, template, button, input, [hidden]";

    private static final MutableDataSet OPTIONS = new MutableDataSet()
            .set(FlexmarkHtmlConverter.SETEXT_HEADINGS, false)
            .set(FlexmarkHtmlConverter.OUTPUT_ATTRIBUTES_ID, false)
            .set(FlexmarkHtmlConverter.MAX_BLANK_LINES, 1)
            .set(FlexmarkHtmlConverter.MAX_TRAILING_BLANK_LINES, 0)
            .set(FlexmarkHtmlConverter.BR_AS_EXTRA_BLANK_LINES, false)
            .set(FlexmarkHtmlConverter.EXT_INLINE_INS, ExtensionConversion.TEXT)
            .set(FlexmarkHtmlConverter.EXT_INLINE_SUP, ExtensionConversion.TEXT)
            .set(FlexmarkHtmlConverter.EXT_INLINE_SUB, ExtensionConversion.TEXT)
            .set(FlexmarkHtmlConverter.TYPOGRAPHIC_QUOTES, false)
            .set(FlexmarkHtmlConverter.TYPOGRAPHIC_SMARTS, false)
            .set(FlexmarkHtmlConverter.DIV_AS_PARAGRAPH, true);

    static MarkdownOfHtml of(String html, Pictures pictures) {
        Document page = Jsoup.parse(html);
        page.select(FURNITURE).remove();
        Element text = Optional.ofNullable(page.selectFirst("main, article, [role=main]"))
                .orElse(page.body());
        text.select("header, footer, aside").remove();
        text.select("img").forEach(image -> place(image, pictures));
        text.select("a:not([href])").unwrap();
        // a table in Markdown has a head; documents seldom say which row it is
        text.select("table:not(:has(th))")
                .forEach(table -> table.select("tr").stream()
                        .limit(1)
                        .forEach(row -> row.select("> td").tagName("th")));
        Optional<String> title = takeTitle(text);
        Paragraphs.mend(text);
        String markdown = FlexmarkHtmlConverter.builder(OPTIONS).build().convert(text.html());
        return new MarkdownOfHtml(title, markdown.strip() + "\n");
    }

    /** A picture that is not in the document itself would be fetched from elsewhere by whoever reads the page. */
    private static void place(Element image, Pictures pictures) {
        String source = image.attr("src");
        Optional<String> file =
                source.startsWith(PICTURE) ? pictures.file(source.substring(PICTURE.length())) : Optional.empty();
        if (file.isEmpty()) {
            image.remove();
            return;
        }
        String alternative = image.attr("alt").equals(source.substring(PICTURE.length())) ? "" : image.attr("alt");
        image.clearAttributes().attr("src", file.get()).attr("alt", alternative);
    }

    private static Optional<String> takeTitle(Element text) {
        Element first = text.selectFirst("h1");
        if (first == null || first.text().isBlank() || !text.text().startsWith(first.text())) {
            return Optional.empty();
        }
        first.remove();
        return Optional.of(first.text());
    }
}
