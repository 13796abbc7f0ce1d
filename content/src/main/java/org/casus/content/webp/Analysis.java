package org.casus.content.webp;

import java.util.Arrays;

/** Decides how each block is predicted, and keeps the picture as a decoder will have it, to predict the next ones from. */
final class Analysis {

    /** The price of a bit, in parts of 256 of it and of a step: found by trying. */
    private static final int BIT = 256 * 6;

    /** What another way must gain to be worth saying, in the measure of {@link Transform#effort}, for a step of 1. */
    private static final int[] SAYING = {3, 5, 6, 6};

    /** What sixteen ways cost more than one. */
    private static final int SAYING_SIXTEEN = 34;

    private final Planes source;
    private final Planes seen;
    private final Steps luminance;
    private final Steps second;
    private final Steps colour;
    private final Macroblocks blocks;
    private final int price;

    private final int[] edge = new int[13];
    private final int[] tried = new int[256];
    private final int[] best = new int[256];
    private final int[] triedSmall = new int[16];
    private final int[] bestSmall = new int[16];
    private final int[] coefficients = new int[16];
    private final int[][] sixteen = new int[16][16];
    private final int[] firsts = new int[16];
    private final int[] seconds = new int[16];

    Analysis(Planes source, int index) {
        this.source = source;
        this.seen = Planes.empty(source.width(), source.height());
        this.luminance = Steps.ofLuminance(index);
        this.second = Steps.ofSecond(index);
        this.colour = Steps.ofColour(index);
        this.blocks = new Macroblocks(source.across() * source.down());
        this.price = luminance.ac();
    }

    Macroblocks all() {
        for (int down = 0; down < source.down(); down++) {
            for (int across = 0; across < source.across(); across++) {
                luminance(across, down);
                colours(across, down);
            }
            seen.y().prolong(down * 16 + 15);
        }
        return blocks;
    }

    private void luminance(int across, int down) {
        int block = down * source.across() + across;
        int at = seen.y().at(across * 16, down * 16);
        int effort = largeLuminance(block, at, across, down);
        if (!smallLuminance(block, at, across, effort)) {
            wholeLuminance(block, at);
        }
    }

    /** @return the effort of the best way for the whole block, which is then in {@code best} */
    private int largeLuminance(int block, int at, int across, int down) {
        int least = Integer.MAX_VALUE;
        for (int mode = 0; mode < 4; mode++) {
            Prediction.large(seen.y(), at, 16, mode, down == 0, across == 0, tried);
            int effort = SAYING[mode] * price / 8;
            for (int small = 0; small < 16; small++) {
                effort += Transform.effort(
                        source.y().samples, small(source.y(), at, small), source.y().stride, tried, inLines(small), 16);
            }
            if (effort < least) {
                least = effort;
                blocks.modes[block] = (byte) mode;
                System.arraycopy(tried, 0, best, 0, 256);
            }
        }
        return least;
    }

    private static int small(Plane plane, int at, int small) {
        return at + small / 4 * 4 * plane.stride + small % 4 * 4;
    }

    private static int inLines(int small) {
        return small / 4 * 64 + small % 4 * 4;
    }

    private void wholeLuminance(int block, int at) {
        Plane plane = seen.y();
        for (int y = 0; y < 16; y++) {
            System.arraycopy(best, y * 16, plane.samples, at + y * plane.stride, 16);
        }
        for (int small = 0; small < 16; small++) {
            int place = small(plane, at, small);
            Transform.forward(
                    source.y().samples, place, plane.stride, plane.samples, place, plane.stride, sixteen[small]);
            firsts[small] = sixteen[small][0];
        }
        int levels = block * Macroblocks.LEVELS;
        Transform.forwardSecond(firsts, seconds);
        second.quantise(seconds, 0, blocks.levels, levels);
        Transform.backwardSecond(seconds, firsts);
        for (int small = 0; small < 16; small++) {
            luminance.quantise(sixteen[small], 1, blocks.levels, levels + Macroblocks.LUMINANCE + small * 16);
            sixteen[small][0] = firsts[small];
            Transform.backward(sixteen[small], plane.samples, small(plane, at, small), plane.stride);
        }
    }

    /**
     * Tries sixteen ways, one a small block, and gives up as soon as they are more effort than one for all.
     *
     * @return whether they are kept
     */
    private boolean smallLuminance(int block, int at, int across, int most) {
        Plane plane = seen.y();
        int levels = block * Macroblocks.LEVELS + Macroblocks.LUMINANCE;
        int effort = SAYING_SIXTEEN * price / 8;
        for (int small = 0; small < 16 && effort < most; small++) {
            int place = small(plane, at, small);
            int right = small % 4 == 3 ? at - plane.stride + 16 : place - plane.stride + 4;
            Prediction.edge(plane, place, right, edge);
            effort += smallMode(block, small, across, place);
            for (int y = 0; y < 4; y++) {
                System.arraycopy(bestSmall, y * 4, plane.samples, place + y * plane.stride, 4);
            }
            Transform.forward(
                    source.y().samples, place, plane.stride, plane.samples, place, plane.stride, coefficients);
            luminance.quantise(coefficients, 0, blocks.levels, levels + small * 16);
            Transform.backward(coefficients, plane.samples, place, plane.stride);
        }
        boolean isBetter = effort < most;
        if (isBetter) {
            blocks.modes[block] = Macroblocks.SMALL;
        } else {
            Arrays.fill(blocks.levels, levels, levels + 256, (short) 0);
            Arrays.fill(blocks.smallModes, block * 16, block * 16 + 16, (byte) Prediction.asSmall(blocks.modes[block]));
        }
        return isBetter;
    }

    /** The best way of a small block, which is then in {@code bestSmall}. */
    private int smallMode(int block, int small, int across, int place) {
        int above = blocks.smallMode(small < 4 ? block - source.across() : block, small < 4 ? small + 12 : small - 4);
        int left = small % 4 > 0
                ? blocks.smallMode(block, small - 1)
                : across > 0 ? blocks.smallMode(block - 1, small + 3) : 0;
        int least = Integer.MAX_VALUE;
        for (int mode = 0; mode < Prediction.SMALL_MODES; mode++) {
            Prediction.small(edge, mode, triedSmall);
            int effort = Transform.effort(source.y().samples, place, source.y().stride, triedSmall, 0, 4)
                    + SmallModes.cost(above, left, mode) * price / BIT;
            if (effort < least) {
                least = effort;
                blocks.smallModes[block * 16 + small] = (byte) mode;
                System.arraycopy(triedSmall, 0, bestSmall, 0, 16);
            }
        }
        return least;
    }

    private void colours(int across, int down) {
        int block = down * source.across() + across;
        int at = seen.u().at(across * 8, down * 8);
        int least = Integer.MAX_VALUE;
        int[] u = new int[64];
        int[] v = new int[64];
        for (int mode = 0; mode < 4; mode++) {
            Prediction.large(seen.u(), at, 8, mode, down == 0, across == 0, u);
            Prediction.large(seen.v(), at, 8, mode, down == 0, across == 0, v);
            int effort = SAYING[mode] * price / 8 + effort(source.u(), at, u) + effort(source.v(), at, v);
            if (effort < least) {
                least = effort;
                blocks.colourModes[block] = (byte) mode;
            }
        }
        int mode = blocks.colourModes[block];
        int levels = block * Macroblocks.LEVELS + Macroblocks.COLOURS;
        Prediction.large(seen.u(), at, 8, mode, down == 0, across == 0, u);
        Prediction.large(seen.v(), at, 8, mode, down == 0, across == 0, v);
        keep(source.u(), seen.u(), at, u, levels);
        keep(source.v(), seen.v(), at, v, levels + 64);
    }

    private static int effort(Plane plane, int at, int[] predicted) {
        int effort = 0;
        for (int small = 0; small < 4; small++) {
            int y = small / 2 * 4;
            int x = small % 2 * 4;
            effort += Transform.effort(plane.samples, at + y * plane.stride + x, plane.stride, predicted, y * 8 + x, 8);
        }
        return effort;
    }

    private void keep(Plane from, Plane into, int at, int[] predicted, int levels) {
        for (int y = 0; y < 8; y++) {
            System.arraycopy(predicted, y * 8, into.samples, at + y * into.stride, 8);
        }
        for (int small = 0; small < 4; small++) {
            int place = at + small / 2 * 4 * into.stride + small % 2 * 4;
            Transform.forward(from.samples, place, from.stride, into.samples, place, into.stride, coefficients);
            colour.quantise(coefficients, 0, blocks.levels, levels + small * 16);
            Transform.backward(coefficients, into.samples, place, into.stride);
        }
    }
}
