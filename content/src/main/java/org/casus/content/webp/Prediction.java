package org.casus.content.webp;

/** What a block will look like, judged by what is above and to the left of it (RFC 6386, section 12). */
final class Prediction {

    /** For blocks of 16 and, of colours, 8 samples. */
    static final int DC = 0;

    static final int VERTICAL = 1;
    static final int HORIZONTAL = 2;
    static final int TRUE_MOTION = 3;

    /** Number of the ways for blocks of 4 samples; the first are the same. */
    static final int SMALL_MODES = 10;

    private static final int SMALL_TRUE_MOTION = 1;
    private static final int SMALL_VERTICAL = 2;
    private static final int SMALL_HORIZONTAL = 3;

    private Prediction() {}

    /** Which way of a small block goes for each of those of the large. */
    static int asSmall(int mode) {
        return switch (mode) {
            case VERTICAL -> SMALL_VERTICAL;
            case HORIZONTAL -> SMALL_HORIZONTAL;
            case TRUE_MOTION -> SMALL_TRUE_MOTION;
            default -> 0;
        };
    }

    /**
     * A large block, written into {@code out} in lines of its size.
     *
     * @param at where the block begins in the plane
     */
    static void large(Plane plane, int at, int size, int mode, boolean isTop, boolean isLeft, int[] out) {
        int[] samples = plane.samples;
        int above = at - plane.stride;
        int corner = samples[above - 1];
        int dc = mode == DC ? mean(plane, at, size, isTop, isLeft) : 0;
        for (int y = 0; y < size; y++) {
            int left = samples[at + y * plane.stride - 1];
            for (int x = 0; x < size; x++) {
                out[y * size + x] = switch (mode) {
                    case VERTICAL -> samples[above + x];
                    case HORIZONTAL -> left;
                    case TRUE_MOTION -> Transform.clipped(left + samples[above + x] - corner);
                    default -> dc;
                };
            }
        }
    }

    private static int mean(Plane plane, int at, int size, boolean isTop, boolean isLeft) {
        int sum = 0;
        for (int i = 0; i < size; i++) {
            sum += isTop ? 0 : plane.samples[at - plane.stride + i];
            sum += isLeft ? 0 : plane.samples[at + i * plane.stride - 1];
        }
        int many = (isTop ? 0 : size) + (isLeft ? 0 : size);
        return many == 0 ? 128 : (sum + many / 2) / many;
    }

    /**
     * The thirteen samples around a small block, from the lower left over the corner to the upper right.
     *
     * @param right where the line above goes on to the right
     */
    static void edge(Plane plane, int at, int right, int[] edge) {
        int[] samples = plane.samples;
        for (int i = 0; i < 4; i++) {
            edge[3 - i] = samples[at + i * plane.stride - 1];
            edge[5 + i] = samples[at - plane.stride + i];
            edge[9 + i] = samples[right + i];
        }
        edge[4] = samples[at - plane.stride - 1];
    }

    /** A small block in lines of 4. */
    static void small(int[] e, int mode, int[] out) {
        switch (mode) {
            case 0 -> flat(e, out);
            case SMALL_TRUE_MOTION -> trueMotion(e, out);
            case SMALL_VERTICAL -> vertical(e, out);
            case SMALL_HORIZONTAL -> horizontal(e, out);
            case 4 -> leftDown(e, out);
            case 5 -> rightDown(e, out);
            case 6 -> verticalRight(e, out);
            case 7 -> verticalLeft(e, out);
            case 8 -> horizontalDown(e, out);
            default -> horizontalUp(e, out);
        }
    }

    private static void flat(int[] e, int[] out) {
        int sum = 4;
        for (int i = 0; i < 4; i++) {
            sum += e[i] + e[5 + i];
        }
        java.util.Arrays.fill(out, 0, 16, sum >> 3);
    }

    private static void trueMotion(int[] e, int[] out) {
        for (int i = 0; i < 16; i++) {
            out[i] = Transform.clipped(e[3 - i / 4] + e[5 + i % 4] - e[4]);
        }
    }

    private static void vertical(int[] e, int[] out) {
        for (int i = 0; i < 16; i++) {
            out[i] = of3(e, 4 + i % 4);
        }
    }

    private static void horizontal(int[] e, int[] out) {
        for (int i = 0; i < 16; i++) {
            out[i] = i / 4 == 3 ? mean(e[1], e[0], e[0]) : of3(e, 2 - i / 4);
        }
    }

    private static void leftDown(int[] e, int[] out) {
        for (int i = 0; i < 16; i++) {
            int diagonal = i % 4 + i / 4;
            out[i] = diagonal == 6 ? mean(e[11], e[12], e[12]) : of3(e, 5 + diagonal);
        }
    }

    private static void rightDown(int[] e, int[] out) {
        for (int i = 0; i < 16; i++) {
            out[i] = of3(e, 3 + i % 4 - i / 4);
        }
    }

    private static void verticalRight(int[] e, int[] out) {
        out[0] = out[9] = of2(e, 4);
        out[1] = out[10] = of2(e, 5);
        out[2] = out[11] = of2(e, 6);
        out[3] = of2(e, 7);
        out[12] = of3(e, 1);
        out[8] = of3(e, 2);
        out[4] = out[13] = of3(e, 3);
        out[5] = out[14] = of3(e, 4);
        out[6] = out[15] = of3(e, 5);
        out[7] = of3(e, 6);
    }

    private static void verticalLeft(int[] e, int[] out) {
        out[0] = of2(e, 5);
        out[1] = out[8] = of2(e, 6);
        out[2] = out[9] = of2(e, 7);
        out[3] = out[10] = of2(e, 8);
        out[4] = of3(e, 5);
        out[5] = out[12] = of3(e, 6);
        out[6] = out[13] = of3(e, 7);
        out[7] = out[14] = of3(e, 8);
        out[11] = of3(e, 9);
        out[15] = of3(e, 10);
    }

    private static void horizontalDown(int[] e, int[] out) {
        out[0] = out[6] = of2(e, 3);
        out[4] = out[10] = of2(e, 2);
        out[8] = out[14] = of2(e, 1);
        out[12] = of2(e, 0);
        out[3] = of3(e, 5);
        out[2] = of3(e, 4);
        out[1] = out[7] = of3(e, 3);
        out[5] = out[11] = of3(e, 2);
        out[9] = out[15] = of3(e, 1);
        out[13] = of3(e, 0);
    }

    private static void horizontalUp(int[] e, int[] out) {
        out[0] = of2(e, 2);
        out[2] = out[4] = of2(e, 1);
        out[6] = out[8] = of2(e, 0);
        out[1] = of3(e, 1);
        out[3] = out[5] = of3(e, 0);
        out[7] = out[9] = mean(e[1], e[0], e[0]);
        out[10] = out[11] = out[12] = out[13] = out[14] = out[15] = e[0];
    }

    private static int of2(int[] e, int first) {
        return (e[first] + e[first + 1] + 1) >> 1;
    }

    /** Of one and its neighbours. */
    private static int of3(int[] e, int first) {
        return mean(e[first], e[first + 1], e[first + 2]);
    }

    private static int mean(int one, int middle, int other) {
        return (one + 2 * middle + other + 2) >> 2;
    }
}
