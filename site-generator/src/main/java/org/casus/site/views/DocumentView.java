package org.casus.site.views;

/**
 * A file that belongs to an entry and is no picture.
 *
 * @param form what people call it: PDF, Word
 * @param size as people say it: 1,2 MB
 */
public record DocumentView(String title, String url, String mediaType, String form, String size) {}
