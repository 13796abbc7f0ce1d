package org.casus.site.views;

import java.util.List;

/**
 * Template {@code archive.peb}: entries by the months of their own dates: those of one year, or all of a calendar.
 *
 * @param years all years that there are, the latest first
 * @param months the latest first
 * @param calendars one or none: the file that calendar programs subscribe to
 */
public record ArchiveView(
        Head head,
        SiteView site,
        List<LinkView> crumbs,
        String title,
        int total,
        List<NavItem> years,
        List<MonthView> months,
        List<LinkView> calendars)
        implements PageView {}
