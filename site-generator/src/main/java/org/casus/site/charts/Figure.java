package org.casus.site.charts;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as it was written, and what it is.
 *
 * @param text as people read it
 */
public record Figure(String text, double value) {

    private static final Pattern NUMBER = Pattern.compile("([-−]?[0-9][0-9.,\\s\u00a0\u202f]*)(.*)");

    /**
     * @param language says which of point and comma begins the decimals: the comma, but for English
     * @return nothing for what does not begin with a number
     */
    public static Optional<Figure> of(String written, String language) {
        Matcher number = NUMBER.matcher(written.strip().replace("€ ", "").replace("€", ""));
        if (!number.matches()) {
            return Optional.empty();
        }
        String digits = number.group(1).replace("−", "-").replaceAll("[\\s\u00a0\u202f]", "");
        String plain = language.equals("en")
                ? digits.replace(",", "")
                : digits.replaceAll("\\.(?=[0-9]{3}(\\D|$))", "").replace(',', '.');
        try {
            return Optional.of(new Figure(written.strip(), Double.parseDouble(plain)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** A place in a drawing: a tenth is as fine as anybody sees. */
    static String place(double at) {
        String tenths = String.format(Locale.ROOT, "%.1f", at);
        return tenths.endsWith(".0") ? tenths.substring(0, tenths.length() - 2) : tenths;
    }
}
