package org.casus.cms.database;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The row that a query stands on, read by column name. */
public final class Row {

    private final ResultSet results;

    Row(ResultSet results) {
        this.results = results;
    }

    public String text(String column) throws SQLException {
        String text = results.getString(column);
        if (text == null) {
            throw new SQLException("no value in " + column);
        }
        return text;
    }

    public Optional<String> textIfAny(String column) throws SQLException {
        return Optional.ofNullable(results.getString(column));
    }

    public long number(String column) throws SQLException {
        return results.getLong(column);
    }

    public int integer(String column) throws SQLException {
        return results.getInt(column);
    }

    public Optional<Integer> integerIfAny(String column) throws SQLException {
        int number = results.getInt(column);
        return results.wasNull() ? Optional.empty() : Optional.of(number);
    }

    public Optional<BigDecimal> decimalIfAny(String column) throws SQLException {
        return Optional.ofNullable(results.getBigDecimal(column));
    }

    public boolean isTrue(String column) throws SQLException {
        return results.getBoolean(column);
    }

    public Instant moment(String column) throws SQLException {
        return momentIfAny(column).orElseThrow(() -> new SQLException("no value in " + column));
    }

    public Optional<Instant> momentIfAny(String column) throws SQLException {
        @Nullable OffsetDateTime moment = results.getObject(column, OffsetDateTime.class);
        return Optional.ofNullable(moment).map(OffsetDateTime::toInstant);
    }
}
