package org.casus.site.views;

/** A page of a list by its number. */
public record PagerLink(String label, String url, boolean isCurrent) {}
