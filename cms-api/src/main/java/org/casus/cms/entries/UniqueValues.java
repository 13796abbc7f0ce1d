package org.casus.cms.entries;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.casus.cms.database.Database;
import org.casus.cms.database.DatabaseFailed;
import org.casus.cms.database.Sql;
import org.casus.cms.http.Hashes;
import org.casus.cms.http.Problem;
import org.casus.cms.listing.index.Folding;
import org.casus.content.LocalizedText;
import org.casus.content.checking.Violation;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.Fields;
import org.casus.content.type.ContentType;
import org.casus.content.type.Field;

/**
 * Sees to it that a value that must be unique is in one entry of the type: in its working or its published revision, not
 * in the bin. Case, diacritics and spaces do not tell values apart.
 *
 * <p>The database has the last word: of two who write the same value at the same time, one is refused.
 */
@Dependent
class UniqueValues {

    private static final int LONGEST = 300;

    private final Database database;

    @Inject
    UniqueValues(Database database) {
        this.database = database;
    }

    /** A value, in the form in which it is compared; sorted, so that all writers take them in one order. */
    record Value(String field, String folded) implements Comparable<Value> {

        @Override
        public int compareTo(Value other) {
            int byField = field.compareTo(other.field);
            return byField != 0 ? byField : folded.compareTo(other.folded);
        }
    }

    static boolean hasAny(ContentType type) {
        return type.fields().stream().anyMatch(Field::isUnique);
    }

    static Set<Value> in(ContentType type, Fields fields) {
        Set<Value> values = new TreeSet<>();
        type.fields().stream()
                .filter(Field::isUnique)
                .forEach(field -> fields.items(field.name()).stream()
                        .filter(JsonNode::isValueNode)
                        .forEach(item -> values.add(new Value(field.name(), folded(item.asText())))));
        return values;
    }

    private static String folded(String text) {
        String whole = Folding.whole(text);
        return whole.length() <= LONGEST ? whole : Hashes.sha256(whole);
    }

    /** Says of each value that another entry has it; not which one, as that may be somebody's draft. */
    List<Violation> taken(ContentType type, Fields fields, Optional<EntryId> self) {
        return in(type, fields).stream()
                .filter(value -> isElsewhere(type, value, self))
                .map(UniqueValues::taken)
                .toList();
    }

    static Violation taken(Value value) {
        return new Violation(
                value.field(),
                LocalizedText.of(
                        "Deze waarde moet uniek zijn en staat al in een andere fiche.",
                        "This value must be unique and is in another entry already."));
    }

    private boolean isElsewhere(ContentType type, Value value, Optional<EntryId> self) {
        return database.first(
                        Sql.of(
                                """
                                select 1 from entry_unique held join entry stored on stored.id = held.entry_id
                                where held.type = ? and held.field = ? and held.folded = ? and stored.slug <> ?
                                """,
                                type.id(),
                                value.field(),
                                value.folded(),
                                self.map(EntryId::slug).orElse("")),
                        row -> true)
                .isPresent();
    }

    /** The slug of the entry that has the value. */
    Optional<String> holder(ContentType type, String field, String value) {
        return database.first(Sql.of("""
                        select stored.slug from entry_unique held join entry stored on stored.id = held.entry_id
                        where held.type = ? and held.field = ? and held.folded = ?
                        """, type.id(), field, folded(value)), row -> row.text("slug"));
    }

    /**
     * Brings what is held in line with the entry's revisions; they must have been flushed.
     *
     * @throws Problem 422 where somebody else was first
     */
    void hold(long entry, ContentType type) {
        if (!hasAny(type)) {
            return;
        }
        Set<Value> wanted = new TreeSet<>();
        database.list(Sql.of("""
                        select held.fields from entry stored
                        join revision held on held.entry_id = stored.id
                            and (held.number = stored.working_revision or held.number = stored.published_revision)
                        where stored.id = ? and stored.binned is null
                        """, entry), row -> EntryRow.fields(row.text("fields")))
                .forEach(fields -> wanted.addAll(in(type, fields)));
        Set<Value> held = new HashSet<>(database.list(
                Sql.of("select field, folded from entry_unique where entry_id = ?", entry),
                row -> new Value(row.text("field"), row.text("folded"))));
        held.stream().filter(value -> !wanted.contains(value)).forEach(value -> release(type, value));
        wanted.stream().filter(value -> !held.contains(value)).forEach(value -> hold(entry, type, value));
    }

    private void release(ContentType type, Value value) {
        database.run(Sql.of(
                "delete from entry_unique where type = ? and field = ? and folded = ?",
                type.id(),
                value.field(),
                value.folded()));
    }

    private void hold(long entry, ContentType type, Value value) {
        try {
            database.run(Sql.of(
                    "insert into entry_unique (type, field, folded, entry_id) values (?, ?, ?, ?)",
                    type.id(),
                    value.field(),
                    value.folded(),
                    entry));
        } catch (DatabaseFailed e) {
            if (e.isBrokenConstraint()) {
                throw Problem.invalidEntry(List.of(taken(value)));
            }
            throw e;
        }
    }
}
