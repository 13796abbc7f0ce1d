package org.casus.content.webp;

/** What was decided about each block of 16 by 16: the way it is predicted, and its levels. */
final class Macroblocks {

    /** Second order, 16 of luminance, 4 of each colour; 16 levels each. */
    static final int LEVELS = 25 * 16;

    static final int LUMINANCE = 16;
    static final int COLOURS = 17 * 16;

    /** In the place of a way for the whole: each of the 16 small blocks has its own. */
    static final int SMALL = 4;

    final byte[] modes;
    final byte[] colourModes;
    final byte[] smallModes;
    final short[] levels;

    Macroblocks(int count) {
        modes = new byte[count];
        colourModes = new byte[count];
        smallModes = new byte[count * 16];
        levels = new short[count * LEVELS];
    }

    /** That of a small block; beyond the picture it is the first. */
    int smallMode(int block, int small) {
        return block < 0 ? 0 : smallModes[block * 16 + small];
    }

    boolean isEmpty(int block) {
        for (int at = block * LEVELS; at < (block + 1) * LEVELS; at++) {
            if (levels[at] != 0) {
                return false;
            }
        }
        return true;
    }

    boolean isAny(int at) {
        for (int level = at; level < at + 16; level++) {
            if (levels[level] != 0) {
                return true;
            }
        }
        return false;
    }
}
