package org.casus.content.webp;

/** Between samples and coefficients (RFC 6386, sections 14.3 and 14.4). Backwards is what every decoder does, to the bit. */
final class Transform {

    private Transform() {}

    /** What a block has more than what was predicted, as coefficients in lines. */
    static void forward(int[] source, int from, int sourceStride, int[] predicted, int at, int stride, int[] out) {
        int[] rows = new int[16];
        for (int y = 0; y < 4; y++) {
            int s = from + y * sourceStride;
            int p = at + y * stride;
            int d0 = source[s] - predicted[p];
            int d1 = source[s + 1] - predicted[p + 1];
            int d2 = source[s + 2] - predicted[p + 2];
            int d3 = source[s + 3] - predicted[p + 3];
            int a0 = d0 + d3;
            int a1 = d1 + d2;
            int a2 = d1 - d2;
            int a3 = d0 - d3;
            rows[y * 4] = (a0 + a1) * 8;
            rows[1 + y * 4] = (a2 * 2217 + a3 * 5352 + 1812) >> 9;
            rows[2 + y * 4] = (a0 - a1) * 8;
            rows[3 + y * 4] = (a3 * 2217 - a2 * 5352 + 937) >> 9;
        }
        for (int x = 0; x < 4; x++) {
            int a0 = rows[x] + rows[12 + x];
            int a1 = rows[4 + x] + rows[8 + x];
            int a2 = rows[4 + x] - rows[8 + x];
            int a3 = rows[x] - rows[12 + x];
            out[x] = (a0 + a1 + 7) >> 4;
            out[4 + x] = ((a2 * 2217 + a3 * 5352 + 12000) >> 16) + (a3 == 0 ? 0 : 1);
            out[8 + x] = (a0 - a1 + 7) >> 4;
            out[12 + x] = (a3 * 2217 - a2 * 5352 + 51000) >> 16;
        }
    }

    /** Adds to what was predicted what the coefficients say. */
    static void backward(int[] in, int[] samples, int at, int stride) {
        int[] columns = new int[16];
        for (int x = 0; x < 4; x++) {
            int a = in[x] + in[8 + x];
            int b = in[x] - in[8 + x];
            int c = less(in[4 + x]) - more(in[12 + x]);
            int d = more(in[4 + x]) + less(in[12 + x]);
            columns[x * 4] = a + d;
            columns[x * 4 + 1] = b + c;
            columns[x * 4 + 2] = b - c;
            columns[x * 4 + 3] = a - d;
        }
        for (int y = 0; y < 4; y++) {
            int dc = columns[y] + 4;
            int a = dc + columns[8 + y];
            int b = dc - columns[8 + y];
            int c = less(columns[4 + y]) - more(columns[12 + y]);
            int d = more(columns[4 + y]) + less(columns[12 + y]);
            int p = at + y * stride;
            samples[p] = clipped(samples[p] + ((a + d) >> 3));
            samples[p + 1] = clipped(samples[p + 1] + ((b + c) >> 3));
            samples[p + 2] = clipped(samples[p + 2] + ((b - c) >> 3));
            samples[p + 3] = clipped(samples[p + 3] + ((a - d) >> 3));
        }
    }

    private static int more(int value) {
        return ((value * 20091) >> 16) + value;
    }

    private static int less(int value) {
        return (value * 35468) >> 16;
    }

    static int clipped(int value) {
        return (value & ~0xFF) == 0 ? value : value < 0 ? 0 : 255;
    }

    /** Of the first coefficients of sixteen blocks. */
    static void forwardSecond(int[] in, int[] out) {
        int[] rows = new int[16];
        for (int y = 0; y < 4; y++) {
            int a0 = in[y * 4] + in[y * 4 + 2];
            int a1 = in[y * 4 + 1] + in[y * 4 + 3];
            int a2 = in[y * 4 + 1] - in[y * 4 + 3];
            int a3 = in[y * 4] - in[y * 4 + 2];
            rows[y * 4] = a0 + a1;
            rows[y * 4 + 1] = a3 + a2;
            rows[y * 4 + 2] = a3 - a2;
            rows[y * 4 + 3] = a0 - a1;
        }
        for (int x = 0; x < 4; x++) {
            int a0 = rows[x] + rows[8 + x];
            int a1 = rows[4 + x] + rows[12 + x];
            int a2 = rows[4 + x] - rows[12 + x];
            int a3 = rows[x] - rows[8 + x];
            out[x] = (a0 + a1) >> 1;
            out[4 + x] = (a3 + a2) >> 1;
            out[8 + x] = (a3 - a2) >> 1;
            out[12 + x] = (a0 - a1) >> 1;
        }
    }

    static void backwardSecond(int[] in, int[] out) {
        int[] columns = new int[16];
        for (int x = 0; x < 4; x++) {
            int a0 = in[x] + in[12 + x];
            int a1 = in[4 + x] + in[8 + x];
            int a2 = in[4 + x] - in[8 + x];
            int a3 = in[x] - in[12 + x];
            columns[x] = a0 + a1;
            columns[8 + x] = a0 - a1;
            columns[4 + x] = a3 + a2;
            columns[12 + x] = a3 - a2;
        }
        for (int y = 0; y < 4; y++) {
            int dc = columns[y * 4] + 3;
            int a0 = dc + columns[y * 4 + 3];
            int a1 = columns[y * 4 + 1] + columns[y * 4 + 2];
            int a2 = columns[y * 4 + 1] - columns[y * 4 + 2];
            int a3 = dc - columns[y * 4 + 3];
            out[y * 4] = (a0 + a1) >> 3;
            out[y * 4 + 1] = (a3 + a2) >> 3;
            out[y * 4 + 2] = (a0 - a1) >> 3;
            out[y * 4 + 3] = (a3 - a2) >> 3;
        }
    }

    /** How much work a difference will be: the sum of its Walsh-Hadamard coefficients. */
    static int effort(int[] source, int from, int sourceStride, int[] predicted, int at, int stride) {
        int[] rows = new int[16];
        for (int y = 0; y < 4; y++) {
            int s = from + y * sourceStride;
            int p = at + y * stride;
            int d0 = source[s] - predicted[p];
            int d1 = source[s + 1] - predicted[p + 1];
            int d2 = source[s + 2] - predicted[p + 2];
            int d3 = source[s + 3] - predicted[p + 3];
            rows[y] = d0 + d1 + d2 + d3;
            rows[4 + y] = d0 - d1 + d2 - d3;
            rows[8 + y] = d0 + d1 - d2 - d3;
            rows[12 + y] = d0 - d1 - d2 + d3;
        }
        int sum = 0;
        for (int x = 0; x < 16; x += 4) {
            int a = rows[x] + rows[x + 1];
            int b = rows[x] - rows[x + 1];
            int c = rows[x + 2] + rows[x + 3];
            int d = rows[x + 2] - rows[x + 3];
            sum += Math.abs(a + c) + Math.abs(a - c) + Math.abs(b + d) + Math.abs(b - d);
        }
        return sum >> 1;
    }
}
