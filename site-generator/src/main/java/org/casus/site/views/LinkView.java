package org.casus.site.views;

/** A link. */
public record LinkView(String label, String url) {}
