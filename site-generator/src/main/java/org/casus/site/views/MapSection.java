package org.casus.site.views;

import java.util.List;

/**
 * A collection on its maps, and its list.
 *
 * @param intro what the site has to say of this map, or empty
 * @param indexUrl the browser's index of the collection
 */
public record MapSection(String title, String intro, List<MapView> maps, String indexUrl, LinkView more) {}
