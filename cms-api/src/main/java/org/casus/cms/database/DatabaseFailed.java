package org.casus.cms.database;

import java.sql.SQLException;
import java.util.Optional;

/** A statement that the database refused; carries the statement, without the values, which may be somebody's. */
public final class DatabaseFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** SQLSTATE class 23: a constraint does not hold. */
    private static final String CONSTRAINT = "23";

    DatabaseFailed(Sql sql, SQLException cause) {
        super("failed: " + sql, cause);
    }

    public boolean isBrokenConstraint() {
        return getCause() instanceof SQLException sql
                && Optional.ofNullable(sql.getSQLState()).orElse("").startsWith(CONSTRAINT);
    }
}
