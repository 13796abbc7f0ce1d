package org.casus.content.webp;

/** How the ways of small blocks are written: by a tree (RFC 6386, section 8.1 and 11.2). */
final class SmallModes {

    private static final int MODES = Prediction.SMALL_MODES;
    private static final int NODES = MODES - 1;

    /** For each, which node of the tree is asked and what the answer is: node * 2 + answer. */
    private static final int[][] PATHS = {
        {0},
        {1, 2},
        {1, 3, 4},
        {1, 3, 5, 6, 8},
        {1, 3, 5, 7, 12},
        {1, 3, 5, 6, 9, 10},
        {1, 3, 5, 6, 9, 11},
        {1, 3, 5, 7, 13, 14},
        {1, 3, 5, 7, 13, 15, 16},
        {1, 3, 5, 7, 13, 15, 17}
    };

    private static final int[] COSTS = costs();

    private SmallModes() {}

    private static int[] costs() {
        int[] costs = new int[MODES * MODES * MODES];
        for (int all = 0; all < costs.length; all++) {
            for (int step : PATHS[all % MODES]) {
                int zero = Tables.MODES[all / MODES * NODES + step / 2];
                costs[all] += Tables.COST[step % 2 == 0 ? zero : 256 - zero];
            }
        }
        return costs;
    }

    /** In 256ths of a bit. */
    static int cost(int above, int left, int mode) {
        return COSTS[(above * MODES + left) * MODES + mode];
    }

    static void write(int above, int left, int mode, BoolWriter out) {
        for (int step : PATHS[mode]) {
            out.bit(step % 2 == 1, Tables.MODES[(above * MODES + left) * NODES + step / 2]);
        }
    }
}
