package org.casus.cms.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements on the data source.
 *
 * <p>Within a transaction of the server every call is part of it, also together with the entity manager, whose changes
 * must be flushed first to be seen here. Outside one, each call stands alone.
 */
public final class Database {

    /** Reads one row. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    /** Does something with several statements on one state of the data. */
    @FunctionalInterface
    public interface Reading<T> {
        T read(Snapshot snapshot);
    }

    /** {@code org.h2.engine.Constants.TRANSACTION_SNAPSHOT}. */
    private static final int H2_SNAPSHOT = 6;

    private final DataSource dataSource;
    private final Supplier<Optional<Connection>> ofTransaction;

    /** Where no transactions of a server are. */
    public Database(DataSource dataSource) {
        this(dataSource, Optional::empty);
    }

    /** @param ofTransaction the connection of the server's transaction that this thread is in, if it is in one */
    Database(DataSource dataSource, Supplier<Optional<Connection>> ofTransaction) {
        this.dataSource = dataSource;
        this.ofTransaction = ofTransaction;
    }

    public <T> List<T> list(Sql sql, Reader<T> reader) {
        return connected(sql, connection -> list(connection, sql, reader));
    }

    public <T> Optional<T> first(Sql sql, Reader<T> reader) {
        return list(sql, reader).stream().findFirst();
    }

    /** @return how many rows it touched */
    public int run(Sql sql) {
        return connected(sql, connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
                bind(statement, sql.values());
                return statement.executeUpdate();
            }
        });
    }

    /** The same statement for many rows of values, sent in one go. */
    public void runForAll(String text, List<? extends List<? extends @Nullable Object>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        connected(Sql.of(text), connection -> {
            try (PreparedStatement statement = connection.prepareStatement(text)) {
                for (List<? extends @Nullable Object> row : rows) {
                    bind(statement, row);
                    statement.addBatch();
                }
                return statement.executeBatch();
            }
        });
    }

    /**
     * A transaction has one connection. To take another from the pool, if only to be given the first again, would let those
     * who wait for this transaction's locks, and hold all others, keep it from ending.
     */
    private <T> T connected(Sql sql, Work<T> work) {
        try {
            Optional<Connection> held = ofTransaction.get();
            if (held.isPresent()) {
                return work.with(held.get());
            }
            try (Connection connection = dataSource.getConnection()) {
                return work.with(connection);
            }
        } catch (SQLException e) {
            throw new DatabaseFailed(sql, e);
        }
    }

    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /**
     * Several queries that see the data at one moment, whatever is written meanwhile. Not within a transaction of the
     * server: the connection's isolation is set for it.
     */
    public <T> T atOneMoment(Reading<T> reading) {
        try (Connection connection = dataSource.getConnection()) {
            int before = connection.getTransactionIsolation();
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(oneMoment(connection));
            try {
                return reading.read(new Snapshot(connection));
            } finally {
                connection.rollback();
                connection.setTransactionIsolation(before);
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new DatabaseFailed(Sql.of("reading at one moment"), e);
        }
    }

    /** H2 keeps a repeatable read for each table from its own first look at it, and has a level of its own for one moment. */
    private static int oneMoment(Connection connection) throws SQLException {
        boolean isH2 = connection.getMetaData().getDatabaseProductName().equals("H2");
        return isH2 ? H2_SNAPSHOT : Connection.TRANSACTION_REPEATABLE_READ;
    }

    static <T> List<T> list(Connection connection, Sql sql, Reader<T> reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
            bind(statement, sql.values());
            try (ResultSet results = statement.executeQuery()) {
                Row row = new Row(results);
                List<T> rows = new ArrayList<>();
                while (results.next()) {
                    rows.add(reader.read(row));
                }
                return rows;
            }
        }
    }

    private static void bind(PreparedStatement statement, List<? extends @Nullable Object> values) throws SQLException {
        for (int index = 0; index < values.size(); index++) {
            Object value = values.get(index);
            statement.setObject(index + 1, value instanceof Instant moment ? moment.atOffset(ZoneOffset.UTC) : value);
        }
    }
}
