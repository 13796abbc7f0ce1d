package org.casus.site.theme;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The colours of a style sheet in one scheme, as a browser would work them out. */
record ColourTokens(Map<String, String> values, boolean isLight) {

    private static final Pattern LAYER =
            Pattern.compile("@layer (tokens|voice)\\{\\s*:root \\{(.*?)\\n}", Pattern.DOTALL);
    private static final Pattern TOKEN = Pattern.compile("--colour-([a-z0-9-]+): ([^;]+);");
    private static final Pattern SCHEMES = Pattern.compile("light-dark\\((.+?), ?((?:[^()]|\\(.*\\))+)\\)");
    private static final Pattern MIX = Pattern.compile("color-mix\\(in srgb, (#[0-9a-f]{6}), #000 (\\d+)%\\)");

    static ColourTokens of(String css, boolean isLight) {
        Map<String, String> values = new HashMap<>();
        Matcher layer = LAYER.matcher(css);
        while (layer.find()) {
            TOKEN.matcher(layer.group(2)).results().forEach(token -> values.put(token.group(1), token.group(2)));
        }
        return new ColourTokens(values, isLight);
    }

    /** As WCAG reckons it, from 1 to 21. */
    double contrast(String one, String other) {
        double first = luminance(rgb(one));
        double second = luminance(rgb(other));
        return (Math.max(first, second) + .05) / (Math.min(first, second) + .05);
    }

    private List<Double> rgb(String token) {
        String value = Objects.requireNonNull(values.get(token), () -> "there is no --colour-" + token);
        Matcher schemes = SCHEMES.matcher(value);
        return parsed(schemes.matches() ? schemes.group(isLight ? 1 : 2) : value);
    }

    private List<Double> parsed(String value) {
        if (value.startsWith("var(--colour-")) {
            return rgb(value.substring("var(--colour-".length(), value.length() - 1));
        }
        Matcher mix = MIX.matcher(value);
        if (mix.matches()) {
            double kept = 1 - Integer.parseInt(mix.group(2)) / 100.0;
            return parsed(mix.group(1)).stream().map(part -> part * kept).toList();
        }
        String digits = value.length() == 4 ? value.replaceAll("([0-9a-f])", "$1$1") : value;
        if (!digits.matches("#[0-9a-f]{6}")) {
            throw new IllegalStateException("a colour that this test cannot read: " + value);
        }
        return List.of(part(digits, 1), part(digits, 3), part(digits, 5));
    }

    private static double part(String digits, int at) {
        return Integer.parseInt(digits, at, at + 2, 16) / 255.0;
    }

    private static double luminance(List<Double> rgb) {
        return .2126 * linear(rgb.get(0)) + .7152 * linear(rgb.get(1)) + .0722 * linear(rgb.get(2));
    }

    private static double linear(double part) {
        return part <= .04045 ? part / 12.92 : Math.pow((part + .055) / 1.055, 2.4);
    }
}
