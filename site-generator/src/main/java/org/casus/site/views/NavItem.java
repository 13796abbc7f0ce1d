package org.casus.site.views;

/** A word of the main menu. It is current on its own page and on all below it. */
public record NavItem(String label, String url, boolean isCurrent) {}
