package org.casus.cms.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private final Random chance = new Random(1);

    @Test
    void it_lasts_about_a_day_and_then_ends() {
        Duration all = IntStream.rangeClosed(1, 9)
                .mapToObj(attempts -> Patience.after(attempts, chance))
                .flatMap(Optional::stream)
                .reduce(Duration.ZERO, Duration::plus);

        assertThat(all).isBetween(Duration.ofHours(20), Duration.ofHours(26));
        assertThat(Patience.after(10, chance)).isEmpty();
    }

    @Test
    void no_two_wait_equally_long() {
        assertThat(Patience.after(5, chance)).isNotEqualTo(Patience.after(5, chance));
    }
}
