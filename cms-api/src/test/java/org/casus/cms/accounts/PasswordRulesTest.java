package org.casus.cms.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.casus.cms.http.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private final PasswordRules rules = new PasswordRules(15);
    private final Account.Profile profile =
            new Account.Profile(Optional.of("Els Peeters"), Optional.of("els@example.org"), "nl");

    private PasswordHash hash(String password) {
        return rules.hash("password", password, "els.peeters", profile);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drie koeien in de regen",
                "a password for tests",
                "vijftien tekens",
                "правильная лошадь",
                "正しい馬の電池ホチキスと青い空と白い雲",
                "🐴🔋📎✅ is wat ik typ",
                "K7#pq!zzV0-rr_Lm",
                "mijn wachtwoord is een zin",
                "els.peeters houdt van koffie",
            })
    void long_enough_and_not_common_is_enough(String password) {
        assertThat(hash(password).isOf(password)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kort",
                "veertien teken",
                "🐴🐴🐴🔋🔋📎✅",
                "passwordpassword",
                "Password12345678",
                "P@ssw0rd!P@ssw0rd!",
                "Wachtwoord2026!!!",
                "wachtwoordwachtwoord",
                "welkomwelkomwelkom",
                "1234567890123456",
                "qwertyuiopasdfgh",
                "azertyuiop123456",
                "abcdefghijklmnopq",
                "zyxwvutsrqponmlkj",
                "1q2w3e4r5t6y7u8i9o",
                "aaaaaaaaaaaaaaaaaaaa",
                "abababababababababab",
                "correct horse battery staple",
                "els.peeters2026!",
                "casus-casus-casus",
                "els@example.org1",
                "Els Peeters 1985",
            })
    void what_is_tried_first_is_refused(String password) {
        assertThatThrownBy(() -> hash(password))
                .isInstanceOf(Problem.class)
                .hasMessageStartingWith("password: ")
                .hasMessageNotContaining(password);
    }

    @Test
    void accents_count_as_people_count_them() {
        assertThatThrownBy(() -> hash("e\u0301e\u0301e\u0301 zeven woorden".substring(0, 15)))
                .isInstanceOf(Problem.class);
    }

    @Test
    void a_thousand_characters_are_a_password_and_one_more_is_not() {
        String thousand = "een lange zin! ".repeat(67).substring(0, 994) + "en uit";

        assertThat(hash(thousand).isOf(thousand)).isTrue();
        assertThatThrownBy(() -> hash(thousand + "!")).hasMessageContaining("At most 1000");
    }
}
