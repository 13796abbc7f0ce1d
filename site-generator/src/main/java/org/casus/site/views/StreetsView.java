package org.casus.site.views;

/**
 * A map of streets that visitors can ask for.
 *
 * @param url of a tile, with {@code {z}}, {@code {x}} and {@code {y}}, or of an archive of them
 * @param isArchive whether it is a PMTiles file
 * @param credit who made it
 * @param imageSource what a page's policy must let it take pictures from
 * @param dataSource what a page's policy must let it fetch from, empty where that is the site itself
 */
public record StreetsView(
        String url, boolean isArchive, String credit, int mostZoom, String imageSource, String dataSource) {}
