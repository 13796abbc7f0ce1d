package org.casus.site.views;

import java.util.List;

/**
 * Where in a list of pages this one is.
 *
 * @param pages the links to show; a gap has an empty address
 * @param previousUrl empty on the first page
 * @param nextUrl empty on the last
 */
public record Pager(int current, int last, List<PagerLink> pages, String previousUrl, String nextUrl) {}
