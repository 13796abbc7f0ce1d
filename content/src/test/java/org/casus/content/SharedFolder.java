package org.casus.content;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Data sets that lie beside the project's folder where it is developed, and nowhere else. A test that reads one is extra:
 * left out, and named so in the summary, where there is none; failed in CI, which must have it.
 */
public final class SharedFolder {

    private static final Path ROOT = Path.of("..", "..", "shared");

    private SharedFolder() {}

    /** @param path below the folder, {@code data/refnis/refnis2025.csv} */
    public static Path file(String path) {
        Path file = ROOT.resolve(path);
        if (!Files.exists(file)) {
            if ("true".equals(System.getenv("CI"))) {
                return fail("CI needs ../shared/" + path);
            }
            return abort("needs ../shared/" + path + ", which is not part of the project");
        }
        return file;
    }
}
