package org.casus.cms.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Lists answer what brute force finds in the export: which entries, in which order, how many, and every count of every
 * facet; over all pages, whose sizes are random too.
 *
 * <p>A failure names the seed of its question: {@code -Dcasus.oracle.seed=} asks it first.
 */
class OracleIT {

    private static final int QUESTIONS = Integer.getInteger("casus.oracle.questions", 1000);
    private static final long SEED = Long.getLong("casus.oracle.seed", 20_261_121L);
    private static final int SPECIMENS = 200;
    private static final int SHOWN = 12;

    private static final Client VISITOR = Casus.visitor();

    private static OracleBundle bundle = OracleBundle.of("");

    @BeforeAll
    static void fill() {
        OracleSpecimens specimens = new OracleSpecimens(7);
        specimens.publish(Casus.admin(), SPECIMENS);
        assertThat(specimens.made()).isGreaterThan(SPECIMENS * 3 / 4);
        specimens.change(Casus.admin());
        bundle = OracleBundle.of(VISITOR.get("export").expect(200).body());
    }

    @Test
    void lists_equal_brute_force_over_the_export() {
        List<String> types = bundle.entries().entrySet().stream()
                .filter(entries -> entries.getValue().size() > 2)
                .map(Map.Entry::getKey)
                .filter(type -> !type.equals(OracleSpecimens.TYPE))
                .toList();
        int found = 0;
        int foundByWords = 0;
        List<String> wrong = new ArrayList<>();
        for (int number = 0; number < QUESTIONS; number++) {
            long seed = SEED + number;
            String type =
                    number % 5 == 4 && !types.isEmpty() ? types.get(number / 5 % types.size()) : OracleSpecimens.TYPE;
            Map<String, String> parameters = new OracleQuestions(seed, bundle, type).next();
            try {
                int entries = check(seed, type, parameters);
                found += entries;
                foundByWords += parameters.containsKey("q") ? entries : 0;
            } catch (AssertionError e) {
                wrong.add(e.getMessage());
            }
        }
        assertThat(wrong.stream().limit(SHOWN))
                .as("%d of %d", wrong.size(), QUESTIONS)
                .isEmpty();
        // the questions are about something
        assertThat(found).isGreaterThan(QUESTIONS);
        assertThat(foundByWords).isGreaterThan(QUESTIONS / 2);
    }

    private static int check(long seed, String type, Map<String, String> parameters) {
        OracleEvaluation expected = new OracleEvaluation(bundle, type, parameters);
        List<OracleBundle.Entry> selection = expected.selection();
        List<String> slugs = expected.order()
                .map(order -> selection.stream().sorted(order))
                .orElse(selection.stream())
                .map(OracleBundle.Entry::slug)
                .toList();
        int limit = Math.clamp(new Random(seed).nextInt(slugs.size() / 2 + 2) + slugs.size() / 8, 1, 200);
        String address = "entries/" + type + "?" + query(parameters, limit);
        String question = "seed " + seed + ": " + type + " " + parameters + "\n" + address;
        List<String> pages = new ArrayList<>();
        Answer answer = VISITOR.get(address);
        assertThat(answer.status()).as(question + "\n" + answer.body()).isEqualTo(200);
        assertThat(facets(answer.json())).as(question).isEqualTo(expected.facets());
        for (JsonNode page = answer.json();
                ;
                page = VISITOR.get(path(page)).expect(200).json()) {
            page.path("items").forEach(item -> pages.add(item.at("/meta/slug").asText()));
            assertThat(page.path("total").asInt()).as(question + "\ntotal").isEqualTo(slugs.size());
            if (!page.has("next")) {
                break;
            }
            assertThat(page.path("items").size()).as(question).isEqualTo(limit);
        }
        if (expected.order().isPresent()) {
            assertThat(pages).as(question).isEqualTo(slugs);
        } else {
            assertThat(pages).as(question).containsExactlyInAnyOrderElementsOf(slugs);
        }
        return slugs.size();
    }

    private static String path(JsonNode page) {
        return page.path("next").asText().replaceFirst("^https?://[^/]+", "");
    }

    private static String query(Map<String, String> parameters, int limit) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        all.put("limit", Integer.toString(limit));
        all.put("fields", "code");
        return all.entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals("fields"))
                .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Map<String, Map<String, Long>> facets(JsonNode page) {
        Map<String, Map<String, Long>> facets = new LinkedHashMap<>();
        page.path("facets").properties().forEach(facet -> {
            Map<String, Long> counts = new TreeMap<>();
            facet.getValue()
                    .forEach(count ->
                            counts.put(value(count), count.path("count").asLong()));
            facets.put(facet.getKey(), counts);
        });
        return facets;
    }

    private static String value(JsonNode count) {
        if (count.path("missing").asBoolean()) {
            return "(missing)";
        }
        String value = count.has("concept")
                ? count.path("concept").asText()
                : count.path("value").asText();
        return count.has("label") ? value : OracleEvaluation.folded(value);
    }
}
