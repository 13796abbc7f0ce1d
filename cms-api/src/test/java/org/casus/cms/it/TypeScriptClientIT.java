package org.casus.cms.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A client written by others works: generated from the served description by a public generator, compiled strictly, sent
 * on a round trip. Needs Node.js and npm, which the build does not otherwise: without them it is left out, and in CI fails.
 */
class TypeScriptClientIT {

    private static final Path SOURCES = Path.of("src/test/typescript");
    private static final Path FOLDER = Path.of("target/typescript");

    @BeforeAll
    static void node_and_npm_are_there() {
        boolean isThere = isOnPath("node") && isOnPath("npm");
        if ("true".equals(System.getenv("CI"))) {
            assertThat(isThere).as("CI needs node and npm").isTrue();
        }
        assumeTrue(isThere, "needs node and npm on the path");
    }

    @Test
    void the_application_answers() {
        assertThat(Casus.visitor().get("health/ready").status()).isEqualTo(200);
    }

    @Test
    void a_generated_client_compiles_strictly_and_makes_a_round_trip() throws IOException, InterruptedException {
        Files.createDirectories(FOLDER.resolve("build"));
        for (String name : List.of("package.json", "package-lock.json", "tsconfig.json", "round-trip.ts")) {
            Files.copy(SOURCES.resolve(name), FOLDER.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.write(
                FOLDER.resolve("openapi.json"),
                Casus.visitor().get("openapi").expect(200).bytes());

        run("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
        run("npm", "run", "generate");
        run("npm", "run", "compile");
        assertThat(run("npm", "run", "trip")).contains("round trip done");
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Path log = FOLDER.resolve(command[command.length - 1].replace("-", "") + ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("CASUS_BASE", Casus.visitor().server().toString());
        builder.environment().put("CASUS_PASSWORD", CasusServer.PASSWORD);
        Process process = builder.start();
        boolean hasEnded = process.waitFor(10, TimeUnit.MINUTES);
        process.destroyForcibly();
        String said = Files.readString(log);
        assertThat(hasEnded && process.exitValue() == 0)
                .as(String.join(" ", command) + "\n" + said)
                .isTrue();
        return said;
    }

    private static boolean isOnPath(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
