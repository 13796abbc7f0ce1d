package org.casus.site;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * One of several parts of a site, for machines that bake it together. A path belongs to one part, whatever else the site
 * consists of.
 *
 * @param number from 1
 */
public record Part(int number, int of) {

    private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,3})/([1-9]\\d{0,3})");

    /** @param text as in {@code 2/4} */
    public static Optional<Part> of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        Part part = new Part(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
        return part.number <= part.of ? Optional.of(part) : Optional.empty();
    }

    boolean has(String path) {
        CRC32 sum = new CRC32();
        sum.update(path.getBytes(StandardCharsets.UTF_8));
        return sum.getValue() % of == number - 1;
    }
}
