package org.casus.cms.entries;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.casus.cms.database.Database;
import org.casus.cms.database.Sql;
import org.casus.cms.listing.Scope;
import org.casus.content.entry.Mention;
import org.casus.content.entry.Mentions;

/** Which concepts a revision chooses, also within groups; written with the revision. */
final class ConceptUses {

    private final Database database;

    ConceptUses(Database database) {
        this.database = database;
    }

    void replace(Collection<EntryLinks.Linked> all) {
        List<List<Object>> keys = all.stream()
                .map(one -> List.<Object>of(one.entry(), one.scope().letter()))
                .toList();
        database.runForAll("delete from concept_use where entry_id = ? and scope = ?", keys);
        add(all);
    }

    /** For entries that choose none in that scope yet. */
    void add(Collection<EntryLinks.Linked> all) {
        Set<List<Object>> rows = new LinkedHashSet<>();
        for (EntryLinks.Linked one : all) {
            for (Mention mention : Mentions.in(one.type(), one.fields())) {
                if (mention instanceof Mention.OfConcept concept) {
                    rows.add(List.of(one.entry(), one.scope().letter(), concept.scheme(), concept.id()));
                }
            }
        }
        database.runForAll(
                "insert into concept_use (entry_id, scope, scheme, concept) values (?, ?, ?, ?)",
                new ArrayList<>(rows));
    }

    void remove(long entry, Scope scope) {
        database.run(Sql.of("delete from concept_use where entry_id = ? and scope = ?", entry, scope.letter()));
    }
}
