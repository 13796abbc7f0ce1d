package org.casus.cms.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SecretTokenTest {

    @Test
    void a_token_is_known_by_its_beginning_and_holds_256_random_bits() {
        String text = new SecretToken().text();

        assertThat(text).startsWith("casus_");
        assertThat(Base64.getUrlDecoder().decode(text.substring("casus_".length(), text.length() - 6)))
                .hasSize(32);
        assertThat(IntStream.range(0, 100)
                        .mapToObj(number -> new SecretToken().text())
                        .collect(Collectors.toSet()))
                .hasSize(100);
    }

    @Test
    void what_is_kept_is_its_sha_256() {
        assertThat(new SecretToken("abc").hash())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void what_was_mistyped_or_invented_is_known_by_its_checksum() {
        String text = new SecretToken().text();
        char last = text.charAt(text.length() - 1);

        assertThat(new SecretToken(text).isWellFormed()).isTrue();
        assertThat(new SecretToken(text.substring(0, text.length() - 1) + (last == 'A' ? 'Q' : 'A')).isWellFormed())
                .isFalse();
        assertThat(new SecretToken("casus_nothing").isWellFormed()).isFalse();
        assertThat(new SecretToken("").isWellFormed()).isFalse();
    }

    @Test
    void it_does_not_show_itself_in_a_log() {
        assertThat(new SecretToken().toString()).isEqualTo("SecretToken");
    }
}
