package org.casus.site.memory;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Reads what {@link NoteWriter} wrote, in the same order. Whether the bytes are whole is known before. */
public final class NoteReader {

    private static final int LOW_BITS = 0x7f;
    private static final int BITS = 7;

    private final byte[] bytes;
    private int at;

    public NoteReader(byte[] bytes) {
        this.bytes = bytes;
    }

    public long number() {
        long number = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes[at++];
            number |= (long) (next & LOW_BITS) << shift;
            shift += BITS;
        } while (next < 0);
        return number;
    }

    /** A number of things that are there. */
    public int count() {
        return (int) number();
    }

    public int[] numbers() {
        int[] numbers = new int[count()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (int) number();
        }
        return numbers;
    }

    public String text() {
        int length = count();
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    public List<String> texts() {
        int count = count();
        List<String> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            texts.add(text());
        }
        return texts;
    }

    public BitSet bits() {
        int length = count();
        BitSet bits = BitSet.valueOf(Arrays.copyOfRange(bytes, at, at + length));
        at += length;
        return bits;
    }
}
