package org.casus.cms.listing;

import java.time.Instant;
import java.time.format.DateTimeParseException;

/** Moments that can be kept: those of the years 1 to 9999. */
final class Moments {

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private Moments() {}

    /** @throws DateTimeParseException where it lies outside */
    static Instant inRange(Instant moment) {
        if (moment.isBefore(EARLIEST) || moment.isAfter(LATEST)) {
            throw new DateTimeParseException("beyond the years 1 to 9999", moment.toString(), 0);
        }
        return moment;
    }
}
