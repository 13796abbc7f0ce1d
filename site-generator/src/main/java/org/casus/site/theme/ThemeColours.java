package org.casus.site.theme;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The colours of a theme as its style sheet names them, in the light. */
public final class ThemeColours {

    private static final Pattern TOKEN = Pattern.compile("--(colour-[a-z0-9-]+):\\s*([^;}]+)");
    private static final Pattern LIGHT = Pattern.compile("light-dark\\(\\s*([^,]+),.*\\)");
    private static final Pattern OTHER = Pattern.compile("var\\(--(colour-[a-z0-9-]+)\\)");
    private static final Pattern HEX = Pattern.compile("#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})");
    private static final int MOST_STEPS = 8;

    private final Map<String, String> tokens = new HashMap<>();

    private ThemeColours() {}

    /** Of the style sheet that all pages load; none where the theme has none. */
    public static ThemeColours of(Theme theme) {
        ThemeColours colours = new ThemeColours();
        ThemeAsset sheet = theme.assets().get("site.css");
        if (sheet != null) {
            Matcher token = TOKEN.matcher(new String(sheet.bytes(), StandardCharsets.UTF_8));
            while (token.find()) {
                colours.tokens.put(token.group(1), token.group(2).strip());
            }
        }
        return colours;
    }

    /** @return {@code 0xRRGGBB}; nothing where no such token says a plain colour */
    public Optional<Integer> named(String token) {
        String value = tokens.getOrDefault(token, "");
        for (int step = 0; step < MOST_STEPS; step++) {
            Matcher light = LIGHT.matcher(value);
            Matcher other = OTHER.matcher(value);
            if (light.matches()) {
                value = light.group(1).strip();
            } else if (other.matches()) {
                value = tokens.getOrDefault(other.group(1), "");
            }
        }
        Matcher hex = HEX.matcher(value);
        return hex.matches() ? Optional.of(rgb(hex.group(1))) : Optional.empty();
    }

    private static int rgb(String hex) {
        return Integer.parseInt(hex.length() == 6 ? hex : hex.replaceAll("(.)", "$1$1"), 16);
    }
}
