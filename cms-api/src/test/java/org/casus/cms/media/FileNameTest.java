package org.casus.cms.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "schip \u00c3\u00a9.png,    schip \u00e9.png",
        "schip \u00e9.png,          schip \u00e9.png",
        "\u20ac.png,                \u20ac.png",
        "../../etc/passwd,          passwd",
        "C:\\plannen\\kerk.pdf,     kerk.pdf",
        "a\u0007b.png,              ab.png",
        "map/,                      file",
        "'   ',                     file",
    })
    void a_name_is_what_its_owner_saw(String sent, String kept) {
        assertThat(FileName.plain(sent)).isEqualTo(kept);
    }

    @Test
    void a_long_name_is_cut_between_letters() {
        assertThat(FileName.plain("\ud83d\ude00".repeat(300)).codePoints())
                .hasSize(255)
                .containsOnly(0x1f600);
    }
}
