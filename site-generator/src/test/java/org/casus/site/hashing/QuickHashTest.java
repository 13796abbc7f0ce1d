package org.casus.site.hashing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuickHashTest {

    @Test
    void known_texts_have_the_known_hashes_of_murmur3() {
        assertThat(QuickHash.hex("")).isEqualTo("00000000000000000000000000000000");
        assertThat(QuickHash.hex("The quick brown fox jumps over the lazy dog"))
                .isEqualTo("6c1b07bc7bbc4be347939ac4a93c437a");
    }

    @Test
    void parts_give_what_the_whole_gives() {
        byte[] whole = new byte[1000];
        new Random(1).nextBytes(whole);
        QuickHash hash = new QuickHash();
        int at = 0;
        for (int length : new int[] {1, 14, 1, 16, 17, 300, 0, 651}) {
            hash.add(Arrays.copyOfRange(whole, at, at + length));
            at += length;
        }
        assertThat(hash.hex()).isEqualTo(QuickHash.hex(whole));
    }

    @Test
    void a_single_letter_makes_another_hash() {
        Set<String> hashes = new HashSet<>();
        byte[] text = "Een kerk in Gent, met een toren en een orgel.".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < text.length; i++) {
            byte[] other = text.clone();
            other[i] ^= 1;
            hashes.add(QuickHash.hex(other));
        }
        assertThat(hashes).hasSize(text.length).doesNotContain(QuickHash.hex(text));
    }
}
