package org.casus.content.type;

import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a field holds. The JSON form of each value stands in brackets; with {@code many} it is an array of them.
 */
public sealed interface FieldKind {

    /**
     * One line, or several where {@code multiline} [string: trimmed, NFC, no control characters]. The pattern is of the
     * whole text and takes time that grows with the text alone, whatever is written in either.
     */
    record Text(Optional<Integer> max, Optional<Pattern> pattern, boolean multiline) implements FieldKind {}

    /** An e-mail address [string]. */
    record Email() implements FieldKind {}

    /** An http or https address [string]. */
    record Url() implements FieldKind {}

    /** CommonMark with extensions [string]; never trusted, rendered to sanitised HTML. */
    record Markdown(Optional<Integer> max) implements FieldKind {}

    /** A whole number [number]. */
    record WholeNumber(Optional<Long> min, Optional<Long> max, Optional<String> unit) implements FieldKind {}

    /** A decimal number [number]. */
    record DecimalNumber(Optional<BigDecimal> min, Optional<BigDecimal> max, Optional<String> unit)
            implements FieldKind {}

    /** True or false [boolean]. */
    record TrueFalse() implements FieldKind {}

    /** A date that may be known to the year or the month only [string: {@code 1897}, {@code 1897-05}, {@code 1897-05-03}]. */
    record CalendarDate() implements FieldKind {}

    /** A moment with its zone [string: ISO 8601 with offset]. */
    record DateTime() implements FieldKind {}

    /** From a date to a date, open-ended where the end is absent [{@code {start, end?}}]. */
    record Period() implements FieldKind {}

    /** A place on the map, WGS 84 [{@code {lat, lon, precision?}}; precision {@code site} or {@code municipality}]. */
    record Point() implements FieldKind {}

    /** A postal address [{@code {street, postcode, municipality, country}}, all optional]. */
    record Address() implements FieldKind {}

    /** A concept of a scheme [string: its id]. */
    record Concept(String scheme) implements FieldKind {}

    /** Another entry [{@code {type, slug}}]. */
    record Reference(List<String> to) implements FieldKind {
        public Reference {
            to = List.copyOf(to);
        }
    }

    /** A file of the media library [{@code {id, alt?, caption?, credit?, focus?}}; focus is {@code {x, y}} in 0..1]. */
    record Media(String accept) implements FieldKind {}

    /** A link out [{@code {url, title, language?}}; http, https or mailto]. */
    record Link() implements FieldKind {}

    /** Fields that belong together [object]; one level deep. */
    record Group(List<Field> fields) implements FieldKind {
        public Group {
            fields = List.copyOf(fields);
        }
    }
}
