package org.casus.site.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextIndexTest {

    private static final List<String> WORDS = List.of(
            "kerk",
            "kerken",
            "klooster",
            "bibliotheek",
            "stad",
            "wijk",
            "herbestemming",
            "parochie",
            "toren",
            "orgel",
            "plein",
            "gent",
            "brugge",
            "wonen",
            "woning",
            "museum",
            "school",
            "klimzaal",
            "dorp",
            "de",
            "het");

    private record Written(String key, List<Passage> passages) implements Searched {

        static Written of(String title, String body) {
            return new Written(title + body, List.of(new Passage(title, 8), new Passage(body, 1)));
        }
    }

    private static TextIndex fresh(SortedMap<Integer, Searched> texts) {
        TextIndex index = new TextIndex("nl");
        index.update(texts);
        return index;
    }

    @Test
    void a_word_has_the_texts_it_stands_in_with_its_weight() {
        TextIndex index = fresh(new TreeMap<>(
                Map.of(0, Written.of("Toren", "een kerk"), 2, Written.of("Kerken", "de toren van de toren"))));

        assertThat(index.chunks(1).getFirst().json())
                .isEqualTo("\"terms\":[\"kerk\",\"kerken\",\"toren\"],\"texts\":[[17,40],[56],[24,34]]");
        assertThat(index.length(2)).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void brought_up_to_date_it_is_as_a_fresh_one(int seed) {
        Random random = new Random(seed);
        SortedMap<Integer, Searched> texts = new TreeMap<>();
        IntStream.range(0, 60).forEach(number -> texts.put(number, text(random)));
        TextIndex kept = fresh(texts);
        kept.chunks(5);
        for (int round = 0; round < 30; round++) {
            for (int change = random.nextInt(4); change >= 0; change--) {
                int number = random.nextInt(70);
                if (random.nextInt(5) == 0) {
                    texts.remove(number);
                } else {
                    texts.put(number, text(random));
                }
            }
            kept.update(texts);
            assertThat(kept.chunks(5)).isEqualTo(fresh(texts).chunks(5));
        }
    }

    @Test
    void a_changed_text_touches_few_chunks() {
        Random random = new Random(9);
        SortedMap<Integer, Searched> texts = new TreeMap<>();
        for (int number = 0; number < 400; number++) {
            texts.put(number, Written.of("Titel " + number, words(random, 60)));
        }
        List<TextIndex.Chunk> before = fresh(texts).chunks(25);

        texts.put(
                7,
                new Written(
                        "other",
                        List.of(
                                new Passage("Titel 7", 8),
                                new Passage(body(Objects.requireNonNull(texts.get(7))) + " xylofoon", 1))));
        List<TextIndex.Chunk> after = fresh(texts).chunks(25);

        assertThat(after.stream().filter(chunk -> !before.contains(chunk)).count())
                .isLessThanOrEqualTo(4);
    }

    private static String body(Searched text) {
        return text.passages().getLast().text();
    }

    private static Searched text(Random random) {
        return Written.of(WORDS.get(random.nextInt(WORDS.size())), words(random, 1 + random.nextInt(30)));
    }

    private static String words(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(i ->
                        WORDS.get(random.nextInt(WORDS.size())) + (random.nextInt(3) == 0 ? random.nextInt(300) : ""))
                .collect(Collectors.joining(" "));
    }
}
