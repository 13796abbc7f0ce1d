package org.casus.cms.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import org.casus.cms.database.Database;
import org.casus.cms.database.DatabaseFailed;
import org.casus.cms.database.Sql;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The database answers, and has its tables. */
@Readiness
@ApplicationScoped
public class DatabaseAnswers implements HealthCheck {

    private static final System.Logger LOGGER = System.getLogger(DatabaseAnswers.class.getName());

    @Inject
    Database database;

    @Override
    public HealthCheckResponse call() {
        try {
            boolean isThere = database.first(
                            Sql.of("select sequence from journal_head where id = 1"), row -> row.number("sequence"))
                    .isPresent();
            return HealthCheckResponse.named("database").status(isThere).build();
        } catch (DatabaseFailed e) {
            LOGGER.log(Level.WARNING, "The database does not answer", e);
            return HealthCheckResponse.down("database");
        }
    }
}
