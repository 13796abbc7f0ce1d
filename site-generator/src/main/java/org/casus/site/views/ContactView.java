package org.casus.site.views;

/** Whom to ask; both parts may be empty. */
public record ContactView(String name, String website) {}
