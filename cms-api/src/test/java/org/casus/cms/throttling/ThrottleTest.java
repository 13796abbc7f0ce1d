package org.casus.cms.throttling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    private final SetClock clock = new SetClock();
    private final Throttle throttle = new Throttle(clock);

    /** Stands still until told. */
    private static final class SetClock extends Clock {

        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("nobody asks for the zone");
        }
    }

    private void fail(int times, String account, String address) {
        for (int time = 0; time < times; time++) {
            assertThat(throttle.attempt(account, address)).isEmpty();
        }
    }

    @Test
    void the_eleventh_guess_waits_until_five_minutes_after_the_first() {
        fail(9, "els", "a");
        clock.now = clock.now.plusSeconds(60);
        fail(1, "els", "a");

        assertThat(throttle.attempt("els", "a")).contains(Duration.ofMinutes(4));

        clock.now = clock.now.plusSeconds(4 * 60 - 1);
        assertThat(throttle.attempt("els", "a")).contains(Duration.ofSeconds(1));
        clock.now = clock.now.plusSeconds(1);
        assertThat(throttle.attempt("els", "a")).isEmpty();
    }

    @Test
    void waiting_longer_is_not_made_longer_by_asking() {
        fail(10, "els", "a");
        for (int time = 0; time < 100; time++) {
            assertThat(throttle.attempt("els", "a")).contains(Duration.ofMinutes(5));
        }
    }

    @Test
    void a_stranger_does_not_keep_the_owner_out() {
        fail(10, "els", "stranger");

        assertThat(throttle.attempt("els", "stranger")).isPresent();
        assertThat(throttle.attempt("els", "home")).isEmpty();
    }

    @Test
    void who_guesses_at_many_accounts_is_stopped_by_address() {
        for (int account = 0; account < 50; account++) {
            fail(1, "account" + account, "a");
        }

        assertThat(throttle.attempt("another", "a")).contains(Duration.ofMinutes(15));
        assertThat(throttle.attempt("another", "b")).isEmpty();
    }

    @Test
    void who_guesses_from_many_addresses_is_stopped_by_account() {
        for (int address = 0; address < 200; address++) {
            fail(1, "els", "address" + address);
        }

        assertThat(throttle.attempt("els", "another")).contains(Duration.ofMinutes(15));
        assertThat(throttle.attempt("jan", "another")).isEmpty();
    }

    @Test
    void who_signs_in_starts_anew() {
        for (int time = 0; time < 1000; time++) {
            fail(1, "els", "a");
            throttle.succeeded("els", "a");
        }
        fail(9, "els", "a");
        fail(1, "els", "a");
        throttle.succeeded("els", "a");

        fail(10, "els", "a");
        assertThat(throttle.attempt("els", "a")).isPresent();
    }
}
