package org.casus.cms.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.casus.cms.storage.S3Server;
import org.jspecify.annotations.Nullable;

/** The packaged application on the real server, in a process of its own, as in production. */
final class CasusServer implements AutoCloseable {

    static final String PASSWORD = "a password for tests";

    /** Bytes of an upload, at most. */
    static final int LARGEST_UPLOAD = 300_000;

    /** A machine that does other things as well takes minutes. */
    static final Duration LONGEST_START = Duration.ofMinutes(8);

    private static final Path TARGET = Path.of("target");

    private static @Nullable S3Server s3;

    private final Path folder;
    private final TestDatabase database;
    private final int port;
    private final Process process;
    private final List<String> options;
    private final String s3Prefix;

    private CasusServer(
            Path folder, TestDatabase database, int port, Process process, List<String> options, String s3Prefix) {
        this.options = options;
        this.s3Prefix = s3Prefix;
        this.folder = folder;
        this.database = database;
        this.port = port;
        this.process = process;
    }

    /** A server with nothing in it but the content of {@code src/test/content}. */
    static CasusServer start(String name) {
        Path folder = newFolder(name);
        return start(folder, TestDatabase.fresh(folder), List.of());
    }

    /** As {@link #start(String)}, with no more memory than half a gigabyte for all it does. */
    static CasusServer startSmall(String name) {
        Path folder = newFolder(name);
        return start(folder, TestDatabase.fresh(folder), List.of("-Xmx512m"));
    }

    /** With the types and the content of the tests, and nothing else. */
    static Path newFolder(String name) {
        Path folder = TARGET.resolve("it")
                .resolve(name + (TestDatabase.isPostgres() ? "-postgresql" : "-h2"))
                .toAbsolutePath();
        try {
            delete(folder);
            Files.createDirectories(folder);
            copy(Path.of("../content/types"), folder.resolve("content/types"));
            copy(Path.of("../content/vocabularies"), folder.resolve("content/vocabularies"));
            copy(Path.of("src/test/content"), folder.resolve("content"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    /** Commands that keep a server to this machine. */
    static Path bootCommands(Path folder) throws IOException {
        return Files.writeString(folder.resolve("before-boot.asadmin"), """
                set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=127.0.0.1
                set configs.config.server-config.hazelcast-config-specific-configuration.enabled=false
                """);
    }

    /** The same folder and database again, as after a crash. */
    CasusServer again() {
        return start(folder, database, options);
    }

    /** Another node of the same installation: one database and one store of files, and all else its own. */
    CasusServer second(String name) {
        return start(newFolder(name), database, options, s3Prefix);
    }

    private static CasusServer start(Path folder, TestDatabase database, List<String> options) {
        return start(folder, database, options, folder.getFileName() + "/");
    }

    private static CasusServer start(Path folder, TestDatabase database, List<String> options, String s3Prefix) {
        int port = freePort();
        try {
            ProcessBuilder builder = new ProcessBuilder(
                    command(port, bootCommands(folder), Files.createDirectories(folder.resolve("temporary")), options));
            Path log = folder.resolve("server-" + port + ".log");
            builder.redirectErrorStream(true).redirectOutput(log.toFile());
            Map<String, String> environment = builder.environment();
            environment.putAll(database.environment());
            environment.putAll(Mailbox.environment());
            environment.put("CASUS_DATA", folder.resolve("data").toString());
            environment.put("CASUS_CONTENT", folder.resolve("content").toString());
            environment.put(
                    "CASUS_THEMES",
                    Path.of("../themes").toAbsolutePath().normalize().toString());
            environment.put("CASUS_BASE", "http://localhost:" + port);
            environment.put("CASUS_LOAD_CONTENT", "true");
            if (TestDatabase.isPostgres()) {
                environment.putAll(mediaInS3(s3Prefix));
            }
            CasusServer server = new CasusServer(folder, database, port, builder.start(), options, s3Prefix);
            Runtime.getRuntime().addShutdownHook(new Thread(server.process::destroyForcibly));
            server.awaitReady();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the database of a large installation goes the store of one; each server has a part of it to itself. */
    private static synchronized Map<String, String> mediaInS3(String prefix) throws IOException {
        S3Server running = s3;
        if (running == null) {
            Path folder = TARGET.resolve("it").resolve("s3");
            delete(folder);
            running = S3Server.start(Files.createDirectories(folder));
            s3 = running;
        }
        return Map.of(
                "CASUS_MEDIA_STORE",
                "s3",
                "CASUS_MEDIA_S3_ENDPOINT",
                running.endpoint(),
                "CASUS_MEDIA_S3_BUCKET",
                S3Server.BUCKET,
                "CASUS_MEDIA_S3_KEY",
                S3Server.KEY,
                "CASUS_MEDIA_S3_SECRET",
                S3Server.SECRET,
                "CASUS_MEDIA_S3_PREFIX",
                prefix);
    }

    private static List<String> command(int port, Path bootCommands, Path temporary, List<String> options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx1g",
                "-Djava.awt.headless=true",
                // its unpacked parts are its own: nobody who tidies up behind another takes them away
                "-Djava.io.tmpdir=" + temporary,
                // nobody's locale and zone: what depends on them shows at once
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.timezone=Pacific/Chatham",
                // not by CASUS_ADMIN_PASSWORD: in Turkish the server may look for CASUS_ADMİN_PASSWORD
                "-Dcasus.admin.password=" + PASSWORD,
                "-Dcasus.media.largest=" + LARGEST_UPLOAD,
                // the tests are one caller that asks much
                "-Dcasus.calls.account=1000000",
                "-Dcasus.webhooks.private=true",
                "-Dcasus.sites.base=http://localhost:" + port + "/sites",
                "-jar",
                TARGET.resolve("server/casus-server.jar").toAbsolutePath().toString()));
        command.addAll(command.indexOf("-jar"), Keycloak.settings());
        command.addAll(command.indexOf("-jar"), options);
        command.addAll(List.of("--nocluster", "--nohazelcast", "--disablephonehome"));
        command.addAll(List.of("--prebootcommandfile", bootCommands.toString(), "--port", Integer.toString(port)));
        command.addAll(List.of("--contextroot", "/", "--deploy"));
        command.add(TARGET.resolve("cms-api.war").toAbsolutePath().toString());
        return command;
    }

    /** Waits for the application, and no longer than there is hope of it. */
    private void awaitReady() throws IOException {
        Client client = client();
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (System.nanoTime() < end) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the server ended with " + process.exitValue() + "\n" + tailOfLog());
            }
            if (client.isReady()) {
                return;
            }
            if (Files.readString(log()).contains("Payara Micro URLs:") && client.isEmptyServer()) {
                close();
                throw new IllegalStateException("the application was not deployed\n" + tailOfLog());
            }
            pause();
        }
        close();
        throw new IllegalStateException("the server was not ready after " + LONGEST_START + "\n" + tailOfLog());
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Somebody who is not signed in. */
    Client client() {
        return new Client(URI.create("http://127.0.0.1:" + port));
    }

    Client admin() {
        return client().signedIn("admin", PASSWORD);
    }

    Path folder() {
        return folder;
    }

    TestDatabase database() {
        return database;
    }

    /** Where the server keeps what is not in the database. */
    Path data() {
        return folder.resolve("data");
    }

    /** Where the server reads its types and vocabularies. */
    Path content() {
        return folder.resolve("content");
    }

    private Path log() {
        return folder.resolve("server-" + port + ".log");
    }

    private String tailOfLog() throws IOException {
        List<String> lines = Files.readAllLines(log());
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 120), lines.size()));
    }

    /** As a power cut would: {@code kill -9}. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("the server does not stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
