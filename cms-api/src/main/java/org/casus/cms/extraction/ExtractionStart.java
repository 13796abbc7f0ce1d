package org.casus.cms.extraction;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Gives the reading of documents its thread and its class files, and takes the thread back when the application stops. */
@WebListener
public class ExtractionStart implements ServletContextListener {

    @Resource
    ManagedExecutorService threads;

    @Inject
    DocumentWorker worker;

    @Inject
    ExtractTexts texts;

    @Inject
    @ConfigProperty(name = "casus.data")
    String data;

    @Inject
    @ConfigProperty(name = "casus.extraction.seconds")
    int seconds;

    @Inject
    @ConfigProperty(name = "casus.extraction.megabytes")
    int megabytes;

    private @Nullable Future<?> running;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        Path application = Path.of(event.getServletContext().getRealPath("/WEB-INF"));
        worker.start(
                classPath(application),
                new DocumentWorker.Limits(Path.of(data, "extraction"), Duration.ofSeconds(seconds), megabytes));
        running = threads.submit(texts::run);
    }

    private static String classPath(Path application) {
        return Stream.of(
                        files(application.resolve("extraction")),
                        files(application.resolve("libraries")),
                        Stream.of(application.resolve("classes")))
                .flatMap(files -> files)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        texts.stop();
        if (running != null) {
            // a reading that is cut off is begun again at the next start
            running.cancel(true);
        }
    }
}
