package org.casus.cms.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.util.Optional;
import javax.sql.DataSource;

/** Gives beans the {@link Database} of the server's data source. */
@ApplicationScoped
class DatabaseProducer {

    @Resource(lookup = Migrations.DATA_SOURCE)
    DataSource dataSource;

    @Resource
    TransactionSynchronizationRegistry transactions;

    @PersistenceContext(unitName = "cms")
    EntityManager entities;

    @Produces
    @Dependent
    Database database() {
        return new Database(dataSource, this::ofTransaction);
    }

    private Optional<Connection> ofTransaction() {
        return transactions.getTransactionStatus() == Status.STATUS_ACTIVE
                ? Optional.of(entities.unwrap(Connection.class))
                : Optional.empty();
    }
}
