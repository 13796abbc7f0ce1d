package org.casus.cms.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;

/** Gives beans the {@link Database} of the server's data source. */
@ApplicationScoped
class DatabaseProducer {

    @Resource(lookup = Migrations.DATA_SOURCE)
    DataSource dataSource;

    @Produces
    @Dependent
    Database database() {
        return new Database(dataSource);
    }
}
