package org.casus.cms.listing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.casus.cms.database.Database;
import org.casus.cms.database.Sql;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.Fields;
import org.casus.content.type.ContentType;
import org.casus.content.vocabulary.Vocabularies;
import org.jspecify.annotations.Nullable;

/**
 * Writes index rows, in the transaction of the change they follow from.
 *
 * <p>The entry itself must have been flushed.
 */
@Dependent
public class EntryIndex {

    private final Database database;
    private final MediaUses mediaUses;

    @Inject
    public EntryIndex(Database database) {
        this.database = database;
        this.mediaUses = new MediaUses(database);
    }

    /** One revision to be found by its values. */
    public record Indexed(long entry, ContentType type, Scope scope, Fields fields) {}

    /** Puts the rows of these revisions in the place of what there was for their entry and scope. */
    public void replace(Collection<Indexed> all, Vocabularies vocabularies) {
        deleteRows(all);
        add(all, vocabularies);
    }

    private void deleteRows(Collection<Indexed> all) {
        List<List<Object>> keys = all.stream()
                .map(one -> List.<Object>of(one.entry(), one.scope().letter()))
                .toList();
        database.runForAll("delete from entry_index where entry_id = ? and scope = ?", keys);
        database.runForAll("delete from entry_sort where entry_id = ? and scope = ?", keys);
        database.runForAll("delete from entry_reference where entry_id = ? and scope = ?", keys);
    }

    /** For entries that have no rows in that scope yet. */
    public void add(Collection<Indexed> all, Vocabularies vocabularies) {
        List<List<@Nullable Object>> values = new ArrayList<>();
        List<List<@Nullable Object>> sorts = new ArrayList<>();
        List<List<@Nullable Object>> references = new ArrayList<>();
        for (Indexed one : all) {
            IndexRows rows = IndexRows.of(one.type(), one.fields(), vocabularies);
            String scope = one.scope().letter();
            rows.values()
                    .forEach(value -> values.add(Arrays.asList(
                            one.entry(),
                            scope,
                            one.type().id(),
                            value.field(),
                            value.text(),
                            value.number().orElse(null),
                            value.isImplied())));
            rows.sorts()
                    .forEach(sort -> sorts.add(Arrays.asList(
                            one.entry(),
                            scope,
                            sort.field(),
                            sort.text().orElse(null),
                            sort.number().orElse(null))));
            rows.references()
                    .forEach(reference -> references.add(Arrays.asList(
                            one.entry(),
                            scope,
                            reference.field(),
                            reference.target().type(),
                            reference.target().slug())));
        }
        database.runForAll("""
                insert into entry_index (entry_id, scope, type, field, text_value, number_value, is_implied)
                values (?, ?, ?, ?, ?, ?, ?)
                """, values);
        database.runForAll(
                "insert into entry_sort (entry_id, scope, field, text_value, number_value) values (?, ?, ?, ?, ?)",
                sorts);
        database.runForAll("""
                insert into entry_reference (entry_id, scope, field, target_type, target_slug)
                values (?, ?, ?, ?, ?)
                """, references);
        mediaUses.replace(all);
    }

    public void remove(long entry, Scope scope) {
        String letter = scope.letter();
        database.run(Sql.of("delete from entry_index where entry_id = ? and scope = ?", entry, letter));
        database.run(Sql.of("delete from entry_sort where entry_id = ? and scope = ?", entry, letter));
        database.run(Sql.of("delete from entry_reference where entry_id = ? and scope = ?", entry, letter));
        mediaUses.remove(entry, scope);
    }

    /** An entry got another slug: what refers to it is found by the new one. */
    public void renameTarget(EntryId from, EntryId to) {
        database.run(Sql.of(
                "update entry_reference set target_slug = ? where target_type = ? and target_slug = ?",
                to.slug(),
                from.type(),
                from.slug()));
        database.run(Sql.of("""
                update entry_index set text_value = ?
                where text_value = ? and (entry_id, scope, field) in
                    (select entry_id, scope, field from entry_reference where target_type = ? and target_slug = ?)
                """, to.toString(), from.toString(), to.type(), to.slug()));
    }

    /** Another entry of the type that has this value, in its working revision. */
    public Optional<String> otherWith(ContentType type, String field, String text, Optional<EntryId> self) {
        return database.first(
                Sql.of(
                        """
                        select found.slug
                        from entry_index stored
                        join entry found on found.id = stored.entry_id
                        where stored.scope = 'W' and stored.type = ? and stored.field = ? and stored.text_value = ?
                            and found.binned is null and found.slug <> ?
                        limit 1
                        """,
                        type.id(),
                        field,
                        Folding.of(text),
                        self.map(EntryId::slug).orElse("")),
                row -> row.text("slug"));
    }
}
