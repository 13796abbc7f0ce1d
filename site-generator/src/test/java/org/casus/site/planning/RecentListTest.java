package org.casus.site.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentListTest {

    @Test
    void each_of_some_thousands_is_made_once() {
        AtomicInteger made = new AtomicInteger();
        RecentList<String> list = new RecentList<>(10_000, number -> number + "/" + made.incrementAndGet());

        assertThat(List.copyOf(list)).hasSize(10_000).isEqualTo(List.copyOf(list));
        assertThat(made).hasValue(10_000);
    }

    @Test
    void however_many_there_are_each_is_what_its_maker_makes() {
        RecentList<String> list = new RecentList<>(50_000, number -> "file " + number);

        assertThat(list)
                .containsExactlyElementsOf(IntStream.range(0, 50_000)
                        .mapToObj(number -> "file " + number)
                        .toList());
        assertThat(list.get(7)).isEqualTo("file 7");
        assertThat(list.get(49_999)).isEqualTo("file 49999");
    }

    @Test
    void neighbours_that_are_read_again_and_again_are_made_once() {
        AtomicInteger made = new AtomicInteger();
        RecentList<Integer> list = new RecentList<>(50_000, number -> made.incrementAndGet());
        for (int number = 30_000; number < 40_000; number++) {
            list.get(number - 1);
            list.get(number);
            list.get(number + 1);
        }

        assertThat(made).hasValue(10_002);
    }

    @Test
    void an_empty_one_is_empty() {
        assertThat(new RecentList<>(0, number -> number)).isEmpty();
    }
}
