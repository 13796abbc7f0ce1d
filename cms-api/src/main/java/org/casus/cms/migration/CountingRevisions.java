package org.casus.cms.migration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.BiConsumer;
import org.casus.cms.database.Database;
import org.casus.cms.database.Sql;
import org.casus.cms.http.Json;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.Fields;

/** The revisions that count, working and published, of all entries, also in the bin; read a page at a time. */
@ApplicationScoped
class CountingRevisions {

    private static final int PAGE = 500;

    @Inject
    Database database;

    private record Found(long id, EntryId address, Fields fields) {}

    void each(BiConsumer<EntryId, Fields> reader) {
        long last = 0;
        List<Found> page = page(last);
        while (!page.isEmpty()) {
            page.forEach(found -> reader.accept(found.address(), found.fields()));
            last = page.getLast().id();
            page = page(last);
        }
    }

    private List<Found> page(long after) {
        return database.list(
                Sql.of("""
                        select stored.id, stored.type, stored.slug, held.fields
                        from (select id, type, slug, working_revision, published_revision from entry
                            where id > ? order by id limit ?) stored
                        join revision held on held.entry_id = stored.id
                            and (held.number = stored.working_revision or held.number = stored.published_revision)
                        order by stored.id
                        """, after, PAGE),
                row -> new Found(
                        row.number("id"), new EntryId(row.text("type"), row.text("slug")), Fields.of((ObjectNode)
                                Json.stored(row.text("fields")))));
    }
}
