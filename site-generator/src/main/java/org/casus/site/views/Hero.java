package org.casus.site.views;

import java.util.List;

/** The opening of a home page. */
public record Hero(String title, String text, List<ImageView> pictures) {}
