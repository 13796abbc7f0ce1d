package org.casus.content.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.casus.content.EveryKind;
import org.casus.content.Json;
import org.casus.content.bundle.MediaFile;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.Fields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EntryChecksTest {

    private static final EntryChecks CHECKS = EntryChecks.of(EveryKind.TYPES, EveryKind.VOCABULARIES);
    private static final String PHOTO = "a".repeat(64);
    private static final String LABELLED_PHOTO = "b".repeat(64);
    private static final String DOCUMENT = "c".repeat(64);

    private static final Known KNOWN = new Known() {
        @Override
        public boolean exists(EntryId id) {
            return !id.slug().equals("nobody");
        }

        @Override
        public boolean isPublished(EntryId id) {
            return id.slug().equals("published");
        }

        @Override
        public Optional<MediaFile> media(String id) {
            return switch (id.charAt(0)) {
                case 'a' -> Optional.of(file(id, "image/png", Optional.empty()));
                case 'b' -> Optional.of(file(id, "image/png", Optional.of("Een kerk")));
                case 'c' -> Optional.of(file(id, "application/pdf", Optional.empty()));
                default -> Optional.empty();
            };
        }
    };

    static Stream<Arguments> right() {
        return EveryKind.RIGHT.entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> Arguments.of(field.getKey(), value)));
    }

    static Stream<Arguments> wrong() {
        return EveryKind.WRONG.entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> Arguments.of(field.getKey(), value)));
    }

    @ParameterizedTest
    @MethodSource("right")
    void a_value_of_its_kind_is_kept(String field, String value) {
        assertThat(draft(Fields.of(EveryKind.with(field, value)))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void a_value_that_is_not_of_its_kind_is_named_by_its_path(String field, String value) {
        assertThat(draft(Fields.of(EveryKind.with(field, value))))
                .isNotEmpty()
                .allSatisfy(violation -> assertThat(violation.field()).startsWith(field));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {'name': 'veel te lang'}           | name            | ‘Naam’ is 2 tekens te lang: 12, en 10 is het meest.    | ‘Name’ is 2 characters too long: 12, and 10 is the most.
            {'naem': 'x'}                      | naem            | ‘Ding’ heeft geen veld ‘naem’. Bedoelde u ‘name’?       | ‘Thing’ has no field ‘naem’. Did you mean ‘name’?
            {'colour': 'rad'}                  | colour          | ‘Kleur’ kent de keuze ‘rad’ niet. Bedoelde u ‘red’?     | ‘Colour’ does not know the choice ‘rad’. Did you mean ‘red’?
            {'colour': 'Blauw'}                | colour          | ‘Kleur’ kent de keuze ‘Blauw’ niet. Bedoelde u ‘blue’?  | ‘Colour’ does not know the choice ‘Blauw’. Did you mean ‘blue’?
            {'year': 1199}                     | year            | ‘Jaar’ moet minstens 1200 zijn.                         | ‘Year’ must be at least 1200.
            {'people': [{'name': 'Jan'}, {'email': 'a'}]} | people[1].email | ‘email’ is geen e-mailadres. Schrijf het als naam@voorbeeld.be. | ‘email’ is no email address. Write it as name@example.org.
            {'spot': {'lat': 51, 'lonn': 3}}   | spot.lonn       | ‘Punt’ heeft geen onderdeel ‘lonn’. Bedoelde u ‘lon’?   | ‘Point’ has no part ‘lonn’. Did you mean ‘lon’?
            {'friend': {'type': 'church', 'slug': 'a'}} | friend.type | ‘Vriend’ verwijst naar ‘church’; toegelaten: thing. | ‘Friend’ refers to ‘church’; allowed: thing.
            """)
    void a_violation_says_what_is_wrong_and_how_to_mend_it(String fields, String path, String dutch, String english) {
        assertThat(draft(Json.fields(fields))).anySatisfy(violation -> {
            assertThat(violation.field()).isEqualTo(path);
            assertThat(violation.message().in("nl")).isEqualTo(dutch);
            assertThat(violation.message().in("en")).isEqualTo(english);
        });
    }

    @Test
    void a_draft_may_be_incomplete_and_a_publication_may_not() {
        assertThat(draft(Fields.none())).isEmpty();
        assertThat(publication("{}")).containsExactly("‘Naam’ ontbreekt. Vul het in voor u publiceert.");
        assertThat(publication("{'name': 'A'}")).isEmpty();
    }

    @Test
    void a_part_of_a_group_can_be_required() {
        assertThat(publication("{'name': 'A', 'people': [{'name': 'Jan'}, {'email': 'a@example.org'}]}"))
                .containsExactly("‘name’ ontbreekt. Vul het in voor u publiceert.");
    }

    @Test
    void what_an_entry_refers_to_must_exist_and_be_published() {
        assertThat(publication("{'name': 'A', 'friend': {'type': 'thing', 'slug': 'published'}}"))
                .isEmpty();
        assertThat(publication("{'name': 'A', 'friend': {'type': 'thing', 'slug': 'nobody'}}"))
                .containsExactly("‘Vriend’ verwijst naar thing/nobody, dat niet bestaat.");
        assertThat(publication("{'name': 'A', 'friend': {'type': 'thing', 'slug': 'draft'}}"))
                .containsExactly("‘Vriend’ verwijst naar thing/draft, dat niet gepubliceerd is. Publiceer dat eerst.");
    }

    @Test
    void an_image_needs_a_text_for_those_who_do_not_see_it() {
        assertThat(publication("{'name': 'A', 'photo': {'id': '" + PHOTO + "', 'alt': 'Een kerk'}}"))
                .isEmpty();
        assertThat(publication("{'name': 'A', 'photo': {'id': '" + LABELLED_PHOTO + "'}}"))
                .isEmpty();
        assertThat(publication("{'name': 'A', 'photo': {'id': '" + PHOTO + "'}}"))
                .containsExactly(
                        "‘Foto’ heeft een beeld zonder tekstalternatief. Beschrijf wat erop te zien is voor wie het niet ziet.");
    }

    @Test
    void a_file_must_be_there_and_of_the_kind_that_is_asked_for() {
        assertThat(publication("{'name': 'A', 'photo': {'id': '" + "d".repeat(64) + "'}}"))
                .containsExactly("‘Foto’ noemt een bestand dat niet in de mediabibliotheek staat.");
        assertThat(publication("{'name': 'A', 'photo': {'id': '" + DOCUMENT + "'}}"))
                .containsExactly("‘Foto’ vraagt een bestand van de soort image/*; dit is application/pdf.");
    }

    @Test
    void a_link_needs_a_title() {
        assertThat(publication("{'name': 'A', 'link': {'url': 'https://example.org'}}"))
                .containsExactly("‘Link’ heeft een link zonder titel. Zeg waar hij naartoe gaat.");
    }

    private static List<Violation> draft(Fields fields) {
        return CHECKS.draft(EveryKind.TYPE, fields);
    }

    private static List<String> publication(String fields) {
        return CHECKS.publication(EveryKind.TYPE, Json.fields(fields), KNOWN).stream()
                .map(violation -> violation.message().in("nl"))
                .toList();
    }

    private static MediaFile file(String id, String type, Optional<String> alt) {
        return new MediaFile(
                id,
                "x",
                type,
                1,
                Optional.empty(),
                Optional.empty(),
                alt,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
