package org.casus.cms.journal;

/**
 * Fired when lines were appended. Observe it with {@code during = AFTER_SUCCESS}: then the lines are there for all to see.
 *
 * @param last the number of the last line
 */
public record JournalGrew(long last) {}
