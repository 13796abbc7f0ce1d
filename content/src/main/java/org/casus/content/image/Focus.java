package org.casus.content.image;

/**
 * The point of a picture that must stay in sight when it is cut.
 *
 * @param x from the left, 0 to 1
 * @param y from the top, 0 to 1
 */
public record Focus(double x, double y) {

    public static final Focus MIDDLE = new Focus(0.5, 0.5);

    public Focus {
        if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1)) {
            throw new IllegalArgumentException("a focus is between 0 and 1");
        }
    }
}
