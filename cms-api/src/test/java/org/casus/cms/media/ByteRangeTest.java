package org.casus.cms.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0,    0, 0",
        "bytes=2-5,    2, 5",
        "bytes=2-,     2, 9",
        "bytes=9-9,    9, 9",
        "bytes=2-10,   2, 9",
        "bytes=-3,     7, 9",
        "bytes=-10,    0, 9",
        "bytes=-11,    0, 9",
        "bytes=0-999999999999999999, 0, 9",
    })
    void a_range_is_cut_to_the_file(String header, long first, long last) throws ByteRange.NotSatisfiable {
        assertThat(ByteRange.of(header, 10)).contains(new ByteRange(first, last));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bytes",
                "bytes=",
                "bytes=-",
                "bytes=a-b",
                "bytes=5-2",
                "bytes=0-1,3-4",
                "bytes=-1-2",
                "words=0-1",
                "bytes=0-99999999999999999999"
            })
    void what_is_no_single_range_is_overlooked(String header) throws ByteRange.NotSatisfiable {
        assertThat(ByteRange.of(header, 10)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10-", "bytes=10-11", "bytes=999999999999999999-", "bytes=-0"})
    void a_range_beyond_the_end_cannot_be_sent(String header) {
        assertThatThrownBy(() -> ByteRange.of(header, 10)).isInstanceOf(ByteRange.NotSatisfiable.class);
    }

    @Test
    void no_header_and_the_length_of_one() throws ByteRange.NotSatisfiable {
        assertThat(ByteRange.of(null, 10)).isEmpty();
        assertThat(new ByteRange(2, 5).length()).isEqualTo(4);
    }
}
