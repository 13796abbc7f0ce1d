package org.casus.cms.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.casus.cms.database.Database;
import org.casus.cms.database.Sql;
import org.casus.cms.entries.Standing;
import org.casus.cms.http.Json;

/** Nobody approves what they wrote. */
@ApplicationScoped
class FourEyes {

    @Inject
    Database database;

    private record Hands(String author, Optional<String> others) {}

    /** The accounts that edited a revision since the last publication. */
    Set<String> edited(Standing entry) {
        Set<String> names = new HashSet<>();
        database.list(
                        Sql.of("""
                                select distinct author, editors from revision
                                where entry_id = ? and number > ? and number <= ?
                                """, entry.entry(), entry.lastPublished(), entry.revision()),
                        row -> new Hands(row.text("author"), row.textIfAny("editors")))
                .forEach(hands -> {
                    names.add(hands.author());
                    hands.others().ifPresent(json -> Json.stored(json).forEach(name -> names.add(name.asText())));
                });
        return names;
    }
}
