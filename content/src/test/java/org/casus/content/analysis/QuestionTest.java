package org.casus.content.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionTest {

    /** Terms in brackets: in quotes where it is a phrase, - where it is excluded, * where more may follow. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "kerk → [kerk*]",
                "oude kerk → [oude] [kerk*]",
                "`kerk ` → [kerk]",
                "-kerk → [-kerk]",
                "gent -kerk → [gent] [-kerk]",
                "gent - kerk → [gent] [kerk*]",
                "\"oude kerk\" gent → [\"oude kerk\"] [gent*]",
                "„oude kerk” → [\"oude kerk\"]",
                "-\"oude kerk\" gent → [-\"oude kerk\"] [gent*]",
                "\"oude kerk → [\"oude kerk\"]",
                "oude\"kerk\" → [oude] [\"kerk\"]",
                "sint-niklaas → [sint-niklaas*]",
                "kerk* title:x AND (a OR b)~2 → [kerk*] [title:x] [AND] [(a] [OR] [b)~2*]",
                "!!! 🏰 kerk → [kerk*]",
            })
    void terms(String typed, String expected) {
        assertThat(read(Question.of(typed).terms())).isEqualTo(expected);
    }

    private static String read(List<Question.Term> terms) {
        return terms.stream()
                .map(term -> {
                    String text = term.isPhrase() ? "\"" + term.text() + "\"" : term.text();
                    return "[" + (term.isExcluded() ? "-" : "") + text + (term.isUnfinished() ? "*" : "") + "]";
                })
                .collect(Collectors.joining(" "));
    }

    @Test
    void a_question_is_bounded() {
        assertThatThrownBy(() -> Question.of("  ")).isInstanceOf(QuestionRefused.class);
        assertThatThrownBy(() -> Question.of("k".repeat(201))).isInstanceOf(QuestionRefused.class);
        assertThatThrownBy(() -> Question.of("k ".repeat(17))).isInstanceOf(QuestionRefused.class);
        assertThat(Question.of("k ".repeat(16)).terms()).hasSize(16);
        assertThatThrownBy(() -> Question.of("k-".repeat(17))).isInstanceOf(QuestionRefused.class);
    }

    @Test
    void words_that_are_everywhere_are_passed_over() {
        assertThat(counting("de kerk van gent")).containsExactly("kerk", "gent");
        assertThat(counting("the church")).containsExactly("church");
        assertThat(counting("kerk \"van de\"")).containsExactly("kerk");
    }

    @Test
    void a_word_that_may_still_become_another_counts_when_there_is_no_other() {
        assertThat(counting("de")).containsExactly("de");
        assertThat(counting("kerk de")).containsExactly("kerk");
        assertThat(counting("de ")).isEmpty();
    }

    private static List<String> counting(String typed) {
        return Question.of(typed).terms(List.of("nl", "en")).stream()
                .map(Question.Term::text)
                .toList();
    }

    @Test
    void a_term_says_what_to_look_for_in_each_language() {
        Question.Term term = Question.of("kloosterkerken").terms().getFirst();
        Word dutch = term.in("nl").words().getFirst();
        assertThat(dutch.whole()).isEqualTo(new Word.Form("kloosterkerken", "kloosterkerk"));
        assertThat(dutch.parts()).extracting(Word.Form::stem).containsExactly("klooster", "kerk");
        assertThat(term.in("en").words().getFirst().parts()).isEmpty();
    }

    @Test
    void hyphens_may_be_left_out() {
        Asked asked = Question.of("co-housing").terms().getFirst().in("nl");
        assertThat(asked.words()).extracting(word -> word.whole().folded()).containsExactly("co", "housing");
        assertThat(asked.joined()).map(word -> word.whole().folded()).contains("cohousing");
    }
}
