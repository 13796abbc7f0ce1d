package org.casus.cms.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Takes one message to where it should go, and notes how that went. */
@ApplicationScoped
class Courier {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final RandomGenerator CHANCE = new SecureRandom();

    @Inject
    Destination destination;

    @Inject
    Deliveries deliveries;

    @Inject
    Webhooks webhooks;

    /** @return the delivery as it is now */
    Delivery take(Webhook hook, Delivery delivery) {
        Delivery after = tried(hook, delivery);
        deliveries.tried(after);
        switch (after.state()) {
            case DELIVERED -> webhooks.failing(hook.id(), Optional.empty());
            case FAILED ->
                webhooks.failing(hook.id(), Optional.of(hook.failingSince().orElseGet(Message::now)));
            case WAITING -> {}
        }
        return after;
    }

    private Delivery tried(Webhook hook, Delivery delivery) {
        try {
            InetAddress address = destination.addressOf(hook.url());
            byte[] body = delivery.body().getBytes(StandardCharsets.UTF_8);
            int status = PinnedPost.send(hook.url(), address, headers(hook, delivery), body, PATIENCE);
            return after(delivery, Optional.of(status), Optional.empty());
        } catch (Destination.Refused e) {
            return after(delivery, Optional.empty(), Optional.ofNullable(e.getMessage()));
        } catch (IOException e) {
            return after(delivery, Optional.empty(), Optional.of(e.getClass().getSimpleName()));
        }
    }

    private static Map<String, String> headers(Webhook hook, Delivery delivery) {
        long timestamp = Message.now().getEpochSecond();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("User-Agent", "Casus");
        headers.put("webhook-id", delivery.event());
        headers.put("webhook-timestamp", Long.toString(timestamp));
        headers.put("webhook-signature", Signature.of(hook.secret(), delivery.event(), timestamp, delivery.body()));
        return headers;
    }

    private static Delivery after(Delivery delivery, Optional<Integer> status, Optional<String> error) {
        int attempts = delivery.attempts() + 1;
        Instant now = Message.now();
        boolean isDelivered = status.filter(code -> code / 100 == 2).isPresent();
        Optional<Duration> wait = isTest(delivery) ? Optional.empty() : Patience.after(attempts, CHANCE);
        Delivery.State unheard = wait.isPresent() ? Delivery.State.WAITING : Delivery.State.FAILED;
        return new Delivery(
                delivery.id(),
                delivery.webhook(),
                delivery.event(),
                delivery.kind(),
                delivery.body(),
                isDelivered ? Delivery.State.DELIVERED : unheard,
                attempts,
                now.plus(wait.orElse(Duration.ZERO)),
                status,
                error,
                delivery.created(),
                Optional.of(now));
    }

    private static boolean isTest(Delivery delivery) {
        return delivery.kind().equals(Message.TEST);
    }
}
