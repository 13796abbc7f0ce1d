package org.casus.cms.webhooks;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Looks each second for what is new in the journal and what is due; a few messages are under way at a time. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
public class Rounds {

    private static final System.Logger LOGGER = System.getLogger(Rounds.class.getName());

    private static final int AT_ONCE = 8;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    Webhooks webhooks;

    @Inject
    Outbox outbox;

    @Inject
    Deliveries deliveries;

    @Inject
    Courier courier;

    private final Semaphore free = new Semaphore(AT_ONCE);

    private @Nullable Future<?> ticking;

    @PostConstruct
    void start() {
        ticking = executor.scheduleWithFixedDelay(this::round, 1, 1, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (ticking != null) {
            ticking.cancel(false);
        }
    }

    private void round() {
        try {
            webhooks.all().forEach(this::fill);
            Instant now = Message.now();
            deliveries.due(now, AT_ONCE).forEach(delivery -> send(delivery, now));
        } catch (RuntimeException e) {
            // thrown on, it would end the ticking for good
            LOGGER.log(Level.WARNING, "Could not look for webhooks to send; trying again", e);
        }
    }

    private void fill(Webhook hook) {
        Webhook next = hook;
        while (outbox.fill(next)) {
            next = webhooks.existing(hook.id());
        }
    }

    private void send(Delivery delivery, Instant now) {
        if (!free.tryAcquire()) {
            return;
        }
        boolean isUnderWay = false;
        try {
            if (deliveries.claim(delivery, now)) {
                executor.execute(() -> take(delivery));
                isUnderWay = true;
            }
        } finally {
            if (!isUnderWay) {
                free.release();
            }
        }
    }

    private void take(Delivery delivery) {
        try {
            webhooks.find(delivery.webhook()).ifPresent(hook -> courier.take(hook, delivery));
        } catch (RuntimeException e) {
            LOGGER.log(Level.WARNING, "Could not note how a webhook went; it will be sent again", e);
        } finally {
            free.release();
        }
    }
}
