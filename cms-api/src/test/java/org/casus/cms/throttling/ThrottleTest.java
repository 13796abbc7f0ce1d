package org.casus.cms.throttling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    private final SetClock clock = new SetClock();
    private final Throttle throttle = new Throttle(clock);

    private void fail(int times, String account, String address) {
        for (int time = 0; time < times; time++) {
            assertThat(throttle.attempt(account, address)).isEmpty();
        }
    }

    /** Guesses as soon as it may. */
    private void failPatiently(int times, String account, String address) {
        for (int time = 0; time < times; time++) {
            throttle.attempt(account, address).ifPresent(wait -> {
                clock.pass(wait);
                fail(1, account, address);
            });
        }
    }

    @Test
    void each_guess_after_the_sixth_waits_twice_as_long_and_never_more_than_a_quarter_of_an_hour() {
        fail(6, "els", "a");
        for (int seconds : new int[] {1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900}) {
            assertThat(throttle.attempt("els", "a")).contains(Duration.ofSeconds(seconds));
            clock.pass(Duration.ofSeconds(seconds).minusMillis(1));
            assertThat(throttle.attempt("els", "a")).contains(Duration.ofMillis(1));
            clock.pass(Duration.ofMillis(1));
            fail(1, "els", "a");
        }
    }

    @Test
    void asking_again_does_not_make_it_longer() {
        fail(6, "els", "a");
        for (int time = 0; time < 100; time++) {
            assertThat(throttle.attempt("els", "a")).contains(Duration.ofSeconds(1));
        }
    }

    @Test
    void many_at_once_gain_nothing() {
        fail(6, "els", "a");
        assertThat(throttle.attempt("els", "a")).isPresent();
    }

    @Test
    void an_hour_without_a_guess_is_a_new_beginning() {
        fail(6, "els", "a");
        clock.pass(Duration.ofHours(1).plusSeconds(1));
        fail(6, "els", "a");
        assertThat(throttle.attempt("els", "a")).contains(Duration.ofSeconds(1));
    }

    @Test
    void a_stranger_does_not_keep_the_owner_out() {
        fail(6, "els", "stranger");

        assertThat(throttle.attempt("els", "stranger")).isPresent();
        assertThat(throttle.attempt("els", "home")).isEmpty();
    }

    @Test
    void who_guesses_at_many_accounts_is_stopped_by_address() {
        for (int account = 0; account < 31; account++) {
            fail(1, "account" + account, "a");
        }

        assertThat(throttle.attempt("another", "a")).contains(Duration.ofSeconds(1));
        assertThat(throttle.attempt("another", "b")).isEmpty();
    }

    @Test
    void who_guesses_from_many_addresses_is_slowed_down_by_account() {
        for (int address = 0; address < 101; address++) {
            fail(1, "els", "address" + address);
        }

        assertThat(throttle.attempt("els", "another")).contains(Duration.ofSeconds(1));
        assertThat(throttle.attempt("jan", "another")).isEmpty();
    }

    @Test
    void even_then_the_owner_gets_in_from_where_they_were_before() {
        fail(1, "els", "home");
        throttle.succeeded("els", "home");
        for (int address = 0; address < 120; address++) {
            failPatiently(1, "els", "address" + address);
        }

        assertThat(throttle.attempt("els", "cafe")).isPresent();
        assertThat(throttle.attempt("els", "home")).isEmpty();
    }

    @Test
    void even_then_nobody_waits_longer_than_a_minute_for_somebody_elses_guesses() {
        for (int address = 0; address < 500; address++) {
            throttle.attempt("els", "address" + address).ifPresent(wait -> {
                assertThat(wait).isLessThanOrEqualTo(Duration.ofMinutes(1));
                clock.pass(wait);
            });
        }
    }

    @Test
    void who_signs_in_starts_anew() {
        for (int time = 0; time < 1000; time++) {
            fail(1, "els", "a");
            throttle.succeeded("els", "a");
        }
        fail(6, "els", "a");
        clock.pass(Duration.ofSeconds(1));
        fail(1, "els", "a");
        throttle.succeeded("els", "a");

        fail(6, "els", "a");
        assertThat(throttle.attempt("els", "a")).contains(Duration.ofSeconds(1));
    }
}
