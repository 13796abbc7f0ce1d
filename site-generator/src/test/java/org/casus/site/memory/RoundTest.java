package org.casus.site.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoundTest {

    /** A world of numbers by name. */
    private record World(Map<String, Integer> numbers) {

        int number(String name) {
            return Noting.read(new NumberOf(name), numbers.getOrDefault(name, 0));
        }
    }

    private record NumberOf(String name) implements Question<World> {
        @Override
        public Object answer(World world) {
            return world.number(name);
        }
    }

    private record Sum(List<String> names) implements Question<World> {
        @Override
        public Object answer(World world) {
            throw new AssertionError("a sum is not asked of the world here");
        }
    }

    private final Map<String, Integer> numbers = new HashMap<>(Map.of("a", 1, "b", 2, "c", 3));
    private final World world = new World(numbers);
    private final List<String> made = new ArrayList<>();

    private Round<World> after(Round<World> last) {
        Round<World> next = last.next();
        next.begin(world);
        return next;
    }

    private String sum(Round<World> round, String... names) {
        List<String> all = List.of(names);
        return round.kept(new Sum(all), () -> {
            made.add(String.join("+", all));
            return "sum " + all.stream().mapToInt(world::number).sum();
        });
    }

    @Test
    void what_reads_the_same_is_not_made_again() {
        Round<World> first = after(Round.first());
        String before = sum(first, "a", "b");
        numbers.put("c", 30);
        assertThat(sum(after(first), "a", "b")).isSameAs(before);
        assertThat(made).containsExactly("a+b");
    }

    @Test
    void what_reads_something_else_is_made_again() {
        Round<World> first = after(Round.first());
        sum(first, "a", "b");
        numbers.put("b", 20);
        assertThat(sum(after(first), "a", "b")).isEqualTo("sum 21");
    }

    @Test
    void what_comes_out_the_same_is_the_same_object() {
        Round<World> first = after(Round.first());
        String before = sum(first, "a", "b");
        numbers.put("a", 2);
        numbers.put("b", 1);
        assertThat(sum(after(first), "a", "b")).isSameAs(before);
        assertThat(made).hasSize(2);
    }

    @Test
    void a_bake_that_was_given_up_leaves_nothing() {
        Round<World> first = after(Round.first());
        sum(first, "a", "b");
        numbers.put("b", 20);
        sum(after(first), "a", "b");
        numbers.put("b", 2);
        assertThat(sum(after(first), "a", "b")).isEqualTo("sum 3");
        assertThat(made).hasSize(2);
    }

    @Test
    void notes_what_was_read_and_not_what_was_read_aside() {
        Reads reads = Noting.of(() -> world.number("a") + Noting.aside(() -> world.number("b")))
                .reads();
        assertThat(reads.reads()).containsExactly(new Reads.Read(new NumberOf("a"), 1));
    }
}
