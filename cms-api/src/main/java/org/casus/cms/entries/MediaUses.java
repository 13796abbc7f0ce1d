package org.casus.cms.entries;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.casus.cms.database.Database;
import org.casus.cms.database.Sql;
import org.casus.cms.listing.Scope;
import org.casus.content.entry.Fields;
import org.casus.content.type.ContentType;
import org.casus.content.type.Field;
import org.casus.content.type.FieldKind;

/**
 * Which files of the media library a revision uses: in media fields, also within groups, and in the links of Markdown.
 *
 * <p>A use and the removal of its file wait for each other: a file that is new to an entry is held until the end of the
 * transaction, and whoever removes a file holds it first.
 */
final class MediaUses {

    private static final int ID_LENGTH = 64;
    private static final int MOST_AT_ONCE = 500;

    private final Database database;

    MediaUses(Database database) {
        this.database = database;
    }

    /** @param field without the places in lists: {@code photos}, {@code spaces.plan} */
    record Use(String field, String media) {}

    private record Kept(long entry, String scope, Use use) {}

    /** For entries that use none in that scope yet. */
    void add(Collection<EntryLinks.Linked> all) {
        keep(all.stream().flatMap(MediaUses::kept).distinct().toList());
    }

    /** Keeps who put a file where it already was. */
    void replace(Collection<EntryLinks.Linked> all) {
        List<EntryLinks.Linked> some =
                all.stream().filter(one -> mayUse(one.type().fields())).toList();
        for (int from = 0; from < some.size(); from += MOST_AT_ONCE) {
            replaceSome(some.subList(from, Math.min(some.size(), from + MOST_AT_ONCE)));
        }
    }

    private void replaceSome(List<EntryLinks.Linked> some) {
        Set<Kept> before = new HashSet<>(of(some));
        Set<Kept> after = new HashSet<>();
        some.stream().flatMap(MediaUses::kept).forEach(after::add);
        List<Kept> gone = before.stream().filter(use -> !after.contains(use)).toList();
        List<Kept> come = after.stream().filter(use -> !before.contains(use)).toList();
        database.runForAll(
                "delete from media_use where entry_id = ? and scope = ? and field = ? and media_id = ?", rows(gone));
        keep(come);
    }

    private static Stream<Kept> kept(EntryLinks.Linked one) {
        return of(one.type(), one.fields()).stream()
                .map(use -> new Kept(one.entry(), one.scope().letter(), use));
    }

    private void keep(List<Kept> come) {
        hold(come);
        database.runForAll(
                """
                insert into media_use (entry_id, scope, field, media_id, editor)
                select id, cast(? as char(1)), cast(? as varchar(170)), cast(? as varchar(64)), editor
                from entry where id = ?
                """,
                come.stream()
                        .map(use -> List.<Object>of(
                                use.scope(), use.use().field(), use.use().media(), use.entry()))
                        .toList());
    }

    /** Everybody takes them in one order, against deadlock. */
    private void hold(List<Kept> come) {
        Set<String> files = new TreeSet<>();
        come.forEach(use -> files.add(use.use().media()));
        for (String file : files) {
            database.first(Sql.of("select id from media where id = ? for update", file), row -> true);
        }
    }

    private static List<List<Object>> rows(List<Kept> uses) {
        return uses.stream()
                .map(use -> List.<Object>of(
                        use.entry(), use.scope(), use.use().field(), use.use().media()))
                .toList();
    }

    private List<Kept> of(List<EntryLinks.Linked> some) {
        Set<Long> entries = new HashSet<>();
        Set<String> scopes = new HashSet<>();
        some.forEach(one -> {
            entries.add(one.entry());
            scopes.add(one.entry() + one.scope().letter());
        });
        return database
                .list(
                        Sql.of("select entry_id, scope, field, media_id from media_use")
                                .addIn("where entry_id in (*)", entries),
                        row -> new Kept(
                                row.number("entry_id"),
                                row.text("scope"),
                                new Use(row.text("field"), row.text("media_id"))))
                .stream()
                .filter(use -> scopes.contains(use.entry() + use.scope()))
                .toList();
    }

    void remove(long entry, Scope scope) {
        database.run(Sql.of("delete from media_use where entry_id = ? and scope = ?", entry, scope.letter()));
    }

    static Set<Use> of(ContentType type, Fields fields) {
        Set<Use> uses = new HashSet<>();
        for (Field field : type.fields()) {
            fields.get(field.name()).ifPresent(value -> collect(field.name(), field, value, uses));
        }
        return uses;
    }

    private static boolean mayUse(Collection<Field> fields) {
        return fields.stream().anyMatch(field -> switch (field.kind()) {
            case FieldKind.Media media -> true;
            case FieldKind.Markdown markdown -> true;
            case FieldKind.Group group -> mayUse(group.fields());
            default -> false;
        });
    }

    private static void collect(String path, Field field, JsonNode value, Set<Use> uses) {
        if (value.isArray()) {
            value.forEach(item -> collect(path, field, item, uses));
            return;
        }
        switch (field.kind()) {
            case FieldKind.Media media
            when value.path("id").isTextual() ->
                uses.add(new Use(path, value.path("id").textValue()));
            case FieldKind.Markdown markdown ->
                texts(value).forEach(text -> idsIn(text).forEach(id -> uses.add(new Use(path, id))));
            case FieldKind.Group group ->
                group.fields().forEach(part -> {
                    if (value.has(part.name())) {
                        collect(path + "." + part.name(), part, value.path(part.name()), uses);
                    }
                });
            default -> {
                // uses no files
            }
        }
    }

    /**
     * Stretches of exactly so many hexadecimal digits. Long texts come by the ten thousand: one look at every 64th
     * character tells that most have none.
     */
    static List<String> idsIn(String text) {
        List<String> ids = new ArrayList<>();
        int at = ID_LENGTH - 1;
        while (at < text.length()) {
            int begin = at;
            while (begin >= 0 && isHex(text.charAt(begin))) {
                begin--;
            }
            int end = at;
            while (end < text.length() && isHex(text.charAt(end))) {
                end++;
            }
            if (end - begin - 1 == ID_LENGTH) {
                ids.add(text.substring(begin + 1, end).toLowerCase(Locale.ROOT));
            }
            // the stretch that comes next has its last digit so far on, or farther
            at = Math.max(at, end) + ID_LENGTH;
        }
        return ids;
    }

    private static boolean isHex(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    /** Of one language, or of each. */
    private static List<String> texts(JsonNode value) {
        List<String> texts = new ArrayList<>();
        if (value.isTextual()) {
            texts.add(value.textValue());
        }
        value.forEach(text -> texts.addAll(texts(text)));
        return texts;
    }
}
