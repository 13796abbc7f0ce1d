package org.casus.cms.extraction;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Future;
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
        String classPath = String.join(
                File.pathSeparator,
                application.resolve("extraction") + "/*",
                application.resolve("lib") + "/*",
                application.resolve("classes").toString());
        worker.start(
                classPath,
                new DocumentWorker.Limits(Path.of(data, "extraction"), Duration.ofSeconds(seconds), megabytes));
        running = threads.submit(texts::run);
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
