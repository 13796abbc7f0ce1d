package org.casus.site.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found in a page, and what is left in peace. */
class PageCheckTest {

    private static final String GOOD = """
            <!doctype html>
            <html lang="nl"><head><meta charset="utf-8"><title>Kerk</title>
            <meta name="description" content="Een kerk."><script type="application/ld+json">{"a": "{{ </b>"}</script></head>
            <body><h1 id="a">Kerk</h1><p>Tekst<p>Nog <br> tekst <code>{{ page }}</code>
            <ul><li>een<li>twee</ul><img src="a.jpg" alt=""><svg><title></title><path d="M0 0"/></svg>
            <h2>Meer</h2><!-- <b> TODO {{ --></body></html>
            """;

    private static List<String> found(String html) {
        return PageCheck.of("a/index.html", html).stream()
                .map(finding -> finding.rule().word() + ":" + finding.line() + " " + finding.message())
                .toList();
    }

    @Test
    void a_good_page_has_no_findings() {
        assertThat(found(GOOD)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', textBlock = """
            lang="nl"                      § lang=""                          § language:2 the page does not say its language: <html> needs ‘lang’
            lang="nl"                      § lang="nl_BE"                     § language:2 ‘nl_BE’ is not a language tag such as nl or en
            <title>Kerk</title>            § <title> </title>                 § title:0 the page has no title
            content="Een kerk."            § content=""                       § description:0 the page has no description
            <p>Tekst                       § <p id="a">Tekst                  § duplicate-id:4 the id ‘a’ is there twice
            <p>Tekst                       § <p class="a" CLASS="b">Tekst     § duplicate-attribute:4 <p> has ‘class’ twice
            <img src="a.jpg" alt="">       § <img src="a.jpg">                § alternative-text:5 the picture ‘a.jpg’ has no alternative text
            <h2>Meer</h2>                  § <h3>Meer</h3>                    § heading-order:6 a heading of level 3 follows one of level 1
            <h2>Meer</h2>                  § <h1>Meer</h1>                    § one-h1:0 the page has 2 headings of level 1
            <h2>Meer</h2>                  § <h2> <b></b> </h2>               § empty-heading:6 a heading of level 2 has no text
            <h2>Meer</h2>                  § <div><h2>Meer</h2>               § nesting:6 <div> is not closed before </body>
            <h2>Meer</h2>                  § <h2>Meer</h2></div>              § nesting:6 </div> ends nothing
            Tekst                          § {{ name }}                       § placeholder:4 ‘{{’ was not filled in
            Tekst                          § Zie [[daar]]                     § placeholder:4 ‘[[’ was not filled in
            Tekst                          § Lorem ipsum dolor                § unfinished-text:4 the text says ‘Lorem ipsum’
            """)
    void one_fault_is_one_finding(String good, String bad, String finding) {
        assertThat(found(GOOD.replaceFirst(
                        java.util.regex.Pattern.quote(good), java.util.regex.Matcher.quoteReplacement(bad))))
                .containsExactly(finding);
    }

    @Test
    void what_was_found_is_kept_by_the_hash_of_the_page() {
        CheckedPages first = CheckedPages.of("", "maker");
        List<Finding> findings = PageCheck.of("a.html", GOOD.replace("lang=\"nl\"", ""));
        first.put("a.html", "hash", findings);
        String text = first.text("maker");
        assertThat(CheckedPages.of(text, "maker").find("a.html", "hash")).contains(findings);
        assertThat(CheckedPages.of(text, "maker").find("a.html", "other")).isEmpty();
        assertThat(CheckedPages.of(text, "another").find("a.html", "hash")).isEmpty();
    }
}
