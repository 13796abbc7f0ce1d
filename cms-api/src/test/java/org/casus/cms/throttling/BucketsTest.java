package org.casus.cms.throttling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BucketsTest {

    private final SetClock clock = new SetClock();
    private final Buckets buckets = new Buckets(60, clock);

    @Test
    void a_minutes_worth_may_be_used_at_once_and_then_one_a_second() {
        for (int left = 59; left >= 0; left--) {
            assertThat(buckets.take("els").calls()).isEqualTo(left);
        }
        Buckets.Left none = buckets.take("els");
        assertThat(none.isTooMany()).isTrue();
        assertThat(none.untilNext()).isEqualTo(Duration.ofSeconds(1));
        clock.pass(Duration.ofSeconds(1));
        assertThat(buckets.take("els").isTooMany()).isFalse();
        assertThat(buckets.take("els").isTooMany()).isTrue();
    }

    @Test
    void asking_too_often_does_not_make_it_longer() {
        for (int call = 0; call < 500; call++) {
            buckets.take("els");
        }
        clock.pass(Duration.ofSeconds(1));
        assertThat(buckets.take("els").isTooMany()).isFalse();
    }

    @Test
    void nothing_is_saved_up_beyond_a_minute() {
        buckets.take("els");
        clock.pass(Duration.ofDays(1));
        assertThat(buckets.take("els").calls()).isEqualTo(59);
    }

    @Test
    void one_caller_does_not_use_up_anothers() {
        for (int call = 0; call < 100; call++) {
            buckets.take("els");
        }
        assertThat(buckets.take("jan").calls()).isEqualTo(59);
    }
}
