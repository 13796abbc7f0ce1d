package org.casus.cms.listing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.casus.cms.listing.index.IndexedField;

/**
 * What a field's values must be. Alternatives within one filter are <i>or</i>, filters among themselves <i>and</i>; each
 * looks at a field by itself, so two of them on parts of a group may be satisfied by different items of it.
 *
 * @param isExcluded whether entries that satisfy the test are left out instead
 */
record Filter(IndexedField field, Test test, boolean isExcluded) {

    sealed interface Test {}

    /** One of these texts, in the form the index has them. */
    record OneOf(List<String> texts) implements Test {
        OneOf {
            texts = List.copyOf(texts);
        }
    }

    /** In one of these, both ends included; without an end, all that way. */
    record InNumbers(List<NumberRange> ranges) implements Test {
        InNumbers {
            ranges = List.copyOf(ranges);
        }
    }

    record NumberRange(Optional<BigDecimal> from, Optional<BigDecimal> to) {}

    /**
     * At least one day in common with one of these. What is known to the year may be any day of it, so {@code 1897} is
     * found by {@code 1897-05}, and the other way round; a period without an end goes on.
     */
    record InDays(List<DayRange> ranges) implements Test {
        InDays {
            ranges = List.copyOf(ranges);
        }
    }

    /** Days since 1970, both included. */
    record DayRange(int from, int to) {}

    /** In one of these. */
    record InMoments(List<MomentRange> ranges) implements Test {
        InMoments {
            ranges = List.copyOf(ranges);
        }
    }

    /** Microseconds since 1970, both included. */
    record MomentRange(long from, long to) {}

    record AnyValue() implements Test {}

    record NoValue() implements Test {}
}
