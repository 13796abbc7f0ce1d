package org.casus.site.views;

/** A long text under its own heading. */
public record TextPart(String title, Prose html) {}
