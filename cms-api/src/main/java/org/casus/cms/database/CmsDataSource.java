package org.casus.cms.database;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Connections to the database that the URL names: H2 or PostgreSQL.
 *
 * <p>The server makes it by its name in {@link Migrations} and pools what it gives.
 */
public final class CmsDataSource implements DataSource {

    /**
     * Long enough for an import to end: the lock on the journal's head is held by one writer at a time. What was answered is
     * in the file: H2 would keep half a second of it in memory, for a power cut to take. And each connection remembers as
     * many statements as there are: of the eight that H2 remembers else, making one entry alone would drive out all.
     */
    private static final String H2_SETTINGS =
            ";LOCK_TIMEOUT=20000;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;QUERY_CACHE_SIZE=256";

    /**
     * Nobody waits longer for a lock than with H2, nor for a machine that does not answer. What the address of the database
     * says itself goes before.
     */
    private static final Map<String, String> POSTGRES_SETTINGS =
            Map.of("options", "-c lock_timeout=20000", "connectTimeout", "10", "tcpKeepAlive", "true");

    private String url = "";
    private String user = "";
    private String password = "";
    private int loginTimeout;
    private @Nullable PrintWriter logWriter;

    public void setUrl(String url) {
        this.url = url;
    }

    public void setUser(String user) {
        this.user = user;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return getConnection(user, password);
    }

    @Override
    public Connection getConnection(String name, String secret) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", name);
        properties.setProperty("password", secret);
        Connection connection = isPostgres() ? postgres(properties) : h2(properties);
        if (connection == null) {
            throw new SQLException("DB_URL is neither jdbc:h2: nor jdbc:postgresql: " + url);
        }
        return connection;
    }

    private boolean isPostgres() {
        return url.startsWith("jdbc:postgresql:");
    }

    private @Nullable Connection postgres(Properties properties) throws SQLException {
        Driver driver = new org.postgresql.Driver();
        POSTGRES_SETTINGS.forEach(properties::putIfAbsent);
        return driver.connect(url, properties);
    }

    private @Nullable Connection h2(Properties properties) throws SQLException {
        Driver driver = new org.h2.Driver();
        return driver.connect(url.contains("LOCK_TIMEOUT") ? url : url + H2_SETTINGS, properties);
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return logWriter;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {
        logWriter = out;
    }

    @Override
    public void setLoginTimeout(int seconds) {
        loginTimeout = seconds;
    }

    @Override
    public int getLoginTimeout() {
        return loginTimeout;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("org.casus.cms.database");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        throw new SQLException("not a " + type.getName());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
