package org.casus.site.views;

/** Another site of the same house. */
public record SiteTile(String title, String text, String url) {}
