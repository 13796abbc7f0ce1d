package org.casus.content.image;

import java.util.List;
import java.util.Optional;

/**
 * What is made of a picture.
 *
 * @param width at most; a picture is never made wider than it is
 * @param isWebp whether it is made a WebP, on white where it was transparent
 */
public record Recipe(Optional<Integer> width, Optional<Crop> crop, Focus focus, boolean isWebp) {

    /** As it is, upright and without what is personal. */
    public static final Recipe WHOLE = new Recipe(Optional.empty(), Optional.empty(), Focus.MIDDLE);

    /** The widths that are made: few, so that nobody can fill a disk by asking. */
    public static final List<Integer> WIDTHS = List.of(320, 640, 960, 1280, 1920);

    /** In the picture's own form. */
    public Recipe(Optional<Integer> width, Optional<Crop> crop, Focus focus) {
        this(width, crop, focus, false);
    }

    public Recipe asWebp() {
        return new Recipe(width, crop, focus, true);
    }

    public static Recipe ofWidth(int width) {
        return new Recipe(Optional.of(width), Optional.empty(), Focus.MIDDLE);
    }

    /** Without what makes no difference to this picture. */
    public Recipe meaningFor(int shownWidth, int shownHeight) {
        Optional<Crop> cuts = crop.filter(wanted -> {
            Crop.Cut cut = wanted.of(shownWidth, shownHeight, focus);
            return cut.width() != shownWidth || cut.height() != shownHeight;
        });
        int widest = cuts.map(
                        wanted -> wanted.of(shownWidth, shownHeight, focus).width())
                .orElse(shownWidth);
        return new Recipe(width.filter(wanted -> wanted < widest), cuts, cuts.isEmpty() ? Focus.MIDDLE : focus, isWebp);
    }

    public boolean isWhole() {
        return width.isEmpty() && crop.isEmpty() && !isWebp;
    }

    /** In letters, the same for the same: {@code w640-1:1@0.500,0.250}. */
    public String words() {
        return width.map(pixels -> "w" + pixels).orElse("whole")
                + crop.map(cut -> "-" + cut.word() + "@" + focus.x() + "," + focus.y())
                        .orElse("")
                + (isWebp ? "-webp" : "");
    }
}
