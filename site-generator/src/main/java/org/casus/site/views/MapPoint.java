package org.casus.site.views;

/**
 * A point of a map, in the units of its view box.
 *
 * @param url empty where it stands for several
 * @param count of how many entries it is
 */
public record MapPoint(double x, double y, String title, String url, int count) {}
