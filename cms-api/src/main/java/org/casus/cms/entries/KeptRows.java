package org.casus.cms.entries;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casus.content.entry.EntryId;

/** Rows by address and by number, as far as they fit; those that nobody asked for longest make room. */
final class KeptRows {

    /** Characters of JSON, at most: some 50 MB of memory. */
    private static final long MOST_CHARACTERS = 32_000_000;

    /** After so many lines at once it is quicker to read again what is asked for. */
    private static final long MOST_LINES = 1_000;

    private record Kept(EntryRow row, long characters) {}

    /** Says which entries the journal's lines after the first number, up to the second, are about. */
    @FunctionalInterface
    interface Lines {
        List<EntryId> between(long after, long last);
    }

    private final Map<EntryId, Kept> byAddress = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Long, EntryId> addresses = new HashMap<>();
    private long characters;
    private long handled;

    synchronized long handled() {
        return handled;
    }

    synchronized Optional<EntryRow> at(EntryId address) {
        return Optional.ofNullable(byAddress.get(address)).map(Kept::row);
    }

    synchronized Optional<EntryRow> of(long id) {
        return Optional.ofNullable(addresses.get(id)).flatMap(this::at);
    }

    /** @param head the journal's before the row was read: where a line came since, it may be about this row */
    void keep(EntryRow row, long head) {
        long length = row.fields().toString().length();
        synchronized (this) {
            if (handled == head && length < MOST_CHARACTERS) {
                remove(row.address());
                byAddress.put(row.address(), new Kept(row, length));
                addresses.put(row.id(), row.address());
                characters += length;
                makeRoom();
            }
        }
    }

    private void makeRoom() {
        Iterator<Kept> longestAgo = byAddress.values().iterator();
        while (characters > MOST_CHARACTERS) {
            Kept gone = longestAgo.next();
            longestAgo.remove();
            addresses.remove(gone.row().id());
            characters -= gone.characters();
        }
    }

    /** Lets go of what may have changed up to this line. */
    synchronized void forget(long head, Lines lines) {
        if (handled >= head) {
            return;
        }
        if (head - handled > MOST_LINES) {
            byAddress.clear();
            addresses.clear();
            characters = 0;
        } else if (!byAddress.isEmpty()) {
            lines.between(handled, head).forEach(this::remove);
        }
        handled = head;
    }

    private void remove(EntryId address) {
        Kept gone = byAddress.remove(address);
        if (gone != null) {
            addresses.remove(gone.row().id());
            characters -= gone.characters();
        }
    }
}
