package org.casus.cms.entries;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.casus.cms.database.Database;
import org.casus.cms.database.Sql;
import org.casus.cms.listing.Scope;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.Fields;
import org.casus.content.entry.Mention;
import org.casus.content.entry.Mentions;
import org.casus.content.type.ContentType;

/**
 * Keeps where entries point, to other entries, to files and to concepts: for backlinks, and for refusing to remove what is used.
 * Written in the transaction of the change; the entry itself must have been flushed.
 */
@ApplicationScoped
class EntryLinks {

    private static final Pattern PLACES_IN_LISTS = Pattern.compile("\\[\\d+]");

    private static final int LONGEST_TYPE = 80;
    private static final int LONGEST_SLUG = 200;

    @Inject
    Database database;

    /** A revision of an entry, and for whom it counts. */
    record Linked(long entry, ContentType type, Scope scope, Fields fields) {}

    /** In the place of what there was for their entry and scope. */
    void replace(Collection<Linked> all) {
        List<List<Object>> keys = all.stream()
                .map(one -> List.<Object>of(one.entry(), one.scope().letter()))
                .toList();
        database.runForAll("delete from entry_reference where entry_id = ? and scope = ?", keys);
        addReferences(all);
        new MediaUses(database).replace(all);
        new ConceptUses(database).replace(all);
    }

    /** For entries that have none in that scope yet. */
    void add(Collection<Linked> all) {
        addReferences(all);
        new MediaUses(database).add(all);
        new ConceptUses(database).add(all);
    }

    private void addReferences(Collection<Linked> all) {
        List<List<Object>> references = new ArrayList<>();
        for (Linked one : all) {
            for (Mention mention : mentions(one)) {
                // a draft may point to what cannot be
                if (mention instanceof Mention.OfEntry entry && isAddress(entry.id())) {
                    references.add(List.of(
                            one.entry(),
                            one.scope().letter(),
                            PLACES_IN_LISTS.matcher(mention.path()).replaceAll(""),
                            entry.id().type(),
                            entry.id().slug()));
                }
            }
        }
        database.runForAll("""
                insert into entry_reference (entry_id, scope, field, target_type, target_slug)
                values (?, ?, ?, ?, ?)
                """, references);
    }

    /** In fields, and in the shortcodes of long texts. */
    private static Set<Mention> mentions(Linked one) {
        Set<Mention> all = new LinkedHashSet<>(Mentions.in(one.type(), one.fields()));
        all.addAll(Mentions.inTexts(one.type(), one.fields()));
        return all;
    }

    private static boolean isAddress(EntryId id) {
        return id.type().length() <= LONGEST_TYPE && id.slug().length() <= LONGEST_SLUG;
    }

    void remove(long entry, Scope scope) {
        database.run(Sql.of("delete from entry_reference where entry_id = ? and scope = ?", entry, scope.letter()));
        new MediaUses(database).remove(entry, scope);
        new ConceptUses(database).remove(entry, scope);
    }

    boolean isPointedTo(EntryId id) {
        return database.first(
                        Sql.of(
                                "select 1 from entry_reference where target_type = ? and target_slug = ? limit 1",
                                id.type(),
                                id.slug()),
                        row -> true)
                .isPresent();
    }

    /** An entry got another slug: what refers to it is found by the new one. */
    void renameTarget(EntryId from, EntryId to) {
        database.run(Sql.of(
                "update entry_reference set target_slug = ? where target_type = ? and target_slug = ?",
                to.slug(),
                from.type(),
                from.slug()));
    }
}
