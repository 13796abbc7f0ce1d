package org.casus.site.scripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The folder of scripts' tests with the packages that they need. */
public final class Npm {

    static final Path SOURCES = Path.of("src/test/javascript");
    static final Path FOLDER = Path.of("target/javascript");

    private Npm() {}

    /** Leaves the test out where there is no Node.js or npm, and fails it in CI. */
    public static synchronized void install() {
        boolean isThere = isOnPath("node") && isOnPath("npm");
        if ("true".equals(System.getenv("CI"))) {
            assertThat(isThere).as("CI needs node and npm").isTrue();
        }
        assumeTrue(isThere, "needs node and npm on the path");
        if (!Files.exists(SOURCES.resolve("node_modules/.package-lock.json"))) {
            run("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
        }
    }

    /** Where a file of a package is. */
    public static Path path(String path) {
        return SOURCES.resolve("node_modules").resolve(path).toAbsolutePath();
    }

    /** A file of a package. */
    public static String file(String path) {
        try {
            return Files.readString(path(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String run(String... command) {
        return runTo(FOLDER.resolve(command[command.length - 1].replace("-", "") + ".log"), List.of(command));
    }

    /** @param log keeps what it says, which is also the answer */
    public static String runTo(Path log, List<String> command) {
        try {
            Files.createDirectories(FOLDER);
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(SOURCES.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().put("FIXTURES", FOLDER.toAbsolutePath().toString());
            Process process = builder.start();
            boolean hasEnded = process.waitFor(10, TimeUnit.MINUTES);
            process.destroyForcibly();
            String said = Files.readString(log);
            assertThat(hasEnded && process.exitValue() == 0)
                    .as(String.join(" ", command) + "\n" + said)
                    .isTrue();
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean isOnPath(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
