package org.casus.site.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.casus.site.planning.PlannedFile.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenFileTest {

    private static WrittenFile file(String path, String fingerprint, String hash, String links) {
        return new WrittenFile(path, Kind.PAGE, fingerprint, hash, 7, links, "main één");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "print",
                "0123456789abcdef0123456789abcdef",
                "1f2e3d4c-00000000000000000000000000000000",
                "00112233-ffffffffffffffffffffffffffffffff",
                "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF",
                "é–0123456789abcdef0123456789abcdef",
                "assets/main.0123456789abcdef0123456789abcdef.css"
            })
    void a_fingerprint_is_told_as_it_was_given(String fingerprint) {
        WrittenFile file = file("a", fingerprint, fingerprint, "");

        assertThat(file.fingerprint()).isEqualTo(fingerprint);
        assertThat(file.hash()).isEqualTo(fingerprint);
        assertThat(file.isOf(new byte[0])).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a b#c b/index.html#c", "a#", "#", "a#b#c", " ", "a  b", "één#zwei drie"})
    void links_that_are_shared_are_those_that_were_given(String links) {
        WrittenFile given = file("a", "x", "y", links);
        WrittenFile sharing = given.sharing(new Targets());

        assertThat(sharing.linkText()).isEqualTo(links);
        assertThat(sharing.links()).isEqualTo(given.links());
        assertThat(sharing).isEqualTo(given).hasSameHashCodeAs(given);
    }

    @Test
    void many_files_share_many_targets() {
        Targets targets = new Targets();
        List<WrittenFile> given = IntStream.range(0, 20_000)
                .mapToObj(i -> file("p/" + i, "x", "y", "p/" + (i + 1) + "#main p/" + i / 2 + " home"))
                .toList();

        assertThat(given.parallelStream().map(file -> file.sharing(targets)).toList())
                .isEqualTo(given);
    }

    @Test
    void another_link_makes_another_file() {
        Targets targets = new Targets();

        assertThat(file("a", "x", "y", "b#c").sharing(targets))
                .isNotEqualTo(file("a", "x", "y", "b#d").sharing(targets));
    }
}
