package org.casus.cms.vocabularies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.casus.cms.database.Database;
import org.casus.cms.database.Sql;
import org.casus.cms.listing.Scope;
import org.casus.content.entry.EntryId;

/** How many entries choose a concept, and which. */
@ApplicationScoped
class ConceptUse {

    @Inject
    Database database;

    /** By concept: how many entries that are not in the bin choose it, as the scope shows them. */
    Map<String, Long> counts(String scheme, Scope scope) {
        Map<String, Long> counts = new HashMap<>();
        database.list(
                Sql.of("""
                        select used.concept, count(*) as entries
                        from concept_use used join entry stored on stored.id = used.entry_id
                        where used.scheme = ? and used.scope = ? and stored.binned is null
                        group by used.concept
                        """, scheme, scope.letter()), row -> counts.put(row.text("concept"), row.number("entries")));
        return counts;
    }

    /** The slugs by type of all that choose it, also in the bin. */
    SortedMap<String, List<String>> entries(String scheme, String concept) {
        SortedMap<String, List<String>> byType = new TreeMap<>();
        database.list(Sql.of("""
                                select distinct stored.type, stored.slug
                                from concept_use used join entry stored on stored.id = used.entry_id
                                where used.scheme = ? and used.concept = ?
                                """, scheme, concept), row -> new EntryId(row.text("type"), row.text("slug"))).stream()
                .sorted()
                .forEach(id -> byType.computeIfAbsent(id.type(), type -> new ArrayList<>())
                        .add(id.slug()));
        return byType;
    }
}
