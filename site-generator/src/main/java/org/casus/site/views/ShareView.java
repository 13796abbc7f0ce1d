package org.casus.site.views;

/** The picture that other programs show with a link to the page; {@code url} is absolute. */
public record ShareView(String url, int width, int height, String alt) {}
