package org.casus.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NumericNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/**
 * One form for each number, whoever read it: a whole number is an int where it fits, else a long, else a big integer; all
 * others are decimals without zeros at their end. So that {@code 51.0} of one parser equals {@code 51} of another, and
 * equal values have equal hashes.
 */
public final class JsonNumbers {

    /** Beyond this many digits a number stays as it was written: {@code 1e999999999} must not be written out. */
    private static final int MOST_DIGITS = 40;

    private JsonNumbers() {}

    /** A number of YAML's core schema, base ten; nothing where the text is none. */
    public static Optional<JsonNode> ofText(String text) {
        return looksLikeNumber(text) ? Optional.of(of(new BigDecimal(text))) : Optional.empty();
    }

    /** Whether the text, written without quotes, would be read as a number. By hand: scalars come by the hundred thousand. */
    public static boolean looksLikeNumber(String text) {
        int end = text.length();
        if (end == 0 || end > MOST_DIGITS) {
            return false;
        }
        int at = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
        int afterWhole = skipDigits(text, at);
        int digits = afterWhole - at;
        at = afterWhole;
        if (at < end && text.charAt(at) == '.') {
            int afterFraction = skipDigits(text, at + 1);
            digits += afterFraction - at - 1;
            at = afterFraction;
        }
        if (digits == 0) {
            return false;
        }
        if (at < end && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            at++;
            if (at < end && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
                at++;
            }
            int afterExponent = skipDigits(text, at);
            boolean isShort = afterExponent > at && afterExponent - at <= 3;
            return isShort && afterExponent == end;
        }
        return at == end;
    }

    private static int skipDigits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    public static JsonNode normalised(NumericNode number) {
        if (number.isInt()) {
            return number;
        }
        if (number.isIntegralNumber()) {
            return whole(number.bigIntegerValue());
        }
        if (number.isDouble() || number.isFloat()) {
            double value = number.doubleValue();
            return Double.isFinite(value) ? of(BigDecimal.valueOf(value)) : number;
        }
        return of(number.decimalValue());
    }

    private static JsonNode of(BigDecimal value) {
        if (value.signum() == 0) {
            return JsonNodeFactory.instance.numberNode(0);
        }
        BigDecimal stripped = value.stripTrailingZeros();
        if (stripped.scale() <= 0 && stripped.precision() - (long) stripped.scale() <= MOST_DIGITS) {
            return whole(stripped.toBigIntegerExact());
        }
        return DecimalNode.valueOf(stripped);
    }

    private static JsonNode whole(BigInteger value) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (value.bitLength() < Integer.SIZE) {
            return nodes.numberNode(value.intValue());
        }
        return value.bitLength() < Long.SIZE ? nodes.numberNode(value.longValue()) : nodes.numberNode(value);
    }
}
