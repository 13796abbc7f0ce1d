package org.casus.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.casus.content.folder.ContentFolder;
import org.casus.site.watching.WatchedContent;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * After any sequence of edits a bake that reuses what it can gives the same bytes as a bake from nothing: one in a new
 * process each time, one in a new process that goes on from what the last one left, one in a process that stays and reads all, one in a process that stays and is told what changed. More sequences: {@code -Dcasus.sequences=1000}.
 */
class IncrementalEqualsFullTest {

    private static final int EDITS = 8;

    @TempDir
    private Path folder;

    static IntStream seeds() {
        return IntStream.range(0, Integer.getInteger("casus.sequences", 5));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void incremental_equals_full(int seed) {
        TestHouse house = TestHouse.in(folder);
        Edits edits = new Edits(house, new Random(seed));
        edits.add();
        edits.add();
        Bake resident = house.resident("resident");
        Bake warm = house.resident("warm");
        WatchedContent watched = house.watched();
        warm.bake(watched.content());
        List<String> done = new ArrayList<>();
        for (int i = 0; i < EDITS; i++) {
            done.add(edits.one());
            if (i == EDITS / 2) {
                refuseOnce(house, resident);
            }
            ContentFolder content = house.content();
            String full = "full-" + i;
            house.bake(full, content);
            house.bake("cold", content);
            house.bakeOn("other");
            resident.bake(content.content());
            warm.bake(watched.after(house.changes()));
            assertThat(house.tree("cold")).as("cold, seed %d: %s", seed, done).isEqualTo(house.tree(full));
            assertThat(house.tree("other"))
                    .as("other process, seed %d: %s", seed, done)
                    .isEqualTo(house.tree(full));
            assertThat(house.tree("warm")).as("warm, seed %d: %s", seed, done).isEqualTo(house.tree(full));
            assertThat(house.tree("resident"))
                    .as("resident, seed %d: %s", seed, done)
                    .isEqualTo(house.tree(full));
        }
    }

    /** A bake that is refused between two good ones leaves nothing behind. */
    private static void refuseOnce(TestHouse house, Bake resident) {
        String page = house.text("entries/page/kerken-over.md");
        house.put("entries/page/kerken-over.md", page + "\n[weg](/nergens/)\n");
        ContentFolder broken = house.content();
        assertThatThrownBy(() -> house.bake("cold", broken)).hasMessageContaining("leads nowhere");
        assertThatThrownBy(() -> house.bakeOn("other")).hasMessageContaining("leads nowhere");
        assertThatThrownBy(() -> resident.bake(broken.content())).hasMessageContaining("leads nowhere");
        house.put("entries/page/kerken-over.md", page);
    }

    /** Edits that an editor, a vocabulary manager, a theme maker or an administrator could make. */
    private static final class Edits {

        private static final List<String> USES = List.of("library", "housing", "worship");
        private static final List<String> PLACES = List.of("gent", "mechelen", "rijsel");
        private static final List<String> SETTINGS = List.of("city", "village");

        private final TestHouse house;
        private final Random random;
        private final SortedSet<String> slugs = new TreeSet<>();
        private int number;

        Edits(TestHouse house, Random random) {
            this.house = house;
            this.random = random;
        }

        String one() {
            number++;
            return switch (random.nextInt(13)) {
                case 0, 1 -> add();
                case 2 -> change();
                case 3 -> unpublish();
                case 4 -> rename();
                case 5 -> relabel();
                case 6 -> editTemplate();
                case 7 -> editText();
                case 8 -> editSite();
                case 9, 10, 11 -> reword();
                default -> editStyle();
            };
        }

        String add() {
            String slug = "kerk-" + number + "-" + random.nextInt(1000);
            slugs.add(slug);
            write(slug);
            return "add " + slug;
        }

        private String change() {
            if (slugs.isEmpty()) {
                return add();
            }
            String slug = any();
            write(slug);
            return "change " + slug;
        }

        private void write(String slug) {
            String published = "2026-0" + (1 + random.nextInt(9)) + "-10T09:00:00Z";
            house.put(path(slug), """
                    ---
                    name: Kerk %s
                    summary: Een samenvatting %d
                    setting: %s
                    currentUse: [%s]
                    municipality: %s
                    isOpen: %s
                    location: {lat: 5%d.1, lon: %d.9}
                    reopened: %d
                    meta: {revision: %d, created: 2026-01-01T00:00:00Z, modified: %s, published: %s}
                    ---
                    Tekst %d met **nadruk**. Zie [ons](page:over).
                    """.formatted(
                            slug.toUpperCase(java.util.Locale.ROOT),
                            random.nextInt(100),
                            SETTINGS.get(random.nextInt(2)),
                            String.join(", ", USES.subList(0, 1 + random.nextInt(3))),
                            PLACES.get(random.nextInt(3)),
                            random.nextBoolean(),
                            random.nextInt(2),
                            3 + random.nextInt(3),
                            1990 + random.nextInt(30),
                            1 + number,
                            published,
                            published,
                            random.nextInt(100)));
        }

        /** Another text, and nothing else. */
        private String reword() {
            if (slugs.isEmpty()) {
                return add();
            }
            String slug = any();
            String word = "woord " + random.nextInt(100);
            house.edit(path(slug), text -> switch (random.nextInt(3)) {
                case 0 -> text.replaceFirst("name: .*", "name: Kerk " + word);
                case 1 -> text.replaceFirst("summary: .*", "summary: " + word);
                default -> text + "\nEn " + word + ".\n";
            });
            return "reword " + slug;
        }

        private String unpublish() {
            if (slugs.isEmpty()) {
                return add();
            }
            String slug = any();
            slugs.remove(slug);
            house.remove(path(slug));
            return "unpublish " + slug;
        }

        private String rename() {
            if (slugs.isEmpty()) {
                return add();
            }
            String slug = any();
            String other = slug + "-b";
            house.put(path(other), house.text(path(slug)));
            house.remove(path(slug));
            slugs.remove(slug);
            slugs.add(other);
            return "rename " + slug;
        }

        private String relabel() {
            String label = "woord " + random.nextInt(100);
            house.edit(
                    "vocabularies/current-use.ttl",
                    text -> text.replaceFirst("(<library>.*?prefLabel) \"[^\"]*\"", "$1 \"" + label + "\""));
            return "relabel library as " + label;
        }

        private String editTemplate() {
            String template = List.of("cards.peb", "layout.peb", "fiche.peb", "facets.peb")
                    .get(random.nextInt(4));
            String mark = "<!-- " + random.nextInt(1000) + " -->";
            house.edit(
                    "themes/base/templates/" + template,
                    text -> text.replaceAll("<!-- \\d+ -->\n", "").replace("</p>", "</p>" + mark + "\n"));
            return "edit " + template;
        }

        private String editText() {
            String word = "treffers " + random.nextInt(100);
            house.edit(
                    "themes/base/i18n/nl.yaml",
                    text -> text.replaceAll("other: \"\\{0} [^\"]*\"", "other: \"{0} " + word + "\""));
            return "edit text: " + word;
        }

        private String editSite() {
            int perPage = 1 + random.nextInt(5);
            house.edit("sites/kerken.yaml", text -> text.replaceAll("perPage: \\d+", "perPage: " + perPage));
            return "per page " + perPage;
        }

        private String editStyle() {
            int margin = random.nextInt(100);
            house.put("themes/base/styles/page.css", "body { margin: " + margin + "px }\n");
            return "margin " + margin;
        }

        private String any() {
            return List.copyOf(slugs).get(random.nextInt(slugs.size()));
        }

        private static String path(String slug) {
            return "entries/church/" + slug + ".md";
        }
    }
}
