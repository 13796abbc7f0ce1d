package org.casus.content.sites;

import org.casus.content.LocalizedText;

/**
 * Tiles for a map of streets, which visitors see when they ask for it.
 *
 * @param url with {@code {z}}, {@code {x}} and {@code {y}}; of an archive the address of the file
 * @param isArchive whether all tiles are in one file (PMTiles)
 * @param credit who made the map: shown on it
 * @param mostZoom the nearest there is; an archive says so itself
 */
public record StreetMap(String url, boolean isArchive, LocalizedText credit, int mostZoom) {

    static final int USUAL_ZOOM = 19;

    /** Scheme and host, as a content security policy names them; empty where it is the site's own. */
    public String origin() {
        return url.startsWith("/") ? "" : url.replaceFirst("^(https?://[^/]*).*$", "$1");
    }
}
