package org.casus.cms.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The data at one moment; see {@link Database#atOneMoment}. */
public final class Snapshot {

    private final Connection connection;

    Snapshot(Connection connection) {
        this.connection = connection;
    }

    public <T> List<T> list(Sql sql, Database.Reader<T> reader) {
        try {
            return Database.list(connection, sql, reader);
        } catch (SQLException e) {
            throw new DatabaseFailed(sql, e);
        }
    }

    public <T> Optional<T> first(Sql sql, Database.Reader<T> reader) {
        return list(sql, reader).stream().findFirst();
    }
}
