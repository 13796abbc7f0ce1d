package org.casus.content.webp;

/**
 * How coarsely coefficients are kept: the step of the first and of the others.
 *
 * @param dcPush of 256: how far a value must be on its way to the next step to be rounded up to it
 */
record Steps(int dc, int ac, int dcPush, int acPush) {

    static Steps ofLuminance(int index) {
        return new Steps(Tables.DC[index], Tables.AC[index], 96, 108);
    }

    /** Of the first coefficients of sixteen blocks taken together. */
    static Steps ofSecond(int index) {
        return new Steps(Tables.DC[index] * 2, Math.max(8, Tables.AC[index] * 155 / 100), 96, 108);
    }

    static Steps ofColour(int index) {
        return new Steps(Math.min(132, Tables.DC[index]), Tables.AC[index], 110, 115);
    }

    /**
     * Writes levels in zigzag order, and leaves in place of the coefficients what a decoder will have.
     *
     * @param first 1 where the first coefficient is kept elsewhere
     */
    void quantise(int[] coefficients, int first, short[] levels, int at) {
        for (int n = first; n < 16; n++) {
            int place = Tables.ZIGZAG[n];
            int step = place == 0 ? dc : ac;
            int push = place == 0 ? dcPush : acPush;
            int value = coefficients[place];
            int level = Math.min(2047, (Math.abs(value) * 256 + push * step) / (step * 256));
            levels[at + n] = (short) (value < 0 ? -level : level);
            coefficients[place] = levels[at + n] * step;
        }
    }
}
