package org.casus.site.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ColoursOfThemesTest {

    private static final Path THEMES = Path.of("..", "themes");

    /** Words and what they stand on: WCAG 2.2, 1.4.3. */
    private static final List<Pair> WORDS = List.of(
            new Pair("ink", "paper"),
            new Pair("ink", "sheet"),
            new Pair("ink", "band"),
            new Pair("ink", "niche"),
            new Pair("ink", "accent-soft"),
            new Pair("quiet", "paper"),
            new Pair("quiet", "sheet"),
            new Pair("quiet", "band"),
            new Pair("link", "paper"),
            new Pair("link", "sheet"),
            new Pair("link", "band"),
            new Pair("on-accent", "accent"),
            new Pair("on-hero", "hero"),
            new Pair("on-hero-quiet", "hero"),
            new Pair("hero-action", "hero"),
            new Pair("on-hero-action", "hero-action"),
            new Pair("on-masthead", "masthead"),
            new Pair("masthead-current", "masthead"),
            new Pair("on-foot", "foot"),
            new Pair("on-foot-quiet", "foot"));

    /** Borders of controls, focus, points on a map: WCAG 2.2, 1.4.11. */
    private static final List<Pair> SHAPES = List.of(
            new Pair("control", "paper"),
            new Pair("control", "sheet"),
            new Pair("focus", "paper"),
            new Pair("focus", "sheet"),
            new Pair("focus", "band"),
            new Pair("map-point", "map-land"),
            new Pair("accent", "paper"));

    private record Pair(String upon, String ground) {}

    static Stream<String> themes() throws IOException {
        try (Stream<Path> folders = Files.list(THEMES)) {
            return folders
                    .filter(folder -> Files.exists(folder.resolve("theme.yaml")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("themes")
    void words_can_be_read_in_light_and_dark(String theme) {
        assertThat(below(4.5, WORDS, theme)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("themes")
    void controls_focus_and_points_can_be_seen_in_light_and_dark(String theme) {
        assertThat(below(3.0, SHAPES, theme)).isEmpty();
    }

    private static List<String> below(double least, List<Pair> pairs, String theme) {
        String css = new String(
                new ThemeFolder(THEMES).theme(theme).asset("site.css").bytes(), StandardCharsets.UTF_8);
        return Stream.of(true, false)
                .map(isLight -> ColourTokens.of(css, isLight))
                .flatMap(tokens -> pairs.stream()
                        .filter(pair -> tokens.contrast(pair.upon(), pair.ground()) < least)
                        .map(pair -> "%s on %s is %.2f : 1 in %s"
                                .formatted(
                                        pair.upon(),
                                        pair.ground(),
                                        tokens.contrast(pair.upon(), pair.ground()),
                                        tokens.isLight() ? "light" : "dark")))
                .toList();
    }
}
