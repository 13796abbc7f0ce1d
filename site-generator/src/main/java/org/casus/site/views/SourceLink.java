package org.casus.site.views;

/** A link out, with the host it goes to for people. */
public record SourceLink(String url, String title, String host) {}
