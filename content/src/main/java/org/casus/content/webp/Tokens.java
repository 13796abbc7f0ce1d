package org.casus.content.webp;

/**
 * Writes levels as tokens (RFC 6386, section 13). The same walk counts, with the probabilities it begins with, and then
 * writes with those that have turned out best.
 */
final class Tokens {

    private static final int NODES = 11;
    private static final int CONTEXTS = 3;
    private static final int BANDS = 8;
    private static final int[][] EXTRA = {
        {173, 148, 140},
        {176, 155, 140, 135},
        {180, 157, 141, 134, 130},
        {254, 254, 243, 230, 196, 177, 153, 140, 133, 130, 129}
    };
    private static final int[] EXTRA_FROM = {11, 19, 35, 67};

    private final int[] counts = new int[Tables.COEFFICIENTS.length * 2];
    private final int[] probabilities = Tables.COEFFICIENTS.clone();
    private BoolWriter out = new BoolWriter(0);
    private boolean isCounting = true;

    /**
     * @param type 0 luminance without the first, 1 the second-order block, 2 colour, 3 luminance
     * @param context how many of the blocks above and to the left have levels
     */
    void block(short[] levels, int at, int type, int context) {
        int last = 15;
        int n = type == 0 ? 1 : 0;
        while (last >= n && levels[at + last] == 0) {
            last--;
        }
        int node = node(type, n, context);
        while (n < 16) {
            if (n > last) {
                bit(false, node);
                return;
            }
            bit(true, node);
            while (levels[at + n] == 0) {
                bit(false, node + 1);
                node = node(type, ++n, 0);
            }
            bit(true, node + 1);
            int level = Math.abs(levels[at + n]);
            level(level, node);
            sure(levels[at + n] < 0, 128);
            if (++n < 16) {
                node = node(type, n, level == 1 ? 1 : 2);
            }
        }
    }

    private static int node(int type, int position, int context) {
        return ((type * BANDS + Tables.BANDS[position]) * CONTEXTS + context) * NODES;
    }

    private void level(int level, int node) {
        bit(level > 1, node + 2);
        if (level == 1) {
            return;
        }
        bit(level > 4, node + 3);
        if (level <= 4) {
            bit(level > 2, node + 4);
            if (level > 2) {
                bit(level == 4, node + 5);
            }
            return;
        }
        bit(level > 10, node + 6);
        if (level <= 10) {
            bit(level > 6, node + 7);
            if (level <= 6) {
                sure(level == 6, 159);
            } else {
                sure(((level - 7) & 2) != 0, 165);
                sure(((level - 7) & 1) != 0, 145);
            }
            return;
        }
        large(level, node);
    }

    private void large(int level, int node) {
        int category = level < 19 ? 0 : level < 35 ? 1 : level < 67 ? 2 : 3;
        bit(category > 1, node + 8);
        bit((category & 1) != 0, node + (category > 1 ? 10 : 9));
        int rest = level - EXTRA_FROM[category];
        int[] extra = EXTRA[category];
        for (int i = 0; i < extra.length; i++) {
            sure(((rest >> (extra.length - 1 - i)) & 1) != 0, extra[i]);
        }
    }

    private void bit(boolean isSet, int node) {
        if (isCounting) {
            counts[node * 2 + (isSet ? 1 : 0)]++;
        } else {
            out.bit(isSet, probabilities[node]);
        }
    }

    private void sure(boolean isSet, int probability) {
        if (!isCounting) {
            out.bit(isSet, probability);
        }
    }

    /** Ends counting: writes to the header which probabilities are others than a decoder begins with. */
    void settle(BoolWriter header) {
        for (int node = 0; node < probabilities.length; node++) {
            int zeros = counts[node * 2];
            int ones = counts[node * 2 + 1];
            int better = ones == 0 ? 255 : Math.max(1, 255 - (int) (255L * ones / (zeros + ones)));
            int flag = Tables.UPDATES[node];
            long gain = cost(zeros, ones, probabilities[node])
                    - cost(zeros, ones, better)
                    - (8 * 256 + Tables.COST[256 - flag] - Tables.COST[flag]);
            header.bit(gain > 0, flag);
            if (gain > 0) {
                header.bits(better, 8);
                probabilities[node] = better;
            }
        }
        isCounting = false;
    }

    private static long cost(int zeros, int ones, int probability) {
        return (long) zeros * Tables.COST[probability] + (long) ones * Tables.COST[256 - probability];
    }

    void into(BoolWriter writer) {
        out = writer;
    }
}
