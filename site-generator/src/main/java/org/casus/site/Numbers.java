package org.casus.site;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/** Numbers of entries in a small room; or all of them, however many there are. */
final class Numbers {

    /** Whatever is among them is none of these. */
    static final Numbers ALL = new Numbers(new int[] {-1});

    private final int[] numbers;

    private Numbers(int[] numbers) {
        this.numbers = numbers;
    }

    static Numbers of(int[] numbers) {
        return numbers.length == 1 && numbers[0] == -1 ? ALL : new Numbers(numbers);
    }

    /** What {@link #of} makes them from again. */
    int[] toArray() {
        return numbers.clone();
    }

    boolean areAll() {
        return this == ALL;
    }

    boolean haveAnyOf(BitSet wanted) {
        if (areAll()) {
            return !wanted.isEmpty();
        }
        for (int number : numbers) {
            if (wanted.get(number)) {
                return true;
            }
        }
        return false;
    }

    IntStream stream() {
        return Arrays.stream(numbers);
    }
}
