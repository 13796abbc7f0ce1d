package org.casus.content.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;

/**
 * The examples of the CommonMark specification, all of them, through our renderer. What comes out otherwise is listed by
 * number with its reason in {@code commonmark-differences.txt}, and the reason is checked too.
 */
class CommonMarkTest {

    private static final int EXAMPLES = 652;
    private static final int SAME = 520;

    private static final MarkdownRenderer RENDERER = Markdown.renderer();
    private static final Markdown.UnsafeRenderer EXTENDED = new Markdown.UnsafeRenderer(Markdown.extensions());
    private static final Markdown.UnsafeRenderer PLAIN = new Markdown.UnsafeRenderer(List.of());

    private final List<Example> examples = ExampleReader.readExamples(TestResources.getSpec());

    @Test
    void all_examples_come_out_as_the_specification_says_but_for_those_listed() throws IOException {
        SortedMap<Integer, String> found = new TreeMap<>();
        for (int at = 0; at < examples.size(); at++) {
            String reason = reason(examples.get(at));
            if (!reason.isEmpty()) {
                found.put(at + 1, reason);
            }
        }
        int same = examples.size() - found.size();
        Map<String, Long> byReason = found.values().stream()
                .collect(Collectors.groupingBy(reason -> reason, TreeMap::new, Collectors.counting()));
        System.out.println(
                "CommonMark 0.31.2: " + same + " of " + examples.size() + " examples the same; others " + byReason);

        assertThat(examples).hasSize(EXAMPLES);
        assertThat(found.entrySet().stream().map(one -> one.getKey() + " " + one.getValue()))
                .containsExactlyElementsOf(listed());
        assertThat(same).isEqualTo(SAME);
    }

    /** Empty where it comes out the same; links are, but for the {@code rel} that they all get. */
    private static String reason(Example example) {
        String expected = HtmlForm.of(example.getHtml().replace("→", "\t"));
        String source = example.getSource();
        String ours = HtmlForm.of(RENDERER.render(source).html(), (element, attribute) -> !attribute.equals("rel"));
        if (ours.equals(expected)) {
            return "";
        }
        if (withoutHeadingIds(RENDERER.render(source).html()).equals(expected)) {
            return "heading-id";
        }
        if (withoutHeadingIds(EXTENDED.render(source)).equals(expected)) {
            return "sanitised";
        }
        if (withoutHeadingIds(PLAIN.render(source)).equals(expected)) {
            return "extension";
        }
        return "parser";
    }

    private static String withoutHeadingIds(String html) {
        return HtmlForm.of(
                html,
                (element, attribute) ->
                        !attribute.equals("rel") && !(attribute.equals("id") && element.matches("h[1-6]")));
    }

    private static List<String> listed() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(CommonMarkTest.class.getResourceAsStream("commonmark-differences.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.replaceAll(":.*", ""))
                    .toList();
        }
    }
}
