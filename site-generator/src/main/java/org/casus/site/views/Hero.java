package org.casus.site.views;

import java.util.List;

/**
 * The opening of a home page.
 *
 * @param figures what there is to find: a collection each, with its number of entries
 */
public record Hero(String title, String text, List<ImageView> pictures, List<Tile> figures) {}
