package org.casus.cms.accounts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What everybody tries first.
 *
 * <p>The list beside this class is short because it is made to be recognised in disguise: with digits and signs around
 * it, with signs and capitals in it, with digits for letters, twice over. Rows of the keyboard and of the alphabet are
 * recognised without a list.
 */
final class CommonPasswords {

    private static final Set<String> KNOWN = read();

    private static final String[] ROWS = {
        "abcdefghijklmnopqrstuvwxyz".repeat(2),
        "01234567890123456789012345678901234567890",
        "qwertyuiopasdfghjklzxcvbnm",
        "azertyuiopqsdfghjklmwxcvbn",
        "1q2w3e4r5t6y7u8i9o0p",
        "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
        "1a2z3e4r5t6y7u8i9o0p",
        "qazwsxedcrfvtgbyhnujmikolp",
    };

    private static final int SHORTEST_RUN = 6;

    private CommonPasswords() {}

    static boolean areIn(String password) {
        String plain = Normalizer.normalize(password, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replace('@', 'a')
                .replace('$', 's')
                .replaceAll("[^\\p{Alnum}]+", "");
        String word = unit(plain.replaceAll("^\\d+|\\d+$", ""));
        return Stream.of(unit(plain), word, spelled(word), unit(spelled(plain))).anyMatch(KNOWN::contains)
                || isOfRows(plain);
    }

    /** What a text repeats; itself where it repeats nothing. */
    private static String unit(String text) {
        int length = text.length();
        for (int size = 1; size <= length / 2; size++) {
            String unit = text.substring(0, size);
            if (unit.repeat(length / size + 1).startsWith(text)) {
                return unit;
            }
        }
        return text;
    }

    /** The digits that stand for letters read as these. */
    private static String spelled(String text) {
        return text.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('7', 't');
    }

    /** Nothing but pieces of rows, forwards or backwards, with a few characters between them. */
    private static boolean isOfRows(String text) {
        int rest = 0;
        int at = 0;
        while (at < text.length()) {
            int run = runAt(text, at);
            rest += run >= SHORTEST_RUN ? 0 : 1;
            at += run >= SHORTEST_RUN ? run : 1;
        }
        return rest < SHORTEST_RUN && rest < text.length();
    }

    private static int runAt(String text, int from) {
        int longest = 0;
        for (String row : ROWS) {
            String reversed = new StringBuilder(row).reverse().toString();
            int to = from + longest + 1;
            while (to <= text.length()
                    && (row.contains(text.substring(from, to)) || reversed.contains(text.substring(from, to)))) {
                longest = to - from;
                to++;
            }
        }
        return longest;
    }

    private static Set<String> read() {
        try (InputStream stream =
                Objects.requireNonNull(CommonPasswords.class.getResourceAsStream("common-passwords.txt"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
