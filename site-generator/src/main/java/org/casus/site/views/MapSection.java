package org.casus.site.views;

import java.util.List;

/** A collection on its maps, and its list. */
public record MapSection(String title, List<MapView> maps, LinkView more) {}
