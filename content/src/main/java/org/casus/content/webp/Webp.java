package org.casus.content.webp;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Opaque pictures as lossy WebP. */
public final class Webp {

    /** The form has no room for more. */
    public static final int LONGEST_SIDE = 16_383;

    private static final int MOST_QUANTISED = 127;
    private static final int HEADER = 20;

    private Webp() {}

    /**
     * The whole file.
     *
     * @param coarseness 0, the finest, to 127; what others call quality 80 is about 20
     */
    public static byte[] lossy(BufferedImage image, int coarseness) {
        if (image.getWidth() > LONGEST_SIDE || image.getHeight() > LONGEST_SIDE) {
            throw new IllegalArgumentException("a WebP has at most " + LONGEST_SIDE + " pixels a side");
        }
        byte[] frame = new Frame(Planes.of(image), Math.clamp(coarseness, 0, MOST_QUANTISED)).encoded();
        int padded = frame.length + (frame.length & 1);
        return ByteBuffer.allocate(HEADER + padded)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(HEADER - 8 + padded)
                .put("WEBPVP8 ".getBytes(StandardCharsets.US_ASCII))
                .putInt(frame.length)
                .put(frame)
                .array();
    }
}
