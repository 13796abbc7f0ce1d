package org.casus.site.views;

/** Another entry and why it is shown here. */
public record RelatedView(String reason, CardView card) {}
