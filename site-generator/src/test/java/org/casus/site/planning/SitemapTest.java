package org.casus.site.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.casus.content.markdown.SafeHtml;
import org.casus.site.views.Head;
import org.casus.site.views.NotFoundView;
import org.casus.site.views.SiteView;
import org.junit.jupiter.api.Test;

class SitemapTest {

    private static final NotFoundView VIEW = new NotFoundView(
            new Head("", "", "", "nl", new SafeHtml(""), List.of(), List.of()),
            new SiteView("", "", "", "", List.of(), List.of(), "", "", "", "", List.of(), "", "", false),
            List.of());

    private static SortedMap<String, String> sitemaps(int pages) {
        List<PlannedFile> files = IntStream.range(0, pages)
                .mapToObj(number -> (PlannedFile)
                        new PlannedFile.Page("p" + number + "/index.html", PlannedFile.Kind.PAGE, "", "", VIEW))
                .toList();
        SortedMap<String, String> texts = new TreeMap<>();
        for (PlannedFile file : new Sitemap(SiteAddress.of("https://a.example.org"), false, 100).files(files)) {
            texts.put(file.path(), text(file));
        }
        texts.remove("robots.txt");
        return texts;
    }

    private static String text(PlannedFile file) {
        try {
            return switch (file) {
                case PlannedFile.Deferred deferred -> text(deferred.make());
                case PlannedFile.Made made -> new String(made.bytes().make(), StandardCharsets.UTF_8);
                case PlannedFile.Page page -> throw new AssertionError("a sitemap needs no template: " + page);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int urls(String sitemap) {
        return sitemap.split("<url>", -1).length - 1;
    }

    @Test
    void few_pages_are_in_one() {
        assertThat(sitemaps(100)).containsOnlyKeys("sitemap.xml");
    }

    @Test
    void many_are_in_several_that_the_first_names() {
        SortedMap<String, String> texts = sitemaps(350);
        String index = texts.remove("sitemap.xml");
        assertThat(texts).containsOnlyKeys("sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml", "sitemap-4.xml");
        assertThat(index).contains("<sitemap><loc>https://a.example.org/sitemap-4.xml</loc></sitemap>");
        assertThat(texts.values().stream().mapToInt(SitemapTest::urls).sum()).isEqualTo(350);
    }

    @Test
    void one_page_more_touches_one_of_them() {
        SortedMap<String, String> before = sitemaps(350);
        SortedMap<String, String> after = sitemaps(351);
        assertThat(after.keySet().stream().filter(path -> !Objects.equals(after.get(path), before.get(path))))
                .hasSize(1);
    }
}
