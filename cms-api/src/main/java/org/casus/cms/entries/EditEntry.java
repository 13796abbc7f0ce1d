package org.casus.cms.entries;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.casus.cms.access.Caller;
import org.casus.cms.http.Precondition;
import org.casus.cms.journal.Happening;
import org.casus.cms.journal.Journal;
import org.casus.cms.journal.Kind;
import org.casus.cms.types.Model;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.Fields;
import org.casus.content.type.ContentType;

/** Gives an entry a new working revision, another slug, or both. What would change nothing leaves no trace. */
@ApplicationScoped
class EditEntry {

    @Inject
    EntryStore store;

    @Inject
    Drafts drafts;

    @Inject
    Journal journal;

    @Inject
    Model model;

    /**
     * @param change from the fields there are to those there should be
     * @return the entry's address afterwards
     */
    @Transactional
    public EntryId edit(
            Caller caller,
            ContentType type,
            EntryId id,
            Precondition precondition,
            UnaryOperator<ObjectNode> change,
            Optional<String> slug) {
        Gate.signedIn(caller);
        StoredEntry entry = store.locked(id);
        Gate.mayEdit(caller, entry);
        precondition.require(entry.version());
        Gate.notBinned(entry);
        return save(caller, type, entry, change, slug, Optional.empty());
    }

    /** A new working revision that equals an old one. */
    @Transactional
    public EntryId restore(Caller caller, ContentType type, EntryId id, int number, Precondition precondition) {
        Gate.signedIn(caller);
        StoredEntry entry = store.locked(id);
        Gate.mayEdit(caller, entry);
        precondition.check(entry.version());
        Gate.notBinned(entry);
        ObjectNode old = store.revision(entry, number).fields().toJson();
        return save(caller, type, entry, now -> old, Optional.empty(), Optional.of("= " + number));
    }

    private EntryId save(
            Caller caller,
            ContentType type,
            StoredEntry entry,
            UnaryOperator<ObjectNode> change,
            Optional<String> slug,
            Optional<String> note) {
        Instant now = EntryStore.now();
        Fields before = store.working(entry).fields();
        ObjectNode given = change.apply(before.toJson());
        Fields after = note.isPresent() // an old revision may come back with what was chosen in its time
                ? drafts.accepted(type, given, Optional.of(entry.address()))
                : drafts.chosen(type, given, before, Optional.of(entry.address()));
        List<Happening> happenings = new ArrayList<>();
        slug.filter(wanted -> !wanted.equals(entry.address().slug()))
                .ifPresent(wanted -> rename(caller, entry, wanted, happenings));
        if (!after.equals(before)) {
            Revision revision = store.revise(entry, after, caller.name(), now, note);
            store.linkWorking(entry, type, after);
            happenings.add(Happening.of(Kind.EDITED, caller.name(), entry.address(), revision.number()));
        }
        if (!happenings.isEmpty()) {
            journal.append(happenings);
        }
        return entry.address();
    }

    /** For the public a rename is two things: one address goes and names its successor, another comes. */
    private void rename(Caller caller, StoredEntry entry, String slug, List<Happening> happenings) {
        EntryId from = entry.address();
        EntryId to = new EntryId(from.type(), slug);
        if (entry.isPublic()) {
            Gate.mayPublish(caller, entry);
        }
        if (!store.isFree(to, Optional.of(entry.id()))) {
            throw CreateEntry.taken();
        }
        store.rename(entry, slug);
        ObjectNode detail = JsonNodeFactory.instance.objectNode().put("from", from.slug());
        happenings.add(Happening.of(Kind.RENAMED, caller.name(), to, entry.workingRevision(), detail));
        entry.publishedRevision().ifPresent(published -> {
            ObjectNode successor = JsonNodeFactory.instance.objectNode();
            successor.putObject("successor").put("type", to.type()).put("slug", to.slug());
            happenings.add(Happening.of(Kind.UNPUBLISHED, caller.name(), from, published, successor));
            happenings.add(Happening.of(Kind.PUBLISHED, caller.name(), to, published));
        });
    }
}
