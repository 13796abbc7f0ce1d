package org.casus.content.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.casus.content.EveryKind;
import org.casus.content.checking.EntryChecks;
import org.casus.content.entry.Fields;
import org.casus.content.schema.JsonSchema;
import org.casus.content.type.Field;
import org.casus.content.type.FieldKind;
import org.junit.jupiter.api.Test;

/** Kind by value by verdict, through everything that is made from a type: the checks and the JSON Schema. */
class AgreementTest {

    private static final ObjectNode SCHEMA = JsonSchema.of(EveryKind.TYPE, EveryKind.VOCABULARIES);
    private static final EntryChecks CHECKS = EntryChecks.of(EveryKind.TYPES, EveryKind.VOCABULARIES);

    /** Wrong values that a schema cannot see through; the checks do. */
    private static final Set<String> BEYOND_A_SCHEMA = Set.of(
            "day: '2023-02-29'",
            "moment: '2026-13-01T09:00:00Z'",
            "name: 'a\\u0007'",
            "name: 'a\\u2028b'",
            "poem: 'a\\u0000'",
            "span: {'start': '2019', 'end': '2011'}");

    @Test
    void there_are_values_for_every_kind() {
        Set<String> covered = EveryKind.TYPE.fields().stream()
                .filter(field -> EveryKind.RIGHT.containsKey(field.name()) && EveryKind.WRONG.containsKey(field.name()))
                .map(field -> field.kind().getClass().getSimpleName())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(EveryKind.TYPE.fields()).extracting(Field::name).allMatch(EveryKind.WRONG::containsKey);
        assertThat(covered).hasSize(FieldKind.class.getPermittedSubclasses().length);
    }

    @Test
    void what_is_right_is_right_to_all() {
        assertThat(verdicts(EveryKind.RIGHT)).allSatisfy(verdict -> {
            assertThat(verdict.bySchema).as(verdict.value).isTrue();
            assertThat(verdict.byChecks).as(verdict.value).isTrue();
        });
    }

    @Test
    void what_is_wrong_is_wrong_to_the_checks_and_to_the_schema_but_for_what_it_cannot_say() {
        List<Verdict> verdicts = verdicts(EveryKind.WRONG);

        assertThat(verdicts).noneMatch(Verdict::byChecks);
        assertThat(verdicts.stream().filter(Verdict::bySchema).map(Verdict::value))
                .containsExactlyInAnyOrderElementsOf(BEYOND_A_SCHEMA);
    }

    @Test
    void a_field_that_nobody_declared_is_refused_by_both() {
        assertThat(verdict("unknown", "'x'")).isEqualTo(new Verdict("unknown: 'x'", false, false));
    }

    private record Verdict(String value, boolean bySchema, boolean byChecks) {}

    private static List<Verdict> verdicts(Map<String, List<String>> values) {
        return values.entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> verdict(field.getKey(), value)))
                .toList();
    }

    private static Verdict verdict(String field, String value) {
        Fields fields = Fields.of(EveryKind.with(field, value));
        return new Verdict(
                field + ": " + value,
                SmallSchemaValidator.accepts(SCHEMA, fields.toJson()),
                CHECKS.draft(EveryKind.TYPE, fields).isEmpty());
    }
}
