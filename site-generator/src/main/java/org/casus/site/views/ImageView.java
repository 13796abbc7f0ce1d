package org.casus.site.views;

/**
 * A picture.
 *
 * @param width in pixels; 0 where it is not known
 * @param srcset empty where there is one size only
 */
public record ImageView(String src, String srcset, int width, int height, String alt, String caption, String credit) {}
