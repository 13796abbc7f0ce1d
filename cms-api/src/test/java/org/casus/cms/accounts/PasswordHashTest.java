package org.casus.cms.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PasswordHashTest {

    @Test
    void only_the_password_it_was_made_of_opens_it() {
        PasswordHash hash = PasswordHash.of("een wachtwoord");

        assertThat(hash.isOf("een wachtwoord")).isTrue();
        assertThat(hash.isOf("een wachtwoorD")).isFalse();
        assertThat(hash.isOf("")).isFalse();
    }

    @Test
    void the_same_password_is_kept_in_another_form_each_time() {
        assertThat(PasswordHash.of("gelijk").text())
                .isNotEqualTo(PasswordHash.of("gelijk").text());
    }

    @Test
    void how_the_keyboard_makes_an_accent_does_not_matter() {
        assertThat(PasswordHash.of("caf\u00e9").isOf("cafe\u0301")).isTrue();
    }

    @Test
    void a_hash_with_fewer_rounds_still_opens() {
        // PBKDF2 with HMAC-SHA-512 of "password" and "salt", one round, as other libraries reckon it
        PasswordHash old = new PasswordHash("pbkdf2-sha512$1$c2FsdA==$"
                + "hn9wzxreAs/zdSWZo6U9xK80x6ZpgVrl1RNVThyM8lLALUcKKFoFAbrZmb/pQ8CPBQI119aLHaVeY/c7YKV/zg==");

        assertThat(old.isOf("password")).isTrue();
        assertThat(old.isOf("passwords")).isFalse();
    }

    @Test
    void nobodys_hash_opens_for_nobody_and_another_form_is_an_error() {
        assertThat(PasswordHash.OF_NOBODY.isOf("")).isFalse();
        assertThatThrownBy(() -> new PasswordHash("plain").isOf("plain")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void it_does_not_show_itself_in_a_log() {
        assertThat(PasswordHash.of("geheim").toString()).isEqualTo("PasswordHash");
    }
}
