package org.casus.site.views;

/** How many of a collection of the house are in a place, and the page that lists them. */
public record CasesView(String site, String label, String url, int count) {}
