package org.casus.site.search;

/**
 * A stretch of a text, and how much it says of what the text is about.
 *
 * @param weight 1 for running text, at most {@link TextIndex#HEAVIEST}
 */
public record Passage(String text, int weight) {}
