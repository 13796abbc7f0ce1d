package org.casus.cms.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A real OpenID provider, with one person in it, in a process of its own. */
final class Keycloak implements AutoCloseable {

    /** Known before it runs: the server that is tested asks for it only when somebody signs in. */
    private static final int PORT = CasusServer.freePort();

    static final String ISSUER = "http://127.0.0.1:" + PORT + "/realms/casus";

    /** Where the build has unpacked it, in a folder by its version. */
    private static final Path UNPACKED = Path.of("target/keycloak");

    private static final Duration LONGEST_START = Duration.ofMinutes(8);

    private static final String OPTIONS =
            "-Xms64m -Xmx640m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Djava.net.preferIPv4Stack=true";

    private final Process process;

    private Keycloak(Process process) {
        this.process = process;
    }

    /** What the tested server is told of it. */
    static List<String> settings() {
        return List.of(
                "-Dcasus.oidc.issuer=" + ISSUER,
                "-Dcasus.oidc.client.id=casus-cms",
                "-Dcasus.oidc.client.secret=a-secret-for-tests",
                "-Dcasus.oidc.groups=kerken=kerkenredactie,/elders=nergens");
    }

    private static Path home() throws IOException {
        try (Stream<Path> folders = Files.list(UNPACKED)) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith("keycloak-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    static Keycloak start() {
        try {
            Path home = home();
            Path realms = Files.createDirectories(home.resolve("data/import"));
            Files.copy(
                    Path.of("src/test/resources/keycloak-realm.json"),
                    realms.resolve("casus-realm.json"),
                    StandardCopyOption.REPLACE_EXISTING);
            ProcessBuilder builder = new ProcessBuilder(
                    "bash",
                    home.resolve("bin/kc.sh").toAbsolutePath().toString(),
                    "start-dev",
                    "--db=dev-mem",
                    "--http-host=127.0.0.1",
                    "--http-port=" + PORT,
                    "--import-realm");
            builder.environment().putAll(Map.of("JAVA_HOME", System.getProperty("java.home"), "JAVA_OPTS", OPTIONS));
            builder.redirectErrorStream(true)
                    .redirectOutput(home.resolve("keycloak.log").toFile());
            Keycloak keycloak = new Keycloak(builder.start());
            Runtime.getRuntime().addShutdownHook(new Thread(keycloak::close));
            Eventually.holds("Keycloak answers", LONGEST_START, keycloak::answers);
            return keycloak;
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak does not start", e);
        }
    }

    private boolean answers() {
        if (!process.isAlive()) {
            throw new IllegalStateException("Keycloak ended with " + process.exitValue() + "; see keycloak.log");
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create(ISSUER + "/.well-known/openid-configuration"))
                .timeout(Duration.ofSeconds(30))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (ConnectException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** With what the shell has started. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
