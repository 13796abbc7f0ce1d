package org.casus.cms.workflow;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.System.Logger.Level;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Sets the clockwork going when the application starts. */
@WebListener
public class ClockworkStart implements ServletContextListener {

    private static final System.Logger LOGGER = System.getLogger(ClockworkStart.class.getName());

    private static final long LOOKS_EVERY_SECONDS = 1;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    Clockwork clockwork;

    private @Nullable Future<?> ticking;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ticking =
                executor.scheduleWithFixedDelay(this::look, LOOKS_EVERY_SECONDS, LOOKS_EVERY_SECONDS, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            clockwork.look();
        } catch (RuntimeException | Error e) {
            // thrown on, it would end the ticking for good
            LOGGER.log(Level.ERROR, "Could not look for what is planned; trying again", e);
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        Future<?> running = ticking;
        if (running != null) {
            running.cancel(false);
        }
    }
}
