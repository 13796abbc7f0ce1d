package org.casus.site.checking;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a page asks of the browser that keeps somebody from enlarging it, or takes it away under their eyes. */
final class HeadCheck {

    private static final Pattern DELAY = Pattern.compile("\\s*(\\d+)(\\.\\d*)?\\s*($|[;,\\s].*)");
    private static final int TWENTY_HOURS = 72_000;
    private static final double SMALLEST_ENLARGEMENT = 2;

    private HeadCheck() {}

    static void of(PageTree page, ListenerCheck.Complaint complaint) {
        // of several the browser obeys the first that it can read
        page.elements()
                .filter(element -> element.is("meta")
                        && element.get("http-equiv").equalsIgnoreCase("refresh")
                        && DELAY.matcher(element.get("content")).matches())
                .findFirst()
                .filter(element -> isLate(element.get("content")))
                .ifPresent(
                        element -> complaint.add(Rule.REFRESH, element.line(), "the page is taken away after a while"));
        page.elements()
                .filter(element -> element.is("meta") && element.get("name").equalsIgnoreCase("viewport"))
                .filter(element -> !canBeEnlarged(element.get("content").toLowerCase(Locale.ROOT)))
                .forEach(element -> complaint.add(
                        Rule.VIEWPORT,
                        element.line(),
                        "the page cannot be enlarged: ‘" + element.get("content") + "’"));
    }

    private static boolean isLate(String content) {
        Matcher delay = DELAY.matcher(content);
        int seconds = delay.matches() && delay.group(1).length() < 6 ? Integer.parseInt(delay.group(1)) : 0;
        return seconds > 0 && seconds <= TWENTY_HOURS;
    }

    private static boolean canBeEnlarged(String content) {
        Map<String, String> asked = Arrays.stream(content.split("[,;\\s]+"))
                .map(part -> part.split("=", 2))
                .filter(part -> part.length == 2)
                .collect(java.util.stream.Collectors.toMap(
                        part -> part[0].strip(), part -> part[1].strip(), (first, last) -> last));
        double scalable = number(asked.getOrDefault("user-scalable", "yes"));
        double most = number(asked.getOrDefault("maximum-scale", "device-width"));
        return Math.abs(scalable) >= 1 && (most < 0 || most >= SMALLEST_ENLARGEMENT);
    }

    /** As browsers read it (CSS Device Adaptation, parsing the viewport meta element). */
    private static double number(String value) {
        return switch (value) {
            case "yes" -> 1;
            case "device-width", "device-height" -> 10;
            default -> {
                Matcher number = Pattern.compile("-?\\d+(\\.\\d+)?").matcher(value);
                yield number.lookingAt() ? Double.parseDouble(number.group()) : 0;
            }
        };
    }
}
