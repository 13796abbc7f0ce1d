package org.casus.cms.publishing;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.System.Logger.Level;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Gives the publisher its thread, and takes it back when the application stops.
 *
 * <p>The web module starts after the singletons that make tables and the first account. No singleton itself: in a thread
 * begun by one whose transactions are its own, the entity manager and the data source get different connections.
 */
@WebListener
public class PublisherStart implements ServletContextListener {

    private static final long LONGEST_STOP_SECONDS = 20;

    private static final System.Logger LOGGER = System.getLogger(PublisherStart.class.getName());

    @Resource
    ManagedExecutorService threads;

    @Inject
    Publisher publisher;

    private @Nullable Future<?> running;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        running = threads.submit(() -> {
            publisher.run();
            return true;
        });
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        publisher.stop();
        Future<?> thread = running;
        if (thread == null) {
            return;
        }
        try {
            thread.get(LONGEST_STOP_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            // a bake may be cut off anywhere: the next start finishes what it wrote
            thread.cancel(true);
        } catch (ExecutionException e) {
            LOGGER.log(Level.ERROR, "The publisher ended early", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
