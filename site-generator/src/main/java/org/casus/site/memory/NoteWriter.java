package org.casus.site.memory;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Texts and numbers as one process leaves them for another: small numbers in few bytes, nothing around them. */
public final class NoteWriter {

    private static final int AT_FIRST = 1 << 16;
    private static final int LOW_BITS = 0x7f;
    private static final int MORE = 0x80;
    private static final int BITS = 7;

    private byte[] bytes = new byte[AT_FIRST];
    private int size;

    private void add(int value) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * size);
        }
        bytes[size++] = (byte) value;
    }

    public NoteWriter number(long number) {
        long rest = number;
        while ((rest & ~LOW_BITS) != 0) {
            add((int) (rest & LOW_BITS) | MORE);
            rest >>>= BITS;
        }
        add((int) rest);
        return this;
    }

    public NoteWriter numbers(int[] numbers) {
        number(numbers.length);
        for (int number : numbers) {
            number(Integer.toUnsignedLong(number));
        }
        return this;
    }

    public NoteWriter text(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        number(encoded.length);
        return raw(encoded);
    }

    /** Bytes of which the reader knows the number. */
    NoteWriter raw(byte[] added) {
        if (size + added.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * size, size + added.length));
        }
        System.arraycopy(added, 0, bytes, size, added.length);
        size += added.length;
        return this;
    }

    public NoteWriter texts(List<String> texts) {
        number(texts.size());
        texts.forEach(this::text);
        return this;
    }

    public NoteWriter bits(BitSet bits) {
        byte[] set = bits.toByteArray();
        number(set.length);
        return raw(set);
    }

    public byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }
}
