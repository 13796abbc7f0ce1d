package org.casus.content.image;

/**
 * What the header of a picture says.
 *
 * @param width of the pixels as they are stored, before the picture is turned upright
 * @param height of the pixels as they are stored
 * @param isAnimated whether it is more than one picture
 * @param needsAll whether a reader must hold all of it to read any of it
 */
public record ImageFacts(int width, int height, Orientation orientation, boolean isAnimated, boolean needsAll) {

    /** @throws DamagedImage for a side that is nothing */
    static ImageFacts of(int width, int height, Orientation orientation) throws DamagedImage {
        if (width < 1 || height < 1) {
            throw new DamagedImage("the picture has no size: " + width + " by " + height);
        }
        return new ImageFacts(width, height, orientation, false, false);
    }

    ImageFacts animated(boolean isSo) {
        return new ImageFacts(width, height, orientation, isSo, needsAll);
    }

    ImageFacts needingAll(boolean isSo) {
        return new ImageFacts(width, height, orientation, isAnimated, isSo);
    }

    public int shownWidth() {
        return orientation.swapsSides() ? height : width;
    }

    public int shownHeight() {
        return orientation.swapsSides() ? width : height;
    }

    public long pixels() {
        return (long) width * height;
    }
}
