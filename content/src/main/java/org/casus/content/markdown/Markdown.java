package org.casus.content.markdown;

import com.vladsch.flexmark.ext.autolink.AutolinkExtension;
import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.ParserEmulationProfile;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.misc.Extension;
import java.util.List;

/**
 * CommonMark with tables, footnotes, bare addresses as links, definition lists and ids on headings. HTML within it is kept
 * as far as the sanitiser lets it pass.
 */
public final class Markdown {

    private static final MarkdownRenderer RENDERER = extended();

    private Markdown() {}

    public static MarkdownRenderer renderer() {
        return RENDERER;
    }

    /** The ordinary at once; the parser is not even loaded for a site without anything else. */
    private static MarkdownRenderer extended() {
        return markdown -> OrdinaryMarkdown.html(markdown).map(SafeHtml::new).orElseGet(() -> whole(markdown));
    }

    /** Everything that Markdown can be. */
    static SafeHtml whole(String markdown) {
        try {
            return Sanitiser.sanitise(Whole.PARSER.render(markdown));
        } catch (StackOverflowError e) {
            // the parser calls itself for each level of nesting: what no stack holds is shown as it was written
            return plain(markdown);
        }
    }

    private static final class Whole {

        static final UnsafeRenderer PARSER = new UnsafeRenderer(extensions());
    }

    static List<Extension> extensions() {
        return List.of(
                TablesExtension.create(),
                FootnoteExtension.create(),
                AutolinkExtension.create(),
                DefinitionExtension.create());
    }

    private static SafeHtml plain(String markdown) {
        String escaped = markdown.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return new SafeHtml("<p>" + escaped + "</p>\n");
    }

    /** The parser's own HTML, which nobody may show. */
    static final class UnsafeRenderer {

        private final Parser parser;
        private final HtmlRenderer html;

        UnsafeRenderer(List<Extension> extensions) {
            MutableDataHolder options = new MutableDataSet()
                    .setFrom(ParserEmulationProfile.COMMONMARK_0_29)
                    .set(Parser.EXTENSIONS, extensions)
                    .set(HtmlRenderer.GENERATE_HEADER_ID, true)
                    .set(HtmlRenderer.RENDER_HEADER_ID, true)
                    .set(HtmlRenderer.OBFUSCATE_EMAIL, false)
                    .set(HtmlRenderer.PERCENT_ENCODE_URLS, true)
                    .set(HtmlRenderer.AUTOLINK_WWW_PREFIX, "https://")
                    .set(FootnoteExtension.FOOTNOTE_BACK_REF_STRING, "↩");
            parser = Parser.builder(options).build();
            html = HtmlRenderer.builder(options)
                    .htmlIdGeneratorFactory(new HeadingIds.Factory())
                    .build();
        }

        String render(String markdown) {
            return html.render(parser.parse(markdown));
        }
    }
}
