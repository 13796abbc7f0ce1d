package org.casus.content.checking;

import static org.assertj.core.api.Assertions.assertThat;

import org.casus.content.EveryKind;
import org.casus.content.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormaliseTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {'name': '  a b \\u00A0 '}                              | {'name': 'a b'}
            {'name': 'e\\u0301'}                                    | {'name': 'é'}
            {'poem': {'nl': ' a\\r\\nb\\rc ', 'en': '  '}}          | {'poem': {'nl': 'a\\nb\\nc'}}
            {'story': '\\n\\n    code\\n\\n'}                       | {'story': '    code'}
            {'colours': ['red', ' red', '', 'blue']}                | {'colours': ['red', 'blue']}
            {'people': [{'email': 'a', 'name': ' Jan '}, {'name': ' '}]} | {'people': [{'name': 'Jan', 'email': 'a'}]}
            {'home': {'country': 'B', 'street': '  '}}              | {'home': {'country': 'B'}}
            {'year': 1900.0, 'name': 'a'}                           | {'name': 'a', 'year': 1900}
            {'spot': {'precision': 'site', 'lon': 3.70, 'lat': 51.0}} | {'spot': {'lat': 51, 'lon': 3.7, 'precision': 'site'}}
            {'unknown': ' x ', 'name': 5}                           | {'name': 5, 'unknown': ' x '}
            """)
    void what_nobody_should_be_bothered_with_is_mended(String given, String mended) {
        assertThat(Normalise.fields(EveryKind.TYPE, Json.fields(given)))
                .hasToString(Json.object(mended).toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {'name': ' a ', 'people': [{'email': 'a', 'name': ' Jan '}]}
            {'story': '\\n\\n    code\\n\\n', 'poem': {'en': 'x ', 'nl': 'y'}}
            """)
    void what_is_mended_stays_as_it_is(String given) {
        var once = Normalise.fields(EveryKind.TYPE, Json.fields(given));

        assertThat(Normalise.fields(EveryKind.TYPE, once)).hasToString(once.toString());
    }
}
