package org.casus.site.views;

import java.util.List;

/**
 * An entry among others.
 *
 * @param tags a few words that say what it is
 * @param note one short remark: that it is a plan, since when it is in use, its date
 * @param pictures one or none
 * @param locators one or none; shown where there is no picture
 */
public record CardView(
        String title,
        String url,
        String place,
        String summary,
        List<String> tags,
        String note,
        List<ImageView> pictures,
        List<LocatorView> locators) {}
