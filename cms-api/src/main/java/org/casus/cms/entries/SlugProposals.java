package org.casus.cms.entries;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casus.cms.database.Database;
import org.casus.cms.database.Sql;
import org.casus.content.entry.Slugs;
import org.casus.content.type.ContentType;

/**
 * Free slugs for many new entries: a look at the database for each batch, and not one for each number that is taken.
 */
final class SlugProposals {

    private final Database database;
    private final ContentType type;
    private final Set<String> taken = new HashSet<>();
    private final Set<String> there = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    SlugProposals(Database database, ContentType type) {
        this.database = database;
        this.type = type;
    }

    /** Finds out which of these are taken, also by what was public once. */
    void look(Collection<String> slugs) {
        if (slugs.isEmpty()) {
            return;
        }
        // each looked up in the index of addresses: of a list after "in" H2 holds every row of the type against every
        // slug
        String wanted = "(values " + String.join(", ", Collections.nCopies(slugs.size(), "(cast(? as varchar))"))
                + ") as wanted (slug)";
        for (String table : List.of("entry", "slug_history")) {
            Sql sql = Sql.of("select stored.slug from " + wanted, slugs.toArray())
                    .add("join " + table + " stored on stored.slug = wanted.slug and stored.type = ?", type.id());
            database.list(sql, row -> row.text("slug")).forEach(slug -> found(table, slug));
        }
    }

    private void found(String table, String slug) {
        taken.add(slug);
        if (table.equals("entry")) {
            there.add(slug);
        }
    }

    /** Those of these that are an entry's now; they have been looked at. */
    Collection<String> there(Collection<String> slugs) {
        return slugs.stream().filter(there::contains).toList();
    }

    boolean isTaken(String slug) {
        return taken.contains(slug);
    }

    void take(String slug) {
        taken.add(slug);
    }

    /** The slug, or the first free one with a number behind it. */
    String free(String proposed) {
        if (!taken.contains(proposed)) {
            return proposed;
        }
        if (!numbers.containsKey(proposed)) {
            lookAtNumbered(proposed);
        }
        int number = numbers.getOrDefault(proposed, 1);
        String free;
        do {
            number++;
            free = Slugs.numbered(proposed, number);
        } while (taken.contains(free));
        numbers.put(proposed, number);
        return free;
    }

    /** All that begin with what numbered ones begin with. */
    private void lookAtNumbered(String proposed) {
        String first = Slugs.numbered(proposed, 2);
        // long slugs are cut further as their numbers grow
        String begin = first.substring(0, Math.max(1, first.length() - 6));
        String end = begin + "\uffff";
        taken.addAll(database.list(Sql.of("""
                        select slug from entry where type = ? and slug >= ? and slug < ?
                        union all
                        select slug from slug_history where type = ? and slug >= ? and slug < ?
                        """, type.id(), begin, end, type.id(), begin, end), row -> row.text("slug")));
    }
}
