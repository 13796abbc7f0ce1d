package org.casus.cms.extraction;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.nio.file.Path;
import java.util.concurrent.Future;
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

    private @Nullable Future<?> running;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        worker.startIn(Path.of(event.getServletContext().getRealPath("/WEB-INF")));
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
