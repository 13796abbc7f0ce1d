package org.casus.content.webp;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** A key frame (RFC 6386, section 9): its header, the ways of its blocks, and their levels. */
final class Frame {

    private static final int SHOWN = 1 << 4;
    private static final int SIZE_FROM = 5;
    private static final int HEADER = 10;
    private static final int MOST_FILTERED = 63;

    private final Planes source;
    private final int index;
    private final Macroblocks blocks;
    private final Tokens tokens = new Tokens();

    Frame(Planes source, int index) {
        this.source = source;
        this.index = index;
        this.blocks = new Analysis(source, index).all();
    }

    byte[] encoded() {
        BoolWriter first = new BoolWriter(blocks.modes.length * 4);
        writeLevels();
        header(first);
        modes(first);
        BoolWriter second = new BoolWriter(blocks.modes.length * 32);
        tokens.into(second);
        writeLevels();
        byte[] head = first.finished();
        byte[] body = second.finished();
        int tag = SHOWN | (head.length << SIZE_FROM);
        return ByteBuffer.allocate(HEADER + head.length + body.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) tag)
                .putShort((short) (tag >> 8))
                .put(new byte[] {(byte) 0x9D, 0x01, 0x2A})
                .putShort((short) source.width())
                .putShort((short) source.height())
                .put(head)
                .put(body)
                .array();
    }

    private void header(BoolWriter out) {
        out.bits(0, 2); // colours as ever, values to be clipped
        out.bits(0, 1); // no segments
        int filter = Tables.AC[index] * 22 / 100;
        out.bits(0, 1); // the normal filter
        out.bits(filter < 2 ? 0 : Math.min(MOST_FILTERED, filter), 6);
        out.bits(0, 3); // sharpness
        out.bits(0, 1); // the filter is the same for all
        out.bits(0, 2); // levels in one part
        out.bits(index, 7);
        out.bits(0, 5); // all steps follow from the one
        out.bits(0, 1); // probabilities are of this frame alone
        tokens.settle(out);
        out.bits(1, 1); // empty blocks say so
        out.bits(full(), 8);
    }

    /** How probable it is, of 256, that a block is not empty. */
    private int full() {
        int empty = 0;
        for (int block = 0; block < blocks.modes.length; block++) {
            empty += blocks.isEmpty(block) ? 1 : 0;
        }
        return Math.clamp(256L * (blocks.modes.length - empty) / blocks.modes.length, 1, 255);
    }

    private void modes(BoolWriter out) {
        int full = full();
        for (int block = 0; block < blocks.modes.length; block++) {
            out.bit(blocks.isEmpty(block), full);
            int mode = blocks.modes[block];
            out.bit(mode != Macroblocks.SMALL, 145);
            if (mode == Macroblocks.SMALL) {
                smallModes(block, out);
            } else {
                out.bit(mode > Prediction.VERTICAL, 156);
                out.bit((mode & 1) != 0, mode > Prediction.VERTICAL ? 128 : 163);
            }
            int colour = blocks.colourModes[block];
            out.bit(colour > 0, 142);
            if (colour > 0) {
                out.bit(colour > 1, 114);
            }
            if (colour > 1) {
                out.bit(colour > 2, 183);
            }
        }
    }

    private void smallModes(int block, BoolWriter out) {
        for (int small = 0; small < 16; small++) {
            int above =
                    blocks.smallMode(small < 4 ? block - source.across() : block, small < 4 ? small + 12 : small - 4);
            int left = small % 4 > 0
                    ? blocks.smallMode(block, small - 1)
                    : block % source.across() > 0 ? blocks.smallMode(block - 1, small + 3) : 0;
            SmallModes.write(above, left, blocks.smallMode(block, small), out);
        }
    }

    /** Those of all blocks: the first time they are counted, the second time written. */
    private void writeLevels() {
        // of each column: 4 of luminance, 2 of each colour, the second order
        boolean[] above = new boolean[source.across() * 9];
        boolean[] left = new boolean[9];
        for (int block = 0; block < blocks.modes.length; block++) {
            int across = block % source.across();
            if (across == 0) {
                Arrays.fill(left, false);
            }
            writeLevels(block, above, across * 9, left);
        }
    }

    private void writeLevels(int block, boolean[] above, int column, boolean[] left) {
        boolean isSmall = blocks.modes[block] == Macroblocks.SMALL;
        if (blocks.isEmpty(block)) {
            Arrays.fill(above, column, column + (isSmall ? 8 : 9), false);
            Arrays.fill(left, 0, isSmall ? 8 : 9, false);
            return;
        }
        int at = block * Macroblocks.LEVELS;
        if (!isSmall) {
            write(at, 1, above, column + 8, left, 8);
        }
        for (int small = 0; small < 16; small++) {
            int place = at + Macroblocks.LUMINANCE + small * 16;
            write(place, isSmall ? 3 : 0, above, column + small % 4, left, small / 4);
        }
        for (int small = 0; small < 8; small++) {
            int plane = 4 + small / 4 * 2;
            int place = at + Macroblocks.COLOURS + small * 16;
            write(place, 2, above, column + plane + small % 2, left, plane + small % 4 / 2);
        }
    }

    private void write(int at, int type, boolean[] above, int column, boolean[] left, int line) {
        tokens.block(blocks.levels, at, type, (above[column] ? 1 : 0) + (left[line] ? 1 : 0));
        boolean isAny = blocks.isAny(at);
        above[column] = isAny;
        left[line] = isAny;
    }
}
