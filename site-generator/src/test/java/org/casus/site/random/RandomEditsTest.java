package org.casus.site.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
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
import org.casus.site.Merge;
import org.casus.site.Part;
import org.casus.site.TestHouse;
import org.casus.site.pictures.Darkroom;
import org.casus.site.watching.WatchedContent;
import org.casus.site.watching.WatchedFolders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever happens to a site, a bake that reuses what it can ends at the bytes of a bake from nothing: in a process that
 * stays, in a new process each time, in one that is started anew in between, in one that watches a folder, and in parts
 * that are merged.
 *
 * <p>{@code -Dcasus.sequences=1000} for so many sequences a site, {@code -Dcasus.seed=7} to begin at another one.
 */
class RandomEditsTest {

    private static final int EDITS = 4;
    private static final int SEQUENCES = Integer.getInteger("casus.sequences", 4);
    private static final long FIRST_SEED = Long.getLong("casus.seed", 0);

    private static Content demo;
    private static MediaSource pictures;

    @TempDir
    private Path folder;

    /** One darkroom for all: to make pictures takes most of the time of a bake. */
    @BeforeAll
    static void read_the_demonstration(@TempDir Path printed) {
        ContentFolder content = ContentFolder.open(Path.of("../content"), "https://house.example.org");
        demo = content.content();
        pictures = new Darkroom(content.media(), printed);
    }

    static Stream<String> sites() {
        return SiteFiles.read(
                Path.of("../content/sites"),
                ContentFolder.read(Path.of("../content"), "https://house.example.org")
                        .types())
                .keySet()
                .stream();
    }

    @ParameterizedTest
    @MethodSource("sites")
    void any_sequence_of_edits_ends_at_the_bytes_of_a_bake_from_nothing(String site) throws IOException {
        DemoFiles files = DemoFiles.copiedTo(folder);
        for (int i = 0; i < SEQUENCES; i++) {
            long seed = FIRST_SEED + i;
            new Sequence(site, files, new Random(seed), "-Dcasus.seed=" + seed + " -Dcasus.sequences=1, " + site).run();
            files.restore();
            delete(folder.resolve("out"));
        }
    }

    /** One sequence of edits of one site. */
    private final class Sequence {

        private final String site;
        private final DemoFiles files;
        private final Random random;
        private final String name;
        private final RandomContent content;
        private final EditedFolder edited;
        private final WatchedContent watched;
        private final Bake watching;
        private final int parts;
        private final List<String> done = new ArrayList<>();
        private Bake resident;

        Sequence(String site, DemoFiles files, Random random, String name) {
            this.site = site;
            this.files = files;
            this.random = random;
            this.name = name;
            Site declared = Objects.requireNonNull(
                    SiteFiles.read(files.sites(), demo.types()).get(site));
            this.content = new RandomContent(demo, declared, random);
            this.edited = EditedFolder.in(folder.resolve("out/content"));
            edited.become(content.content());
            this.watched = WatchedContent.open(edited.root(), demo.base());
            this.watching = bake("watched");
            this.resident = bake("resident");
            this.parts = 2 + random.nextInt(2);
        }

        void run() {
            bakeAll();
            bakeParts();
            for (int i = 0; i < EDITS; i++) {
                Content before = content.content();
                done.add(edit());
                if (!bakeAll()) {
                    content.become(before);
                    done.add("refused");
                }
                if (random.nextInt(EDITS) == 0) {
                    resident = bake("resident");
                    done.add("start again");
                }
            }
            bakeAll();
            bakeParts();
            assertThat(attempt(() -> bake("full").bake(content.content())))
                    .as(what())
                    .isEmpty();
            assertThat(List.of("cold", "resident", "merged"))
                    .allSatisfy(way ->
                            assertThat(tree(way)).as("%s, %s", way, what()).isEqualTo(tree("full")));
            bake("full-folder").bake(ContentFolder.read(edited.root(), demo.base()));
            assertThat(tree("watched")).as("watched, %s", what()).isEqualTo(tree("full-folder"));
        }

        private String what() {
            return name + ": " + done;
        }

        /** @return whether the content can be baked */
        private boolean bakeAll() {
            Optional<Content> read = readAgain();
            if (read.isEmpty()) {
                return false;
            }
            Optional<String> cold = attempt(() -> bake("cold").bake(content.content()));
            assertThat(attempt(() -> resident.bake(content.content())))
                    .as(what())
                    .isEqualTo(cold);
            assertThat(attempt(() -> inTwoGoes(watching, read.get())))
                    .as(what())
                    .isEqualTo(cold);
            return cold.isEmpty();
        }

        /** A folder refuses more than a bake does: what is refused has changed nothing. */
        private Optional<Content> readAgain() {
            try {
                return Optional.of(watched.after(new WatchedFolders.Changes(edited.become(content.content()), false)));
            } catch (InvalidContent refused) {
                return Optional.empty();
            }
        }

        private static void inTwoGoes(Bake bake, Content read) {
            bake.bakeSoon(read);
            bake.bake(read);
        }

        private void bakeParts() {
            List<Path> folders = new ArrayList<>();
            for (int number = 1; number <= parts; number++) {
                BakeSettings part = settings("part-" + number).onlyPart(new Part(number, parts));
                new Bake(part, Markdown.renderer()).bake(content.content());
                folders.add(part.out());
            }
            Merge.into(settings("merged").out(), folders, true);
        }

        private Optional<String> attempt(Runnable bake) {
            try {
                bake.run();
                return Optional.empty();
            } catch (InvalidContent refused) {
                return Optional.of(String.valueOf(refused.getMessage()));
            }
        }

        private String edit() {
            return switch (random.nextInt(16)) {
                case 0, 1 -> content.add();
                case 2, 3 -> content.change(1 + random.nextInt(3));
                case 4, 5 -> content.moveFacets();
                case 6 -> content.rename();
                case 7 -> content.unpublish();
                case 8 -> content.link();
                case 9 -> content.relabel();
                case 10 -> content.describePicture();
                case 11 -> content.illustrate();
                case 12 -> files.editSite(site, random);
                case 13 -> files.editTemplate(random);
                case 14 -> files.editText(random);
                default -> files.editStyle(random);
            };
        }

        private Bake bake(String out) {
            return new Bake(settings(out), Markdown.renderer());
        }

        private BakeSettings settings(String out) {
            return BakeSettings.of(
                            site,
                            files.sites(),
                            files.themes(),
                            folder.resolve("out").resolve(out),
                            pictures)
                    .withJobs(1);
        }

        private SortedMap<String, String> tree(String out) {
            return TestHouse.treeOf(folder.resolve("out").resolve(out));
        }
    }

    private static void delete(Path tree) throws IOException {
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
