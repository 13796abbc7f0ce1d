package org.casus.cms.entries;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.casus.cms.journal.Journal;
import org.casus.cms.listing.Scope;
import org.casus.cms.types.Model;
import org.casus.content.entry.EntryId;
import org.casus.content.type.ContentType;

/**
 * Public entries as this node read them last: a projection of the journal, in memory.
 *
 * <p>Whoever asks compares the journal's head with what was handled, and lets go of every entry that a line since then is
 * about. So an answer is never older than a write that was answered before it was asked for, on whichever node. Nothing
 * but public fields of published revisions is here. What editors are told besides (the content's version, the state) may
 * be old in these rows: they are for those who see what everybody sees.
 */
@ApplicationScoped
class PublicRows {

    @Inject
    ReadEntries entries;

    @Inject
    Journal journal;

    @Inject
    Model model;

    private final KeptRows kept = new KeptRows();

    /** The entry, also when it is not public: that is for who asks to decide. */
    Optional<EntryRow> find(EntryId id) {
        long head = upToDate();
        Optional<EntryRow> before = kept.at(id);
        if (before.isPresent()) {
            return before;
        }
        Optional<EntryRow> row = entries.find(id, Scope.PUBLIC);
        return row.filter(EntryRow::isPublic).map(shown -> keep(shown, head)).or(() -> row);
    }

    /** Those of these entries that are public, in the given order. */
    List<EntryRow> ofIds(List<Long> ids) {
        long head = upToDate();
        Map<Long, EntryRow> found = new HashMap<>();
        List<Long> missing = new ArrayList<>();
        for (Long id : ids) {
            kept.of(id).ifPresentOrElse(row -> found.put(id, row), () -> missing.add(id));
        }
        entries.ofIds(missing, Scope.PUBLIC).forEach(row -> found.put(row.id(), keep(row, head)));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private EntryRow keep(EntryRow row, long head) {
        Optional<ContentType> type = model.types().find(row.address().type());
        if (type.isEmpty()) {
            return row;
        }
        EntryRow open = row.showing(row.fields().publicFields(type.get()));
        kept.keep(open, head);
        return open;
    }

    /** @return the head of the journal that everything kept is as new as */
    private long upToDate() {
        long head = journal.last();
        if (kept.handled() < head) {
            kept.forget(head, journal::entriesBetween);
        }
        return head;
    }
}
