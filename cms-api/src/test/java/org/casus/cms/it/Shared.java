package org.casus.cms.it;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;

/** Data sets beside the project's folder: tests that read them are extra, and only CI must have them. */
final class Shared {

    private Shared() {}

    static Path folder(String path) {
        Path folder = Path.of("..", "..", "shared").resolve(path);
        if (!Files.exists(folder)) {
            return "true".equals(System.getenv("CI"))
                    ? fail("CI needs ../shared/" + path)
                    : abort("needs ../shared/" + path + ", which is not part of the project");
        }
        return folder;
    }
}
