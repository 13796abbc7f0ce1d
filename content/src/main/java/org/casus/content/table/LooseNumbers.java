package org.casus.content.table;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.casus.content.JsonNumbers;

/**
 * Numbers as people write them, to JSON: {@code 1 250}, {@code € 1.250,50}, {@code 12,5}. A single point is that of the
 * decimals, as every program writes it; a single comma before three digits could be either, and is refused.
 */
final class LooseNumbers {

    private static final String SPACE = "[ \\u00a0\\u202f']";
    private static final Pattern NOISE = Pattern.compile("(?i)^(€|eur)\\s*|\\s*(€|eur|%)$");
    private static final Pattern SPACED = Pattern.compile("[+-]?\\d{1,3}(" + SPACE + "\\d{3})+([.,]\\d+)?");
    private static final Pattern POINTED_THOUSANDS = Pattern.compile("[+-]?\\d{1,3}(\\.\\d{3})+");
    private static final Pattern COMMA_THOUSANDS = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+");
    private static final Pattern DUTCH = Pattern.compile("[+-]?\\d{1,3}(\\.\\d{3})+,\\d+");
    private static final Pattern ENGLISH = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+\\.\\d+");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d+,\\d+");

    private LooseNumbers() {}

    static JsonNode whole(String written) {
        String text = plain(written);
        boolean isGrouped = POINTED_THOUSANDS.matcher(text).matches()
                || COMMA_THOUSANDS.matcher(text).matches();
        return number(written, isGrouped ? text.replace(".", "").replace(",", "") : withPoint(text));
    }

    static JsonNode decimal(String written) {
        String text = plain(written);
        if (COMMA_THOUSANDS.matcher(text).matches() && text.indexOf(',') == text.lastIndexOf(',')) {
            throw new NotUnderstood(
                    "‘" + written + "’ kan duizendtallen of decimalen betekenen. Schrijf " + text.replace(",", "")
                            + " of " + text.replace(',', '.') + ".",
                    "‘" + written + "’ can mean thousands or decimals. Write " + text.replace(",", "") + " or "
                            + text.replace(',', '.') + ".");
        }
        return number(written, withPoint(text));
    }

    /** In degrees there are no thousands: {@code 51,053} is fifty-one and a bit. */
    static JsonNode degrees(String written) {
        String text = plain(written);
        return number(written, DECIMAL_COMMA.matcher(text).matches() ? text.replace(',', '.') : text);
    }

    private static String plain(String written) {
        return NOISE.matcher(written.strip()).replaceAll("").strip();
    }

    private static String withPoint(String given) {
        String text = SPACED.matcher(given).matches() ? given.replaceAll(SPACE, "") : given;
        if (DUTCH.matcher(text).matches() || (text.indexOf('.') != text.lastIndexOf('.') && isPointed(text))) {
            return text.replace(".", "").replace(',', '.');
        }
        if (ENGLISH.matcher(text).matches() || COMMA_THOUSANDS.matcher(text).matches()) {
            return text.replace(",", "");
        }
        return DECIMAL_COMMA.matcher(text).matches() ? text.replace(',', '.') : text;
    }

    private static boolean isPointed(String text) {
        return POINTED_THOUSANDS.matcher(text).matches();
    }

    private static JsonNode number(String written, String text) {
        return JsonNumbers.ofText(text)
                .orElseThrow(() -> new NotUnderstood(
                        "‘" + written + "’ is geen getal. Schrijf alleen cijfers: 1250 of 12,5.",
                        "‘" + written + "’ is no number. Write digits only: 1250 or 12.5."));
    }

    /** As few digits as tell it apart, without an exponent. */
    static String text(JsonNode number) {
        BigDecimal value = number.decimalValue();
        return value.precision() - (long) value.scale() > 60 || value.scale() > 60
                ? number.asText()
                : value.toPlainString();
    }
}
