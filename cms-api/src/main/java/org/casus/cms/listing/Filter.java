package org.casus.cms.listing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.casus.cms.database.Sql;

/**
 * What a field's values must be. Alternatives within one filter are <i>or</i>, filters among themselves <i>and</i>.
 *
 * @param field by its name
 * @param isExcluded whether entries that satisfy the test are left out instead
 */
record Filter(String field, Test test, boolean isExcluded) {

    sealed interface Test {}

    /** One of these texts, in the form the index has them. */
    record OneOf(List<String> texts) implements Test {
        OneOf {
            texts = List.copyOf(texts);
        }
    }

    /** A date within one of these years, months or days. */
    record Within(List<String> prefixes) implements Test {
        Within {
            prefixes = List.copyOf(prefixes);
        }
    }

    record TextRange(Optional<String> from, Optional<String> to) implements Test {}

    record NumberRange(Optional<BigDecimal> from, Optional<BigDecimal> to) implements Test {}

    record AnyValue() implements Test {}

    record NoValue() implements Test {}

    /** A condition on {@code listed.id}. */
    Sql condition(String type, Scope scope) {
        boolean isAbsence = test instanceof NoValue;
        Sql sql = Sql.of(isAbsence == isExcluded ? "and listed.id in (" : "and listed.id not in (");
        sql.add(
                "select found.entry_id from entry_index found where found.scope = ? and found.type = ? and found.field = ?",
                scope.letter(),
                type,
                field);
        switch (test) {
            case OneOf oneOf -> sql.addIn("and found.text_value in (*)", oneOf.texts());
            case Within within -> addPrefixes(sql, within);
            case TextRange range -> {
                range.from().ifPresent(from -> sql.add("and found.text_value >= ?", from));
                range.to().ifPresent(to -> sql.add("and found.text_value < ?", justAfter(to)));
            }
            case NumberRange range -> {
                range.from().ifPresent(from -> sql.add("and found.number_value >= ?", from));
                range.to().ifPresent(to -> sql.add("and found.number_value <= ?", to));
            }
            case AnyValue any -> {}
            case NoValue none -> {}
        }
        return sql.add(")");
    }

    private static void addPrefixes(Sql sql, Within within) {
        sql.add("and (1 = 0");
        within.prefixes()
                .forEach(prefix ->
                        sql.add("or (found.text_value >= ? and found.text_value < ?)", prefix, justAfter(prefix)));
        sql.add(")");
    }

    /** The end of a date includes all that begins with it: 2012 ends after 2012-12-31. No digit, hyphen, letter sorts after a tilde. */
    private static String justAfter(String date) {
        return date + "~";
    }
}
