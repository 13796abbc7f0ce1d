package org.casus.site.views;

import java.util.List;

/**
 * One of the parts that an entry brings together: a message of a newsletter.
 *
 * @param links one or none: where one reads on
 * @param pictures one or none
 */
public record ItemView(String title, Prose html, List<LinkView> links, List<ImageView> pictures) {}
