package org.casus.content.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What is wanted of the metadata of a camera (a TIFF block, Exif 2.32): the orientation and the copyright notice. Broken
 * metadata is common, and is then as if there were none.
 *
 * @param copyright the notice, a letter for each of its bytes; empty where there is none
 */
record Exif(Orientation orientation, String copyright) {

    static final Exif NONE = new Exif(Orientation.UPRIGHT, "");

    private static final int TAG_ORIENTATION = 0x0112;
    private static final int TAG_COPYRIGHT = 0x8298;
    private static final int TYPE_ASCII = 2;
    private static final int TYPE_SHORT = 3;
    private static final int ENTRY = 12;
    private static final int LONGEST_NOTICE = 1000;
    private static final byte[] MARK = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    /** @param block from its byte order on */
    static Exif of(ByteBuffer block) {
        try {
            return read(block.slice());
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            return NONE;
        }
    }

    private static Exif read(ByteBuffer tiff) {
        short order = tiff.getShort(0);
        tiff.order(order == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        if ((order != 0x4949 && order != 0x4D4D) || tiff.getShort(2) != 42) {
            return NONE;
        }
        int directory = tiff.getInt(4);
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        Orientation orientation = Orientation.UPRIGHT;
        String copyright = "";
        for (int number = 0; number < entries && directory + 14 + number * ENTRY <= tiff.limit(); number++) {
            int at = directory + 2 + number * ENTRY;
            int tag = Short.toUnsignedInt(tiff.getShort(at));
            if (tag == TAG_ORIENTATION && tiff.getShort(at + 2) == TYPE_SHORT) {
                orientation = Orientation.of(Short.toUnsignedInt(tiff.getShort(at + 8)));
            } else if (tag == TAG_COPYRIGHT && tiff.getShort(at + 2) == TYPE_ASCII) {
                copyright = notice(tiff, at);
            }
        }
        return new Exif(orientation, copyright);
    }

    private static String notice(ByteBuffer tiff, int entry) {
        int length = tiff.getInt(entry + 4);
        int at = length <= 4 ? entry + 8 : tiff.getInt(entry + 8);
        if (length < 1 || length > LONGEST_NOTICE || at < 0 || at > tiff.limit() - length) {
            return "";
        }
        byte[] notice = new byte[length];
        tiff.get(at, notice);
        String text = new String(notice, StandardCharsets.ISO_8859_1);
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == 0 || text.charAt(end - 1) == ' ')) {
            end--;
        }
        return text.substring(0, end);
    }

    /** With the mark that JPEG and many WebP have before it. */
    static boolean isMarked(ByteBuffer segment) {
        return segment.remaining() > MARK.length
                && segment.slice(segment.position(), MARK.length).equals(ByteBuffer.wrap(MARK));
    }

    static ByteBuffer unmarked(ByteBuffer segment) {
        return isMarked(segment)
                ? segment.slice(segment.position() + MARK.length, segment.remaining() - MARK.length)
                : segment;
    }

    boolean hasCopyright() {
        return !copyright.isEmpty();
    }

    /** A block with this orientation and notice and nothing else, without the mark. */
    ByteBuffer block(boolean withOrientation) {
        int entries = (withOrientation ? 1 : 0) + (hasCopyright() ? 1 : 0);
        int end = 8 + 2 + entries * ENTRY + 4;
        // at least so long that it never fits into its entry
        byte[] notice =
                Arrays.copyOf(copyright.getBytes(StandardCharsets.ISO_8859_1), Math.max(5, copyright.length() + 1));
        ByteBuffer block = ByteBuffer.allocate(end + (hasCopyright() ? notice.length : 0));
        block.putShort((short) 0x4D4D).putShort((short) 42).putInt(8).putShort((short) entries);
        if (withOrientation) {
            block.putShort((short) TAG_ORIENTATION).putShort((short) TYPE_SHORT).putInt(1);
            block.putShort((short) orientation.number()).putShort((short) 0);
        }
        if (hasCopyright()) {
            block.putShort((short) TAG_COPYRIGHT)
                    .putShort((short) TYPE_ASCII)
                    .putInt(notice.length)
                    .putInt(end);
        }
        block.putInt(0);
        return hasCopyright() ? block.put(notice).flip() : block.flip();
    }

    /** As {@link #block}, after the mark. */
    ByteBuffer markedBlock(boolean withOrientation) {
        ByteBuffer block = block(withOrientation);
        return ByteBuffer.allocate(MARK.length + block.remaining())
                .put(MARK)
                .put(block)
                .flip();
    }
}
