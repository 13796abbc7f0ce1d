package org.casus.site.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import org.casus.content.bundle.Content;
import org.casus.content.folder.ContentFolder;
import org.casus.content.markdown.Markdown;
import org.casus.content.sites.Site;
import org.casus.content.sites.SiteFiles;
import org.casus.site.memory.Round;
import org.casus.site.planning.PlannedFile;
import org.casus.site.planning.ProseShelf;
import org.casus.site.planning.SiteAddress;
import org.casus.site.planning.SitePlan;
import org.casus.site.planning.SitePlanner;
import org.casus.site.theme.Theme;
import org.casus.site.theme.ThemeFolder;
import org.casus.site.views.Head;
import org.casus.site.views.NotFoundView;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the quick way renders, the template engine renders too, to the byte. */
class OrdinaryTemplatesTest {

    private static final int PAGES_A_TEMPLATE = 40;
    private static final Set<String> BY_THE_THOUSAND = Set.of("fiche.peb", "list.peb", "landing.peb");

    private static ContentFolder folder;
    private static SortedMap<String, Site> sites;

    @BeforeAll
    static void the_demonstration() {
        folder = ContentFolder.open(Path.of("../content"), "https://casus.example.org");
        sites = SiteFiles.read(Path.of("../content/sites"), folder.content().types());
    }

    @ParameterizedTest
    @ValueSource(strings = {"kerken", "wonen", "europa", "portaal", "stadsprojecten", "tijdelijk"})
    void pages_of_the_demonstration_are_the_same(String id) {
        Demo demo = Demo.of(id);
        Set<String> templates = new HashSet<>();
        for (PlannedFile file : demo.plan().files()) {
            PlannedFile made = file instanceof PlannedFile.Deferred deferred ? deferred.make() : file;
            if (made instanceof PlannedFile.Page page && demo.isWanted(page.template())) {
                templates.add(page.template());
                assertThat(demo.ordinary().render(page.template(), page.view()).isPresent()
                                || !BY_THE_THOUSAND.contains(page.template()))
                        .as(page.template() + " is ordinary")
                        .isTrue();
                assertThat(text(demo.renderer().render(page.template(), page.view())))
                        .as(page.path())
                        .isEqualTo(text(demo.renderer().renderByEngine(page.template(), page.view())));
            }
        }
        assertThat(templates).hasSizeGreaterThan(3);
    }

    @Test
    void whatever_a_text_holds_is_escaped_in_the_same_way() {
        Demo demo = Demo.of("kerken");
        NotFoundView lost = demo.plan().files().stream()
                .map(file -> file instanceof PlannedFile.Deferred deferred ? deferred.make() : file)
                .filter(file -> file.path().equals("404.html"))
                .map(file -> (NotFoundView) ((PlannedFile.Page) file).view())
                .findFirst()
                .orElseThrow();
        Random random = new Random(20261121);
        for (int i = 0; i < 300; i++) {
            NotFoundView view = new NotFoundView(titled(lost.head(), randomText(random)), lost.site(), lost.crumbs());
            assertThat(demo.renderer().render("not-found.peb", view))
                    .isEqualTo(demo.renderer().renderByEngine("not-found.peb", view));
        }
    }

    private static Head titled(Head head, String title) {
        return new Head(
                title, title, head.canonical(), head.language(), head.jsonLd(), head.alternates(), head.share());
    }

    private static String randomText(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(40); i > 0; i--) {
            switch (random.nextInt(5)) {
                case 0 -> text.append("&<>\"'/\\\n\t".charAt(random.nextInt(9)));
                case 1 -> text.append((char) (32 + random.nextInt(95)));
                case 2 -> text.append((char) (0xA0 + random.nextInt(0x3000)));
                case 3 -> text.append("😀");
                default -> text.append((char) random.nextInt(0x10000));
            }
        }
        return text.toString();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private record Demo(SitePlan plan, PageRenderer renderer, OrdinaryTemplates ordinary, Map<String, Integer> seen) {

        static Demo of(String id) {
            Content content = folder.content();
            Site site = Objects.requireNonNull(sites.get(id));
            Theme theme = new ThemeFolder(Path.of("../themes")).theme(site.theme());
            SiteAddress address = SiteAddress.of(site.url());
            SitePlan plan = SitePlanner.plan(
                    content,
                    site,
                    sites,
                    theme,
                    address,
                    folder.media(),
                    false,
                    ProseShelf.empty(Markdown.renderer()),
                    Round.only());
            return new Demo(
                    plan,
                    new PageRenderer(theme, address.basePath()),
                    new OrdinaryTemplates(TemplateEngine.of(theme, address.basePath()), theme, address.basePath()),
                    new HashMap<>());
        }

        boolean isWanted(String template) {
            return seen.merge(template, 1, Integer::sum) <= PAGES_A_TEMPLATE;
        }
    }
}
