package org.casus.cms.differences;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.casus.cms.differences.WordDifference.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordDifferenceTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de oude kerk          | de nieuwe kerk      | =de  -oude +nieuwe = kerk
            de kerk               | de kerk             | =de kerk
            kerk                  | de kerk             | +de  =kerk
            de kerk               | de                  | =de - kerk
            rode oude kerk        | blauwe jonge kerk   | -rode oude +blauwe jonge = kerk
            één café              | één cafe            | =één  -café +cafe
            (1482)                | (1483)              | =( -1482 +1483 =)
            """)
    void it_says_which_words_went_and_came(String before, String after, String expected) {
        assertThat(written(WordDifference.between(before, after))).isEqualTo(expected);
    }

    private static String written(List<WordDifference.Change> changes) {
        return changes.stream()
                .map(change -> switch (change.kind()) {
                            case EQUAL -> "=";
                            case DELETE -> "-";
                            case INSERT -> "+";
                        }
                        + change.text())
                .collect(Collectors.joining(" "));
    }

    @Test
    void nothing_and_something_is_one_change() {
        assertThat(WordDifference.between("", "")).isEmpty();
        assertThat(written(WordDifference.between("", "a b"))).isEqualTo("+a b");
        assertThat(written(WordDifference.between("a b", ""))).isEqualTo("-a b");
    }

    @Test
    void put_after_each_other_the_changes_are_both_texts() {
        Random random = new Random(7);
        for (int round = 0; round < 2000; round++) {
            String before = words(random, random.nextInt(40));
            String after = words(random, random.nextInt(40));
            List<WordDifference.Change> changes = WordDifference.between(before, after);
            assertThat(text(changes, Kind.INSERT)).as(before + " → " + after).isEqualTo(before);
            assertThat(text(changes, Kind.DELETE)).as(before + " → " + after).isEqualTo(after);
        }
    }

    private static String words(Random random, int number) {
        return IntStream.range(0, number)
                .mapToObj(place ->
                        List.of("de", "kerk", "van", "Gent", "is", "oud").get(random.nextInt(6)))
                .collect(Collectors.joining(" "));
    }

    private static String text(List<WordDifference.Change> changes, Kind without) {
        return changes.stream()
                .filter(change -> change.kind() != without)
                .map(WordDifference.Change::text)
                .collect(Collectors.joining());
    }

    @Test
    void it_changes_no_more_than_it_must() {
        Random random = new Random(11);
        for (int round = 0; round < 500; round++) {
            int[] before = random.ints(random.nextInt(12), 0, 4).toArray();
            int[] after = random.ints(random.nextInt(12), 0, 4).toArray();
            EditScript script = EditScript.of(before, after);
            assertThat(script.gone().cardinality() + script.come().cardinality())
                    .isEqualTo(before.length + after.length - 2 * longestCommon(before, after));
        }
    }

    private static int longestCommon(int[] a, int[] b) {
        int[][] longest = new int[a.length + 1][b.length + 1];
        for (int x = 1; x <= a.length; x++) {
            for (int y = 1; y <= b.length; y++) {
                longest[x][y] = a[x - 1] == b[y - 1]
                        ? longest[x - 1][y - 1] + 1
                        : Math.max(longest[x - 1][y], longest[x][y - 1]);
            }
        }
        return longest[a.length][b.length];
    }

    @Test
    void a_megabyte_of_other_words_has_an_answer_too() {
        Random random = new Random(3);
        String before = many(random);
        String after = many(random);

        List<WordDifference.Change> changes = WordDifference.between(before, after);

        assertThat(text(changes, Kind.INSERT)).isEqualTo(before);
        assertThat(text(changes, Kind.DELETE)).isEqualTo(after);
    }

    private static String many(Random random) {
        return random.ints(150_000, 0, 500).mapToObj(number -> "w" + number).collect(Collectors.joining(" "));
    }
}
