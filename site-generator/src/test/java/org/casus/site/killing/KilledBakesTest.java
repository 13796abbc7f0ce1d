package org.casus.site.killing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.casus.content.folder.ContentFolder;
import org.casus.content.markdown.Markdown;
import org.casus.site.Bake;
import org.casus.site.TestHouse;
import org.casus.site.cli.Casus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Bakes are killed at any moment while a crawler visits the site: incremental and full ones, and rollbacks.
 * Whatever the moment, visitors meet a whole site, and the next bake ends at the bytes of a bake from nothing.
 *
 * <p>{@code site-generator/bench/kill 500} for more of them than in every run of the tests.
 */
class KilledBakesTest {

    private static final int KILLS = Integer.getInteger("casus.kills", 20);
    private static final long SEED = Long.getLong("casus.seed", 0);

    /** As the command line says where there is no installation. */
    private static final String BASE = "https://casus.example.org";

    /** Longer than a bake of this site takes here; learnt from the first, which nobody kills. */
    private long longest;

    private final Random random = new Random(SEED);
    private final SortedMap<String, Integer> killedDuring = new TreeMap<>();

    @TempDir
    private Path folder;

    @Test
    void whenever_a_bake_is_killed_visitors_see_a_whole_site_and_the_next_bake_completes_it() throws Exception {
        TestHouse house = TestHouse.in(folder.resolve("house"));
        RandomHouse changing = new RandomHouse(house, random);
        learn(house);
        Crawler crawler = new Crawler(house.out("site"));
        Thread visitor = Thread.ofPlatform().daemon().start(crawler);
        int kills = 0;
        while (kills < KILLS) {
            changing.change();
            kills += round(house, crawler) ? 1 : 0;
            tell(kills, crawler);
        }
        crawler.stop();
        visitor.join();
        assertThat(crawler.faults()).isEmpty();
    }

    private void tell(int kills, Crawler crawler) {
        if (kills % 20 == 0) {
            System.out.println("killed " + kills + " bakes " + killedDuring + ", " + crawler.visits()
                    + " files visited, faults " + crawler.faults().size() + ", -Dcasus.seed=" + SEED);
        }
    }

    private void learn(TestHouse house) throws Exception {
        long from = System.nanoTime();
        Process bake = start(house, List.of());
        assertThat(bake.waitFor()).isZero();
        longest = (System.nanoTime() - from) / 1_000_000;
    }

    /** @return whether the bake was killed before it ended by itself */
    private boolean round(TestHouse house, Crawler crawler) throws Exception {
        List<String> options = options();
        SortedMap<String, String> before = house.tree("site");
        boolean isKilled = killSometime(start(house, options), house);
        SortedMap<String, String> now = house.tree("site");
        crawler.crawl();
        assertThat(crawler.faults()).as("%s, -Dcasus.seed=%d", options, SEED).isEmpty();
        bakeHere(house, "site");
        SortedMap<String, String> after = house.tree("site");
        delete(house.out("full"));
        delete(house.out("full.casus"));
        bakeHere(house, "full");
        assertThat(after).as("%s, -Dcasus.seed=%d", options, SEED).isEqualTo(house.tree("full"));
        if (!options.contains("--rollback")) {
            now.forEach((path, bytes) -> assertThat(List.of(bytes))
                    .as("%s is that of before or that of after", path)
                    .isSubsetOf(before.getOrDefault(path, ""), after.getOrDefault(path, "")));
        }
        return isKilled;
    }

    private void bakeHere(TestHouse house, String out) {
        new Bake(house.settings(out).forced().compressing(), Markdown.renderer())
                .bake(ContentFolder.read(folder.resolve("house"), BASE));
    }

    private List<String> options() {
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> List.of("--full", "--force");
            case 3 -> List.of("--rollback");
            default -> List.of("--force");
        };
    }

    private boolean killSometime(Process bake, TestHouse house) throws InterruptedException {
        Path own = house.out("site.casus");
        boolean isInTime;
        if (random.nextInt(3) == 0) {
            isInTime = !bake.waitFor(random.nextLong(longest), TimeUnit.MILLISECONDS);
        } else {
            Path sign = own.resolve(random.nextBoolean() ? "staging" : "pending");
            boolean isOver = false;
            while (!isOver && !Files.exists(sign)) {
                isOver = bake.waitFor(1, TimeUnit.MILLISECONDS);
            }
            isInTime = !bake.waitFor(random.nextInt(30), TimeUnit.MILLISECONDS);
        }
        String during = Files.exists(own.resolve("pending"))
                ? "replacing"
                : Files.exists(own.resolve("staging")) ? "rendering" : "reading or ending";
        bake.destroyForcibly().waitFor();
        if (isInTime) {
            killedDuring.merge(during, 1, Integer::sum);
        }
        return isInTime;
    }

    private Process start(TestHouse house, List<String> options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Casus.class.getName(),
                "bake",
                "--site",
                TestHouse.SITE,
                "--from",
                folder.resolve("house").toString(),
                "--themes",
                folder.resolve("house/themes").toString(),
                "--out",
                house.out("site").toString()));
        command.addAll(options);
        Path log = folder.resolve("log");
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (Stream<Path> files = Files.walk(tree)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
