package org.casus.cms.media;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Sweeps the library at the start and once a day. */
@WebListener
public class MediaUpkeep implements ServletContextListener {

    private static final System.Logger LOGGER = System.getLogger(MediaUpkeep.class.getName());

    private static final long FIRST_AFTER_SECONDS = 30;
    private static final long DAY_SECONDS = 86_400;

    @Resource
    ManagedScheduledExecutorService clock;

    @Inject
    SweepMedia sweep;

    private @Nullable ScheduledFuture<?> running;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        running = clock.scheduleWithFixedDelay(this::sweep, FIRST_AFTER_SECONDS, DAY_SECONDS, TimeUnit.SECONDS);
    }

    private void sweep() {
        try {
            SweepMedia.Swept swept = sweep.all(Instant.now());
            LOGGER.log(Level.INFO, "Swept the media library: {0}", swept);
        } catch (IOException | RuntimeException e) {
            // a store that is away today: tomorrow is another day
            LOGGER.log(Level.WARNING, "Could not sweep the media library", e);
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (running != null) {
            running.cancel(true);
        }
    }
}
