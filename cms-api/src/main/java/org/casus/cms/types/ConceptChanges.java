package org.casus.cms.types;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.casus.cms.database.Database;
import org.casus.cms.database.Sql;
import org.casus.cms.http.Json;
import org.casus.content.vocabulary.Concept;

/**
 * What people made of the vocabularies: kept in the database over what the files say, so that a node needs no folder to
 * write in, and every node sees the same.
 */
@ApplicationScoped
public class ConceptChanges {

    @Inject
    Database database;

    /** Grows with each change. Cheap: asked often. */
    long version() {
        return database.first(
                        Sql.of("select coalesce(sum(version), 0) as total from concept_change"),
                        row -> row.number("total"))
                .orElse(0L);
    }

    public List<Concept> all() {
        return database.list(
                Sql.of("select scheme, id, concept from concept_change order by scheme, id"),
                row -> ConceptJson.read(row.text("scheme"), row.text("id"), Json.stored(row.text("concept"))));
    }

    /** From here to the end of the transaction nobody else changes a vocabulary. */
    public void hold() {
        database.first(Sql.of("select id from vocabulary_lock where id = 1 for update"), row -> row.number("id"));
    }

    /** How often the concept was changed; 0 for one as its file has it. */
    public long versionOf(String scheme, String id) {
        return database.first(
                        Sql.of("select version from concept_change where scheme = ? and id = ?", scheme, id),
                        row -> row.number("version"))
                .orElse(0L);
    }

    /** Keeps the concept as it is now; the caller has called {@link #hold}. */
    public void keep(Concept concept, String editor, Instant now) {
        long version = versionOf(concept.scheme(), concept.id());
        String json = Json.text(ConceptJson.of(concept));
        String sql = version == 0
                ? "insert into concept_change (concept, version, editor, changed, scheme, id) values (?, ?, ?, ?, ?, ?)"
                : "update concept_change set concept = ?, version = ?, editor = ?, changed = ? where scheme = ? and id = ?";
        database.run(Sql.of(sql, json, version + 1, editor, now, concept.scheme(), concept.id()));
    }
}
