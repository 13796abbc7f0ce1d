package org.casus.site.views;

/** A point of a map, in the units of its view box. */
public record MapPoint(double x, double y, String title, String url) {}
