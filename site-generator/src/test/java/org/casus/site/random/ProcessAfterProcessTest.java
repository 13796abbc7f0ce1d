package org.casus.site.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.casus.content.InvalidContent;
import org.casus.content.bundle.Content;
import org.casus.content.bundle.MediaSource;
import org.casus.content.folder.ContentFolder;
import org.casus.content.markdown.Markdown;
import org.casus.content.sites.Site;
import org.casus.content.sites.SiteFiles;
import org.casus.site.Bake;
import org.casus.site.BakeSettings;
import org.casus.site.NextProcess;
import org.casus.site.TestHouse;
import org.casus.site.pictures.Darkroom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Processes that each bake once, one after another, each going on from what the last one left, end at the bytes of a bake
 * from nothing; on every site of the demonstration, whatever it consists of.
 *
 * <p>{@code -Dcasus.sequences=1000} for so many sequences a site, {@code -Dcasus.seed=7} to begin at another one.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "its file systems tell no change time: everything is read there")
class ProcessAfterProcessTest {

    private static final int EDITS = 6;
    private static final int SEQUENCES = Integer.getInteger("casus.sequences", 2);
    private static final long FIRST_SEED = Long.getLong("casus.seed", 0);

    private static Content demo;
    private static MediaSource pictures;

    @TempDir
    private Path folder;

    @BeforeAll
    static void read_the_demonstration(@TempDir Path printed) {
        ContentFolder content = ContentFolder.open(Path.of("../content"), "https://house.example.org");
        demo = content.content();
        pictures = new Darkroom(content.media(), printed);
    }

    static Stream<String> sites() {
        return RandomEditsTest.sites();
    }

    @ParameterizedTest
    @MethodSource("sites")
    void each_goes_on_from_the_one_before(String site) {
        DemoFiles files = DemoFiles.copiedTo(folder);
        int goingOn = 0;
        for (int i = 0; i < SEQUENCES; i++) {
            goingOn += new Sequence(site, files, FIRST_SEED + i).run();
            files.restore();
        }
        assertThat(goingOn).isPositive();
    }

    private final class Sequence {

        private final String site;
        private final DemoFiles files;
        private final long seed;
        private final Random random;
        private final RandomContent content;
        private final EditedFolder entries;
        private final List<String> done = new ArrayList<>();
        private int goingOn;

        Sequence(String site, DemoFiles files, long seed) {
            this.site = site;
            this.files = files;
            this.seed = seed;
            this.random = new Random(seed);
            Site declared = java.util.Objects.requireNonNull(
                    SiteFiles.read(files.sites(), demo.types()).get(site));
            this.content = new RandomContent(demo, declared, random);
            this.entries = EditedFolder.in(folder.resolve("content-" + seed));
        }

        /** @return how many processes went on from the one before */
        int run() {
            bake();
            for (int i = 0; i < EDITS; i++) {
                Content before = content.content();
                done.add(edit());
                if (!bake()) {
                    content.become(before);
                    done.add("refused");
                }
            }
            bake();
            Content now = ContentFolder.read(entries.root(), "https://house.example.org");
            new Bake(settings("full"), Markdown.renderer()).bake(now);
            assertThat(TestHouse.treeOf(out("next")))
                    .as("-Dcasus.seed=%d -Dcasus.sequences=1, %s: %s", seed, site, done)
                    .isEqualTo(TestHouse.treeOf(out("full")));
            return goingOn;
        }

        /** @return whether the content can be baked */
        private boolean bake() {
            entries.become(content.content());
            try {
                NextProcess next = NextProcess.of(settings("next"), entries.root(), folder);
                next.bake();
                goingOn += next.reopened().isPresent() ? 1 : 0;
                return true;
            } catch (InvalidContent refused) {
                return false;
            }
        }

        private String edit() {
            return switch (random.nextInt(12)) {
                case 0 -> content.add();
                case 1 -> content.change(1 + random.nextInt(3));
                case 2 -> content.moveFacets();
                case 3 -> content.unpublish();
                case 4 -> content.link();
                case 5 -> files.editTemplate(random);
                case 6 -> content.relabel();
                case 7 -> content.describePicture();
                default -> content.reword();
            };
        }

        private BakeSettings settings(String name) {
            return BakeSettings.of(site, files.sites(), files.themes(), out(name), pictures)
                    .withJobs(1);
        }

        private Path out(String name) {
            return folder.resolve("out-" + seed).resolve(name);
        }
    }
}
