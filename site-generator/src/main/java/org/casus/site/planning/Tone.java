package org.casus.site.planning;

/**
 * A colour as a class. A page may not have styles of its own (Content-Security-Policy), so that the colour of each
 * picture is one of 125 that the themes' style sheet has: five steps of red, green and blue.
 */
final class Tone {

    private static final int STEPS = 5;

    private Tone() {}

    /** @param colour {@code #rrggbb} */
    static String of(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return "tone-" + step(rgb >> 16) + step(rgb >> 8) + step(rgb);
    }

    private static int step(int value) {
        return (value & 0xFF) * STEPS / 256;
    }
}
