package org.casus.cms.migration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.casus.cms.database.Database;
import org.casus.cms.database.Sql;
import org.casus.cms.http.Json;
import org.casus.content.evolution.DeclaredModel;

/** What is remembered of the model, and which migrations were applied. */
@ApplicationScoped
class ModelMemory {

    @Inject
    Database database;

    Optional<DeclaredModel> model() {
        return database.first(
                Sql.of("select model from model_memory where id = 1"),
                row -> DeclaredModel.read(Json.stored(row.text("model"))));
    }

    void remember(DeclaredModel model, Instant now) {
        String json = Json.text(model.toJson());
        if (database.run(Sql.of("update model_memory set model = ?, changed = ? where id = 1", json, now)) == 0) {
            database.run(Sql.of("insert into model_memory (id, model, changed) values (1, ?, ?)", json, now));
        }
    }

    Set<String> applied() {
        return new HashSet<>(database.list(Sql.of("select name from model_migration"), row -> row.text("name")));
    }

    void applied(String migration, Instant now) {
        database.run(Sql.of("insert into model_migration (name, applied) values (?, ?)", migration, now));
    }
}
