package org.casus.content.webp;

import java.util.Arrays;

/** Writes bits that are more or less probable (RFC 6386, section 7). */
final class BoolWriter {

    private byte[] bytes;
    private int length;
    private int range = 255;
    private int bottom;
    private int missing = 24;

    BoolWriter(int room) {
        bytes = new byte[Math.max(64, room)];
    }

    /** @param zero how probable it is that the bit is not set, of 256 */
    void bit(boolean isSet, int zero) {
        int split = 1 + (((range - 1) * zero) >> 8);
        if (isSet) {
            bottom += split;
            range -= split;
        } else {
            range = split;
        }
        while (range < 128) {
            range <<= 1;
            if (bottom < 0) {
                carry();
            }
            bottom <<= 1;
            if (--missing == 0) {
                put((byte) (bottom >>> 24));
                bottom &= 0xFFFFFF;
                missing = 8;
            }
        }
    }

    /** Those of a number, the highest first, each as probable as not. */
    void bits(int number, int count) {
        for (int at = count - 1; at >= 0; at--) {
            bit(((number >> at) & 1) != 0, 128);
        }
    }

    private void carry() {
        int at = length - 1;
        while (at >= 0 && bytes[at] == (byte) 0xFF) {
            bytes[at--] = 0;
        }
        bytes[at]++;
    }

    private void put(byte one) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, length * 2);
        }
        bytes[length++] = one;
    }

    byte[] finished() {
        // section 7.3 of the RFC: what is still in the number, and enough behind it for a decoder to read ahead
        int count = missing;
        int rest = bottom;
        if ((rest & (1 << (32 - count))) != 0) {
            carry();
        }
        rest <<= count & 7;
        count >>= 3;
        while (--count >= 0) {
            rest <<= 8;
        }
        for (int at = 0; at < 4; at++) {
            put((byte) (rest >>> 24));
            rest <<= 8;
        }
        return Arrays.copyOf(bytes, length);
    }
}
