package org.casus.content.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @Test
    void a_table_is_a_table() {
        assertThat(html("| a | b |\n|---|--:|\n| 1 | 2 |\n"))
                .isEqualTo("<table><thead><tr><th>a</th><th align=\"right\">b</th></tr></thead><tbody><tr><td>1</td>"
                        + "<td align=\"right\">2</td></tr></tbody></table>");
    }

    @Test
    void a_footnote_leads_there_and_back() {
        String html = render("Een zin.[^bron]\n\n[^bron]: De bron.\n");

        assertThat(html).contains("id=\"fnref-1\"", "href=\"#fn-1\"", "id=\"fn-1\"", "href=\"#fnref-1\"", "De bron.");
    }

    @Test
    void a_bare_address_is_a_link() {
        assertThat(html("Zie https://example.org/a en www.example.org of a@example.org."))
                .isEqualTo("<p>Zie <a href=\"https://example.org/a\" rel=\"noopener\">https://example.org/a</a> en "
                        + "<a href=\"https://www.example.org\" rel=\"noopener\">www.example.org</a> of "
                        + "<a href=\"mailto:a@example.org\" rel=\"noopener\">a@example.org</a>.</p>");
    }

    @Test
    void a_definition_list_is_one() {
        assertThat(html("Term\n: Uitleg\n")).isEqualTo("<dl><dt>Term</dt><dd>Uitleg</dd></dl>");
    }

    @Test
    void headings_can_be_linked_to_and_each_has_its_own_id() {
        assertThat(html("## Historiek én *Ideeën*\n\n## Historiek\n\n## Historiek\n\n## 東京\n"))
                .isEqualTo(
                        "<h2 id=\"historiek-en-ideeen\">Historiek én <em>Ideeën</em></h2><h2 id=\"historiek\">Historiek</h2>"
                                + "<h2 id=\"historiek-2\">Historiek</h2><h2 id=\"deel\">東京</h2>");
    }

    @Test
    void links_by_name_stay_as_they_are_written() {
        assertThat(html("[Over](page:over#team) en [Sint-Anna](entry:church/sint-anna-gent)"))
                .contains("href=\"page:over#team\"", "href=\"entry:church/sint-anna-gent\"");
    }

    @Test
    void links_by_name_become_addresses_and_those_that_lead_nowhere_are_told() {
        RenderedMarkdown rendered = Markdown.renderer()
                .render(
                        "[Over](page:over?a=1&b=2) en [niets](entry:church/weg) en [elders](https://example.org/)",
                        target -> target.startsWith("page:") ? Optional.of("/over/?a=1&b=2") : Optional.empty());

        assertThat(HtmlForm.of(rendered.html().html()))
                .isEqualTo("<p><a href=\"/over/?a=1&b=2\" rel=\"noopener\">Over</a> en <a>niets</a> en "
                        + "<a href=\"https://example.org/\" rel=\"noopener\">elders</a></p>");
        assertThat(rendered.unresolved()).containsExactly("entry:church/weg");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](&#106;avascript:alert(1))",
                "[x](java\tscript:alert(1))",
                "[x](data:text/html,<script>alert(1)</script>)",
                "[x](vbscript:alert(1))",
                "![x](javascript:alert(1))",
                "![x](data:image/svg+xml,<svg onload=alert(1)>)",
                "![x](page:over)",
                "<javascript:alert(1)>",
                "[x]: javascript:alert(1)\n\n[x]",
                "<a href=\"https://a.org\" onclick=\"alert(1)\">x</a>",
                "<iframe src=\"https://a.org\"></iframe>",
                "<form action=\"https://a.org\"><input></form>",
                "<style>body{display:none}</style>",
                "<p style=\"position:fixed\">x</p>",
                "<svg><script>alert(1)</script></svg>",
                "<math><mtext></p><img src=x onerror=alert(1)>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<base href=\"https://a.org\">",
                "<meta http-equiv=\"refresh\" content=\"0;url=https://a.org\">",
                "<object data=\"x\"></object><embed src=\"x\">",
                "<li id=\"main\">x</li>",
                "```\"><script>alert(1)</script>\nx\n```",
                "``` x\" onmouseover=\"alert(1)\nx\n```",
                "| <script>alert(1)</script> |\n|---|\n| <img src=x onerror=alert(1)> |",
                "x[^1]\n\n[^1]: <script>alert(1)</script>",
                "<!-- <script>alert(1)</script> -->",
                "<![CDATA[<script>alert(1)</script>]]>",
                "[a](<\"onmouseover=alert(1) x=\">)",
                "![\" onerror=\"alert(1)](https://a.org/x.png)"
            })
    void nothing_that_could_act_passes(String markdown) {
        String html = render(markdown);
        String tags = html.replaceAll("(?s)>[^<]*", ">");

        assertThat(tags)
                .doesNotContainIgnoringCase("<script")
                .doesNotContainPattern("(?i)<(iframe|form|input|style|svg|math|object|embed|base|meta|noscript)")
                .doesNotContainPattern("(?i)(href|src)=\"(javascript|data|vbscript|java&#9;script)")
                .doesNotContain("src=\"page:")
                .doesNotContain("id=\"main\"");
        assertThat(tags.replaceAll("\"[^\"]*\"", "")).doesNotContainPattern("(?i)\\s(on[a-z]+|style|srcdoc)\\s*=");
    }

    @Test
    void harmless_html_stays() {
        assertThat(html("H<sub>2</sub>O en <abbr title=\"vierkante meter\">m²</abbr>"))
                .isEqualTo("<p>H<sub>2</sub>O en <abbr title=\"vierkante meter\">m²</abbr></p>");
    }

    @Test
    void many_threads_render_the_same() {
        String markdown = "## Kop\n\n| a |\n|---|\n| [x](page:over) |\n\nTekst.[^1]\n\n[^1]: Noot.\n".repeat(3);
        String once = render(markdown);

        assertThat(IntStream.range(0, 400)
                        .parallel()
                        .mapToObj(round -> render(markdown))
                        .distinct())
                .containsExactly(once);
    }

    private static String html(String markdown) {
        return HtmlForm.of(render(markdown));
    }

    private static String render(String markdown) {
        return Markdown.renderer().render(markdown).html();
    }

    @Test
    void a_text_nested_deeper_than_any_stack_is_shown_as_it_was_written() {
        String opened = "*a ".repeat(20_000);

        assertThat(Markdown.renderer()
                        .render(opened + "<b>x" + "a* ".repeat(20_000))
                        .html())
                .startsWith("<p>*a *a ")
                .contains("&lt;b&gt;x");
    }
}
