package org.casus.site.views;

/**
 * A picture.
 *
 * @param src for those who understand nothing else
 * @param srcset the same in several widths; empty where there is one size only
 * @param webp the same as WebP, in the widths that {@code srcset} has; empty where it is only to be had in its own form
 * @param width in pixels, of what is shown; 0 where it is not known
 * @param tone the class of a colour to show until the picture is there, such as {@code tone-213}; empty where something
 *     shines through
 */
public record ImageView(
        String src,
        String srcset,
        String webp,
        int width,
        int height,
        String tone,
        String alt,
        String caption,
        String credit) {}
