package org.casus.site.views;

/** A page's twin or feed: media type, address, what it is called. */
public record Alternate(String type, String url, String title) {}
