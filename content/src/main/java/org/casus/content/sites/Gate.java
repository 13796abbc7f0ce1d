package org.casus.content.sites;

/**
 * When the loss of entries looks like an accident.
 *
 * @param shrink more than this part of a collection gone, in hundredths
 * @param from collections with fewer entries may shrink as they like
 */
public record Gate(int shrink, int from) {

    /** Where a site file says nothing. */
    public static final Gate USUAL = new Gate(50, 10);

    /** Whether a collection that had so many entries may not have so few all at once. */
    public boolean isAccident(int then, int now) {
        return then >= from && (then - now) * 100L > (long) then * shrink;
    }
}
