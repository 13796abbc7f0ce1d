package org.casus.content.image;

import java.util.Arrays;
import java.util.Optional;

/** The forms a picture can be cut to. */
public enum Crop {
    SQUARE("1:1", 1, 1),
    CLASSIC("4:3", 4, 3),
    WIDE("16:9", 16, 9),
    /** As small cameras have it. */
    PHOTOGRAPH("3:2", 3, 2),
    /** What programs show of a page that somebody sends on: 1200 by 630. */
    SHARED("40:21", 40, 21);

    private final String word;
    private final int across;
    private final int down;

    Crop(String word, int across, int down) {
        this.word = word;
        this.across = across;
        this.down = down;
    }

    public String word() {
        return word;
    }

    public static Optional<Crop> of(String word) {
        return Arrays.stream(values()).filter(crop -> crop.word.equals(word)).findFirst();
    }

    /** A part of a picture. */
    public record Cut(int left, int top, int width, int height) {}

    /** As large as can be, around the focus. */
    public Cut of(int width, int height, Focus focus) {
        int cutWidth = (int) Math.max(1, Math.min(width, Math.round((double) height * across / down)));
        int cutHeight = (int) Math.max(1, Math.min(height, Math.round((double) width * down / across)));
        return new Cut(place(width, cutWidth, focus.x()), place(height, cutHeight, focus.y()), cutWidth, cutHeight);
    }

    private static int place(int whole, int part, double focus) {
        return Math.clamp(Math.round(focus * whole - part / 2.0), 0, whole - part);
    }
}
