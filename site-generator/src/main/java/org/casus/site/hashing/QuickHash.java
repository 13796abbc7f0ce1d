package org.casus.site.hashing;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * 128 bits that tell two versions of one thing apart, many times faster than a cryptographic hash where the JVM has no
 * machine code for that. MurmurHash3 (x64, 128 bits, Austin Appleby, public domain), fed bit by bit, with no seed.
 *
 * <p>Only for asking whether a file is made from the same as last time: whoever makes two texts collide on purpose has a
 * page of his own that does not change. Names of files come from SHA-256.
 */
public final class QuickHash {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long C1 = 0x87c37b91114253d5L;
    private static final long C2 = 0x4cf5ad432745937fL;
    private static final int BLOCK = 16;

    private final byte[] rest = new byte[BLOCK];
    private int restLength;
    private long length;
    private long h1;
    private long h2;

    /** 32 hex digits. */
    public static String hex(byte[] bytes) {
        QuickHash hash = new QuickHash();
        hash.add(bytes);
        return hash.hex();
    }

    public static String hex(String text) {
        return hex(text.getBytes(StandardCharsets.UTF_8));
    }

    public void add(byte[] bytes) {
        add(bytes, bytes.length);
    }

    /** The first of the bytes. */
    public void add(byte[] bytes, int count) {
        length += count;
        int at = 0;
        if (restLength > 0) {
            at = Math.min(BLOCK - restLength, count);
            System.arraycopy(bytes, 0, rest, restLength, at);
            restLength += at;
            if (restLength < BLOCK) {
                return;
            }
            block((long) LONGS.get(rest, 0), (long) LONGS.get(rest, 8));
        }
        for (; at <= count - BLOCK; at += BLOCK) {
            block((long) LONGS.get(bytes, at), (long) LONGS.get(bytes, at + 8));
        }
        restLength = count - at;
        System.arraycopy(bytes, at, rest, 0, restLength);
    }

    private void block(long k1, long k2) {
        h1 ^= Long.rotateLeft(k1 * C1, 31) * C2;
        h1 = (Long.rotateLeft(h1, 27) + h2) * 5 + 0x52dce729;
        h2 ^= Long.rotateLeft(k2 * C2, 33) * C1;
        h2 = (Long.rotateLeft(h2, 31) + h1) * 5 + 0x38495ab5;
    }

    /** The end: nothing may be added afterwards. */
    public byte[] bytes() {
        finish();
        byte[] bytes = new byte[BLOCK];
        LONGS.set(bytes, 0, h1);
        LONGS.set(bytes, 8, h2);
        return bytes;
    }

    /** 32 hex digits; nothing may be added afterwards. */
    public String hex() {
        return HexFormat.of().formatHex(bytes());
    }

    private void finish() {
        long k1 = 0;
        long k2 = 0;
        for (int i = restLength - 1; i >= 0; i--) {
            if (i >= 8) {
                k2 = k2 << 8 | (rest[i] & 0xff);
            } else {
                k1 = k1 << 8 | (rest[i] & 0xff);
            }
        }
        h2 ^= Long.rotateLeft(k2 * C2, 33) * C1;
        h1 ^= Long.rotateLeft(k1 * C1, 31) * C2;
        h1 ^= length;
        h2 ^= length;
        h1 += h2;
        h2 += h1;
        h1 = mixed(h1);
        h2 = mixed(h2);
        h1 += h2;
        h2 += h1;
    }

    private static long mixed(long value) {
        long k = value;
        k = (k ^ k >>> 33) * 0xff51afd7ed558ccdL;
        k = (k ^ k >>> 33) * 0xc4ceb9fe1a85ec53L;
        return k ^ k >>> 33;
    }
}
