package org.casus.cms.it;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A new, empty database of the kind that this run is about: H2 in a file, or a real PostgreSQL. */
record TestDatabase(String url, String user, String password) {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static @Nullable EmbeddedPostgres postgres;

    static boolean isPostgres() {
        String kind = System.getProperty("casus.it.database", "h2");
        return switch (kind) {
            case "h2" -> false;
            case "postgresql" -> true;
            default -> throw new IllegalArgumentException("casus.it.database is neither h2 nor postgresql: " + kind);
        };
    }

    static TestDatabase fresh(Path folder) {
        return isPostgres()
                ? onPostgres("casus_" + NUMBER.incrementAndGet())
                : new TestDatabase("jdbc:h2:file:" + folder.resolve("cms").toAbsolutePath(), "casus", "casus");
    }

    private static synchronized TestDatabase onPostgres(String name) {
        EmbeddedPostgres running = postgres;
        try {
            if (running == null) {
                running = EmbeddedPostgres.builder()
                        .setPGStartupWait(Duration.ofMinutes(3))
                        .start();
                postgres = running;
            }
            try (Connection connection = running.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name + " encoding 'UTF8' template template0");
            }
            return new TestDatabase(running.getJdbcUrl("postgres", name), "postgres", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start", e);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL gives no new database", e);
        }
    }

    /** A look past the application; with H2 only while no server has the file. */
    Connection open() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    Map<String, String> environment() {
        return Map.of("DB_URL", url, "DB_USER", user, "DB_PASSWORD", password);
    }
}
