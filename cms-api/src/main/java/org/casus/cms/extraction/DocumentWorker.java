package org.casus.cms.extraction;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.casus.cms.extraction.worker.Form;
import org.casus.cms.extraction.worker.ReadDocument;
import org.casus.cms.extraction.worker.Refusal;
import org.casus.cms.http.Problem;
import org.casus.cms.http.ProblemKind;

/**
 * Reads documents, each in a process of its own: what a file does to its reader ends with that process.
 *
 * <p>It gets a heap and a time of its own, no environment, and one folder to write in.
 */
@ApplicationScoped
public class DocumentWorker {

    private static final System.Logger LOGGER = System.getLogger(DocumentWorker.class.getName());

    /** What somebody is prepared to wait for their turn. */
    private static final Duration LONGEST_QUEUE = Duration.ofSeconds(30);

    /** Does something with what was read, before it is gone. */
    @FunctionalInterface
    interface Use<T> {
        T of(Reading reading) throws IOException;
    }

    /**
     * What a reading may take.
     *
     * @param folder where it writes
     * @param megabytes of heap
     */
    record Limits(Path folder, Duration longest, int megabytes) {}

    /** One after the other: a small machine has one processor to spare at most. */
    private final Semaphore turn = new Semaphore(1, true);

    private volatile String classPath = "";
    private volatile Limits limits = new Limits(Path.of(""), Duration.ZERO, 0);

    /** @param classPath where the process finds {@link ReadDocument} and the libraries that it needs */
    void start(String classPath, Limits limits) {
        this.classPath = classPath;
        this.limits = limits;
        sweep();
    }

    /** Of readings that were cut off. */
    private void sweep() {
        try {
            if (Files.exists(limits.folder())) {
                remove(limits.folder());
            }
        } catch (IOException e) {
            LOGGER.log(Level.WARNING, "Could not tidy up after earlier readings of documents", e);
        }
    }

    /**
     * @param use called with what was read; the files are removed when it returns
     * @throws Problem 503 where others have been waiting for too long
     */
    <T> T read(Path file, Form form, Use<T> use) throws IOException {
        takeTurn();
        try {
            Path out = Files.createTempDirectory(Files.createDirectories(limits.folder()), form.name());
            try {
                return use.of(reading(run(file, form, out), out));
            } finally {
                remove(out);
            }
        } finally {
            turn.release();
        }
    }

    private void takeTurn() {
        try {
            if (turn.tryAcquire(LONGEST_QUEUE.toSeconds(), TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw Problem.of(
                        ProblemKind.UNAVAILABLE,
                        "Er worden nog andere documenten gelezen; probeer zo dadelijk opnieuw.",
                        "Other documents are still being read; try again shortly.")
                .withHeader("Retry-After", Long.toString(LONGEST_QUEUE.toSeconds()));
    }

    private Reading reading(int exit, Path out) throws IOException {
        if (exit == 0) {
            return new Reading.Done(DocumentFacts.in(out), out);
        }
        return new Reading.Refused(Refusal.ofExit(exit).orElseGet(() -> {
            LOGGER.log(Level.WARNING, "A document could not be read (exit {0}): {1}", exit, lastWords(out));
            return Refusal.CORRUPT;
        }));
    }

    private static String lastWords(Path out) {
        try (Stream<String> lines = Files.lines(out.resolve("log"))) {
            return lines.findFirst().orElse("");
        } catch (IOException | UncheckedIOException e) {
            return e.toString();
        }
    }

    private int run(Path file, Form form, Path out) throws IOException {
        Path temporary = Files.createDirectory(out.resolve("temporary"));
        ProcessBuilder builder = new ProcessBuilder(command(file, form, out, temporary));
        builder.environment().clear();
        builder.directory(temporary.toFile());
        builder.redirectErrorStream(true).redirectOutput(out.resolve("log").toFile());
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            return process.waitFor(limits.longest().toMillis(), TimeUnit.MILLISECONDS)
                    ? process.exitValue()
                    : Refusal.TOO_SLOW.exit();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while reading a document", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private List<String> command(Path file, Form form, Path out, Path temporary) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + limits.megabytes() + "m",
                "-Xss2m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                classPath,
                ReadDocument.class.getName(),
                file.toAbsolutePath().toString(),
                out.toAbsolutePath().toString(),
                form.name());
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
