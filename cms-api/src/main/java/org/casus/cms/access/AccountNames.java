package org.casus.cms.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.casus.cms.database.Database;
import org.casus.cms.database.Sql;

/** Which names are somebody's: for features that keep a name. */
@ApplicationScoped
public class AccountNames {

    @Inject
    Database database;

    /** Those of these names that are an account's. */
    public Set<String> among(Collection<String> names) {
        return names.isEmpty()
                ? Set.of()
                : new HashSet<>(database.list(
                        Sql.of("select name from account").addIn("where name in (*)", names), row -> row.text("name")));
    }
}
