package org.casus.site.views;

import org.casus.content.markdown.SafeHtml;

/** A long text under its own heading. */
public record TextPart(String title, SafeHtml html) {}
