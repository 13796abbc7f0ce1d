package org.casus.site;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.casus.content.entry.EntryFile;
import org.casus.content.entry.EntryId;
import org.casus.site.memory.NoteReader;
import org.casus.site.memory.NoteWriter;
import org.casus.site.planning.ListsLeft;

/** {@link Kept} as bytes, with a sum at the end: against bits that fell over. Entries are numbered in their order. */
final class KeptNote {

    /** Its name beside the site. */
    static final String FILE = "kept";

    private static final String FIRST = "casus-kept 1";
    private static final int SUM = Long.BYTES;

    private KeptNote() {}

    /** @param lists writes the lists */
    static byte[] bytes(Kept kept, Consumer<NoteWriter> lists) {
        NoteWriter note = new NoteWriter().text(FIRST).text(kept.told()).text(kept.manifest());
        note.number(kept.ids().size());
        String type = "";
        for (int i = 0; i < kept.ids().size(); i++) {
            EntryId id = kept.ids().get(i);
            // most are of the type of the one before
            note.text(id.type().equals(type) ? "" : id.type()).text(id.slug());
            type = id.type();
            write(kept.entries().get(i), note);
        }
        note.numbers(kept.ofEverything().stream()
                .mapToInt(id -> Collections.binarySearch(kept.ids(), id))
                .toArray());
        lists.accept(note);
        note.number(kept.files().size());
        kept.files()
                .forEach((path, made) ->
                        note.text(path).numbers(made.origins().toArray()).texts(made.uses()));
        return sealed(note.bytes());
    }

    private static void write(Kept.Entry entry, NoteWriter note) {
        EntryFile.Meta meta = entry.meta();
        note.number(meta.revision());
        for (Instant moment : List.of(meta.created(), meta.modified(), meta.published())) {
            note.number(moment.getEpochSecond()).number(moment.getNano());
        }
        for (Stamp stamp : List.of(entry.file(), entry.place())) {
            note.number(stamp.first()).number(stamp.second());
        }
    }

    /** Nothing where these are not the bytes of one, whole. */
    static Optional<Kept> read(byte[] bytes) {
        int length = bytes.length - SUM;
        if (length <= 0 || ByteBuffer.wrap(bytes, length, SUM).getLong() != sum(bytes, length)) {
            return Optional.empty();
        }
        NoteReader note = new NoteReader(bytes);
        return note.text().equals(FIRST) ? Optional.of(read(note)) : Optional.empty();
    }

    private static Kept read(NoteReader note) {
        String told = note.text();
        String manifest = note.text();
        int count = note.count();
        List<EntryId> ids = new ArrayList<>(count);
        List<Kept.Entry> entries = new ArrayList<>(count);
        readEntries(note, count, ids, entries);
        Set<EntryId> ofEverything = new HashSet<>();
        for (int number : note.numbers()) {
            ofEverything.add(ids.get(number));
        }
        var lists = ListsLeft.read(note, type -> ofType(ids, type));
        int written = note.count();
        Map<String, Kept.Made> files = HashMap.newHashMap(written);
        for (int i = 0; i < written; i++) {
            files.put(note.text(), new Kept.Made(Numbers.of(note.numbers()), note.texts()));
        }
        return new Kept(told, manifest, ids, entries, ofEverything, lists, files);
    }

    private static void readEntries(NoteReader note, int count, List<EntryId> ids, List<Kept.Entry> entries) {
        String type = "";
        for (int i = 0; i < count; i++) {
            String written = note.text();
            type = written.isEmpty() ? type : written;
            ids.add(new EntryId(type, note.text()));
            EntryFile.Meta meta = new EntryFile.Meta(note.count(), moment(note), moment(note), moment(note));
            entries.add(new Kept.Entry(meta, stamp(note), stamp(note)));
        }
    }

    private static Instant moment(NoteReader note) {
        return Instant.ofEpochSecond(note.number(), note.number());
    }

    private static Stamp stamp(NoteReader note) {
        return new Stamp(note.number(), note.number());
    }

    /** The entries of a type, of sorted ones. */
    static List<EntryId> ofType(List<EntryId> ids, String type) {
        return ids.subList(from(ids, new EntryId(type, "")), from(ids, new EntryId(type + "\0", "")));
    }

    private static int from(List<EntryId> ids, EntryId first) {
        int place = Collections.binarySearch(ids, first);
        return place < 0 ? -place - 1 : place;
    }

    private static byte[] sealed(byte[] bytes) {
        byte[] sealed = Arrays.copyOf(bytes, bytes.length + SUM);
        ByteBuffer.wrap(sealed, bytes.length, SUM).putLong(sum(bytes, bytes.length));
        return sealed;
    }

    private static long sum(byte[] bytes, int length) {
        CRC32 sum = new CRC32();
        sum.update(bytes, 0, length);
        return sum.getValue();
    }
}
