package org.casus.site.writing;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the pages of a site link to, each text once: pages hold numbers. Many pages link to the same, and what they link to
 * is the path of a page, mostly. May be used by many threads at once.
 */
final class Targets {

    /** For a file that links to nothing. */
    static final int[] NONE = {};

    private static final int SMALLEST = 1 << 10;

    private @Nullable String[] texts = new String[SMALLEST];
    private int[] slots = emptySlots(2 * SMALLEST);
    private int size;

    /** The one text that is equal to this one. */
    synchronized String shared(String text) {
        return text(number(text));
    }

    /**
     * @param linkText as in {@link WrittenFile#linkText}
     * @return for each target the number of its file, and that of its fragment where it has one
     */
    synchronized int[] numbers(String linkText) {
        if (linkText.isEmpty()) {
            return NONE;
        }
        IntStream.Builder numbers = IntStream.builder();
        for (String target : linkText.split(" ", -1)) {
            int hash = target.indexOf('#');
            if (hash < 0) {
                numbers.add(2 * number(target));
            } else {
                numbers.add(2 * number(target.substring(0, hash)) + 1);
                numbers.add(number(target.substring(hash + 1)));
            }
        }
        return numbers.build().toArray();
    }

    /** What {@link #numbers} was made of. */
    synchronized String linkText(int[] numbers) {
        StringBuilder text = new StringBuilder(numbers.length * 32);
        for (int at = 0; at < numbers.length; at++) {
            text.append(at == 0 ? "" : " ").append(text(numbers[at] / 2));
            if (numbers[at] % 2 == 1) {
                text.append('#').append(text(numbers[++at]));
            }
        }
        return text.toString();
    }

    private int number(String text) {
        int slot = slotOf(text);
        if (slots[slot] >= 0) {
            return slots[slot];
        }
        if (size == texts.length) {
            grow();
            slot = slotOf(text);
        }
        texts[size] = text;
        slots[slot] = size;
        return size++;
    }

    private String text(int number) {
        String text = texts[number];
        if (text == null) {
            throw new IllegalArgumentException("nothing has the number " + number);
        }
        return text;
    }

    /** Where it is, or where it would be. */
    private int slotOf(String text) {
        int hash = text.hashCode() * 0x9e3779b9;
        int slot = (hash ^ (hash >>> 15)) & (slots.length - 1);
        while (slots[slot] >= 0 && !text(slots[slot]).equals(text)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private void grow() {
        texts = Arrays.copyOf(texts, 2 * size);
        slots = emptySlots(4 * size);
        for (int number = 0; number < size; number++) {
            slots[slotOf(text(number))] = number;
        }
    }

    private static int[] emptySlots(int length) {
        int[] slots = new int[length];
        Arrays.fill(slots, -1);
        return slots;
    }
}
