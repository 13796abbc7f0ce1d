package org.casus.site.views;

/**
 * A figure about something.
 *
 * @param year what it is of; may be empty
 * @param sourceUrl may be empty
 */
public record FigureView(String label, String value, String unit, String year, String source, String sourceUrl) {}
