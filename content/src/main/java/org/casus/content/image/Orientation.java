package org.casus.content.image;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.lang.reflect.Array;

/** How a camera was held (Exif 2.32, tag 0x0112), and what turns its picture upright. */
public enum Orientation {
    UPRIGHT(1, false, false, false),
    MIRRORED(2, false, true, false),
    UPSIDE_DOWN(3, false, true, true),
    MIRRORED_UPSIDE_DOWN(4, false, false, true),
    TRANSPOSED(5, true, false, false),
    TURNED_LEFT(6, true, true, false),
    TRANSVERSED(7, true, true, true),
    TURNED_RIGHT(8, true, false, true);

    private final int number;
    private final boolean swapsSides;
    private final boolean flipsAcross;
    private final boolean flipsDown;

    /**
     * @param number of Exif
     * @param swapsSides whether columns become rows, before all else
     * @param flipsAcross whether left and right change then
     * @param flipsDown whether top and bottom change then
     */
    Orientation(int number, boolean swapsSides, boolean flipsAcross, boolean flipsDown) {
        this.number = number;
        this.swapsSides = swapsSides;
        this.flipsAcross = flipsAcross;
        this.flipsDown = flipsDown;
    }

    /** Upright for a number that means nothing. */
    static Orientation of(int number) {
        return number >= 1 && number <= values().length ? values()[number - 1] : UPRIGHT;
    }

    int number() {
        return number;
    }

    boolean swapsSides() {
        return swapsSides;
    }

    /** The picture upright, value by value: colours and depth stay what they are. */
    BufferedImage upright(BufferedImage image) {
        if (this == UPRIGHT) {
            return image;
        }
        int width = image.getWidth();
        int height = image.getHeight();
        Raster from = image.getRaster();
        WritableRaster to = image.getColorModel()
                .createCompatibleWritableRaster(swapsSides ? height : width, swapsSides ? width : height);
        Object row = null;
        for (int y = 0; y < height; y++) {
            row = from.getDataElements(0, y, width, 1, row);
            boolean isReversed = swapsSides ? flipsDown : flipsAcross;
            Object turned = isReversed ? reversed(row, width) : row;
            if (swapsSides) {
                to.setDataElements(flipsAcross ? height - 1 - y : y, 0, 1, width, turned);
            } else {
                to.setDataElements(0, flipsDown ? height - 1 - y : y, width, 1, turned);
            }
        }
        return new BufferedImage(image.getColorModel(), to, image.isAlphaPremultiplied(), null);
    }

    private static Object reversed(Object row, int pixels) {
        int each = Array.getLength(row) / pixels;
        Object reversed = Array.newInstance(row.getClass().getComponentType(), Array.getLength(row));
        for (int pixel = 0; pixel < pixels; pixel++) {
            System.arraycopy(row, pixel * each, reversed, (pixels - 1 - pixel) * each, each);
        }
        return reversed;
    }
}
