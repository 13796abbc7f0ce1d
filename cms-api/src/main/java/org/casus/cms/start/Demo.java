package org.casus.cms.start;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Starts the server with the application in this process, says when it answers, and stays until it is told to stop. */
final class Demo {

    /** One reason, in words for the person at the terminal. */
    private static final class CannotStart extends Exception {

        private static final long serialVersionUID = 1L;

        CannotStart(String message) {
            super(message);
        }
    }

    private final DemoOptions options;
    private final Path application;
    private final PrintStream out;

    private Demo(DemoOptions options, Path application, PrintStream out) {
        this.options = options;
        this.application = application;
        this.out = out;
    }

    static void run(String[] arguments) {
        if (List.of(arguments).contains("--help")) {
            System.out.print(DemoOptions.HELP);
            return;
        }
        PrintStream err = System.err;
        Path home = Path.of(System.getProperty("casus.home", "")).toAbsolutePath();
        try {
            DemoOptions options = DemoOptions.parse(List.of(arguments), home);
            new Demo(options, home.resolve("cms-api/target/cms-api.war"), System.out).start();
        } catch (DemoOptions.WrongUse e) {
            err.println("casus: " + e.getMessage());
            System.exit(2);
        } catch (CannotStart e) {
            err.println("casus: " + e.getMessage());
            System.exit(1);
        } catch (IOException | UncheckedIOException e) {
            err.println("casus: cannot start: " + e);
            System.exit(1);
        }
    }

    private void start() throws CannotStart, IOException {
        checkPort();
        checkApplication();
        Files.createDirectories(options.data().resolve("logs"));
        try (FileChannel held = lock()) {
            Path run = options.data().resolve("run");
            empty(run);
            configure();
            boolean isFirst = Files.notExists(options.data().resolve("admin-password"));
            // the server is talkative from its first line; what it says belongs in the log
            PrintStream log =
                    new PrintStream(Files.newOutputStream(logFile("server.log")), true, StandardCharsets.UTF_8);
            System.setOut(log);
            System.setErr(log);
            out.println("Casus is starting on " + options.address() + " …");
            out.flush();
            boot(run);
            new Readiness(options).await(startTimeout()).ifPresent(this::giveUp);
            announce(isFirst);
            stay(held);
        }
    }

    /** Until somebody ends the process. The channel is kept in hand: one that nobody holds is closed, lock and all. */
    private static void stay(FileChannel held) {
        try {
            while (held.isOpen()) {
                TimeUnit.DAYS.sleep(1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void checkPort() throws CannotStart {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(options.host()), options.port()));
        } catch (IOException e) {
            throw new CannotStart("cannot listen on " + options.host() + " port " + options.port() + " ("
                    + e.getMessage() + "). Stop what runs there, or choose another:  casus demo --port "
                    + (options.port() + 1));
        }
    }

    private void checkApplication() throws CannotStart {
        if (!Files.isRegularFile(application)) {
            throw new CannotStart(application + " is not there; build first:  mvn -DskipTests package");
        }
    }

    /** Held as long as the process lives: two of them on one folder would take each other's files away. */
    private FileChannel lock() throws CannotStart, IOException {
        FileChannel channel =
                FileChannel.open(options.data().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new CannotStart(options.data()
                    + " is in use by another casus; stop that one, or choose another:  casus demo --data DIR");
        }
        return channel;
    }

    /** The server unpacks itself here; what a killed process left behind goes first. */
    private static void empty(Path run) throws IOException {
        if (Files.exists(run)) {
            try (Stream<Path> below = Files.walk(run)) {
                for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        Files.createDirectories(run);
    }

    private void configure() {
        System.setProperty("casus.data", options.data().toString());
        System.setProperty("casus.content", options.content().toString());
        System.setProperty("casus.themes", options.themes().toString());
        System.setProperty("casus.base", options.address());
        System.setProperty("casus.sites.base", options.address() + "/sites");
        System.setProperty("casus.load-content", "true");
    }

    private void boot(Path run) throws CannotStart, IOException {
        Path settings = run.resolve("before-boot.asadmin");
        Files.writeString(settings, settings());
        Path logging = run.resolve("logging.properties");
        Files.writeString(logging, logging());
        try {
            Server.boot(
                    "--nocluster",
                    "--nohazelcast",
                    "--disablephonehome",
                    // emptied at each start: a folder that is used again would deploy the old application first
                    "--rootdir",
                    Files.createDirectory(run.resolve("server")).toString(),
                    "--port",
                    Integer.toString(options.port()),
                    "--prebootcommandfile",
                    settings.toString(),
                    "--logproperties",
                    logging.toString(),
                    "--contextroot",
                    "/",
                    "--deploy",
                    application.toString());
        } catch (Exception e) {
            throw new CannotStart("the server does not start: " + e + "; its log is " + logFile("casus.0.log"));
        }
    }

    /** One machine, one person: nothing listens but the one port. */
    private String settings() {
        return """
                set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=%s
                set configs.config.server-config.hazelcast-config-specific-configuration.enabled=false
                """.formatted(options.host());
    }

    private String logging() {
        return """
                handlers=java.util.logging.FileHandler
                java.util.logging.FileHandler.pattern=%s
                java.util.logging.FileHandler.limit=10000000
                java.util.logging.FileHandler.count=5
                java.util.logging.FileHandler.append=true
                java.util.logging.FileHandler.encoding=UTF-8
                java.util.logging.FileHandler.formatter=java.util.logging.SimpleFormatter
                java.util.logging.SimpleFormatter.format=%%1$tFT%%1$tT.%%1$tL%%1$tz %%4$s %%3$s: %%5$s%%6$s%%n
                .level=INFO
                # expired certificates in the server's own trust store, with a dump of each
                javax.enterprise.system.security.ssl.level=SEVERE
                javax.enterprise.system.ssl.security.level=SEVERE
                """.formatted(options.data().resolve("logs").toString().replace("%", "%%") + "/casus.%g.log");
    }

    private Path logFile(String name) {
        return options.data().resolve("logs").resolve(name);
    }

    /** Generous: an old laptop under load builds its first sites in minutes, and a person can press Ctrl-C. */
    private static Duration startTimeout() {
        return Duration.ofMinutes(10);
    }

    private void giveUp(String reason) {
        out.println("casus: " + reason + ". What happened is in " + logFile("casus.0.log"));
        out.flush();
        System.exit(1);
    }

    private void announce(boolean isFirst) throws IOException {
        String address = options.address();
        out.println();
        for (String site : options.sites()) {
            out.println("  " + address + "/sites/" + site + "/");
        }
        out.println("  " + address + "/api/v1     the API; described at " + address + "/openapi");
        Optional<String> password = password();
        if (isFirst && password.isPresent()) {
            out.println();
            out.println("  Sign in as admin with the password  " + password.get());
            out.println("  It is kept in " + options.data().resolve("admin-password") + " and not shown again.");
        }
        out.println();
        Duration cpu = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
        out.println("ready: " + address + "/  (started with " + cpu.toSeconds()
                + " s of processor time; Ctrl-C stops; log: " + logFile("casus.0.log") + ")");
        out.flush();
    }

    private Optional<String> password() throws IOException {
        Path file = options.data().resolve("admin-password");
        return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    }
}
