package org.casus.cms.database;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Names the data source, and brings the tables up to date before anything else starts.
 *
 * <p>A bean that needs tables at start says {@code @DependsOn("Migrations")}.
 */
@DataSourceDefinition(
        name = Migrations.DATA_SOURCE,
        className = "org.casus.cms.database.CmsDataSource",
        url = "${MPCONFIG=db.url}",
        user = "${MPCONFIG=db.user}",
        password = "${MPCONFIG=db.password}",
        minPoolSize = 2,
        initialPoolSize = 2,
        maxPoolSize = 30,
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=table",
            "fish.payara.validation-table-name=(select 1) t",
            "fish.payara.validate-atmost-once-period-in-seconds=30"
        })
@Singleton(name = "Migrations")
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrations {

    public static final String DATA_SOURCE = "java:app/jdbc/cms";

    private static final System.Logger LOGGER = System.getLogger(Migrations.class.getName());

    @Resource(lookup = DATA_SOURCE)
    DataSource dataSource;

    @PostConstruct
    void migrate() {
        int applied = migrate(dataSource);
        LOGGER.log(Level.INFO, "Brought the database up to date: {0} migrations applied", applied);
    }

    /** @return how many migrations were applied */
    public static int migrate(DataSource dataSource) {
        return Flyway.configure(Thread.currentThread().getContextClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration/" + product(dataSource))
                .load()
                .migrate()
                .migrationsExecuted;
    }

    private static String product(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be reached", e);
        }
    }
}
