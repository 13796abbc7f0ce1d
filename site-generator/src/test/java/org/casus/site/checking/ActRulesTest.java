package org.casus.site.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The test cases of the ACT Rules community (W3C): what fails is found, what passes is left in peace. Extra, on a folder beside
 * the project.
 */
class ActRulesTest {

    private static final Path RULES = Path.of("..", "..", "shared", "data", "act-rules", "_rules");
    private static final Pattern EXAMPLE = Pattern.compile(
            "#### (Passed|Failed|Inapplicable) Example (\\d+)\\s(?:(?!####).)*?```html\\n(.*?)```", Pattern.DOTALL);

    @BeforeAll
    static void folder() {
        boolean isThere = Files.isDirectory(RULES);
        if ("true".equals(System.getenv("CI"))) {
            assertThat(isThere).as("CI needs %s", RULES).isTrue();
        }
        assumeTrue(isThere, "needs " + RULES);
    }

    @ParameterizedTest
    @CsvSource({
        "b5c3f8, language",
        "bf051a, language",
        "de46e4, language",
        "2779a5, title",
        "3ea0c8, duplicate-id",
        "e6952f, duplicate-attribute",
        "23a2a8, alternative-text",
        "7d6734, alternative-text",
        "8fc3b6, alternative-text",
        "ffd0e9, empty-heading",
        "c487ae, link-name",
        "97a4e1, button-name",
        "59796f, button-name",
        "m6b1q3, button-name",
        "2t702h, button-name",
        "cae760, frame-name",
        "e086e5, field-name",
        "674b10, role",
        "5f99a7, aria",
        "in6db8, aria",
        "b4f0c3, viewport",
        "bc659a, refresh"
    })
    void what_fails_is_found_and_what_passes_is_not(String id, String rule) throws IOException {
        List<String> otherwise = new ArrayList<>();
        Matcher example = EXAMPLE.matcher(text(id));
        int examples = 0;
        while (example.find()) {
            String name = id + " " + example.group(1) + " " + example.group(2);
            boolean isFound = PageCheck.of("index.html", example.group(3)).stream()
                    .anyMatch(finding -> finding.rule().word().equals(rule));
            if (isFound != example.group(1).equals("Failed")) {
                otherwise.add(name);
            }
            examples++;
        }
        assertThat(examples).isGreaterThan(2);
        assertThat(otherwise).isEmpty();
    }

    private static String text(String id) throws IOException {
        try (Stream<Path> rules = Files.list(RULES)) {
            Path rule = rules.filter(file -> file.toString().endsWith("-" + id + ".md"))
                    .findFirst()
                    .orElseThrow();
            return Files.readString(rule).replace("\r", "");
        }
    }
}
