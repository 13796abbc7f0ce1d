package org.casus.cms.entries;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.casus.cms.access.Caller;
import org.casus.cms.http.Precondition;
import org.casus.cms.http.Problem;
import org.casus.cms.http.ProblemKind;
import org.casus.cms.journal.Happening;
import org.casus.cms.journal.Journal;
import org.casus.cms.journal.Kind;
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
    WorkingCopies copies;

    @Inject
    TakeIn takeIn;

    @Inject
    Journal journal;

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
        StoredEntry entry = held(caller, id);
        precondition.require(entry.contentVersion());
        Gate.isEditable(entry);
        return save(caller, type, entry, change, slug, Optional.empty());
    }

    /**
     * Keeps what is being typed, as a copy beside the working revision. It may break the rules that several entries have
     * together: those are for a revision.
     */
    @Transactional
    public void autosave(
            Caller caller,
            ContentType type,
            EntryId id,
            Precondition precondition,
            UnaryOperator<ObjectNode> change,
            Optional<String> slug) {
        StoredEntry entry = held(caller, id);
        precondition.require(entry.contentVersion());
        Gate.isEditable(entry);
        if (slug.filter(wanted -> !wanted.equals(id.slug())).isPresent()) {
            throw StepBody.wrong(
                    "meta.slug",
                    "Een andere slug wordt niet vanzelf bewaard: bewaar zonder autosave.",
                    "Another slug is not kept by itself: save without autosave.");
        }
        Fields working = store.working(entry).fields();
        Fields before =
                copies.find(entry.id()).map(WorkingCopies.WorkingCopy::fields).orElse(working);
        Fields after = drafts.typed(type, change.apply(before.toJson()));
        if (!after.equals(before)) {
            entry.contentChanged();
            if (copies.keep(entry.id(), after, caller.name(), EntryStore.now())) {
                journal.append(List.of(Happening.of(Kind.AUTOSAVED, caller.name(), id, entry.workingRevision())));
            }
        }
    }

    /** Makes the working copy a revision, on demand. */
    @Transactional
    public void keep(Caller caller, EntryId id, Precondition precondition, Optional<String> note) {
        StoredEntry entry = held(caller, id);
        precondition.require(entry.contentVersion());
        Gate.isEditable(entry);
        List<Happening> happenings = copies.find(entry.id())
                .map(copy -> takeIn.keep(caller, entry, copy, note))
                .orElse(List.of());
        if (happenings.isEmpty()) {
            throw Problem.of(
                    ProblemKind.CONFLICT,
                    "Er is geen werkkopie die van de laatste revisie verschilt.",
                    "There is no working copy that differs from the last revision.");
        }
        journal.append(happenings);
    }

    /** A new working revision that equals an old one. */
    @Transactional
    public EntryId restore(Caller caller, ContentType type, EntryId id, int number, Precondition precondition) {
        StoredEntry entry = held(caller, id);
        precondition.check(entry.contentVersion());
        Gate.isEditable(entry);
        List<Happening> typed = takeIn.forStep(caller, entry, precondition);
        if (!typed.isEmpty()) {
            journal.append(typed);
        }
        ObjectNode old = store.revision(entry, number).fields().toJson();
        return save(caller, type, entry, now -> old, Optional.empty(), Optional.of("= " + number));
    }

    private StoredEntry held(Caller caller, EntryId id) {
        Gate.signedIn(caller);
        StoredEntry entry = store.locked(id);
        Gate.mayEdit(caller, entry);
        return entry;
    }

    private EntryId save(
            Caller caller,
            ContentType type,
            StoredEntry entry,
            UnaryOperator<ObjectNode> change,
            Optional<String> slug,
            Optional<String> note) {
        Optional<WorkingCopies.WorkingCopy> copy = copies.find(entry.id());
        Fields working = store.working(entry).fields();
        Fields before = copy.map(WorkingCopies.WorkingCopy::fields).orElse(working);
        ObjectNode given = change.apply(before.toJson());
        Fields after = note.isPresent() // an old revision may come back with what was chosen in its time
                ? drafts.accepted(type, given, Optional.of(entry.address()))
                : drafts.chosen(type, given, working, Optional.of(entry.address()));
        List<Happening> happenings = new ArrayList<>();
        slug.filter(wanted -> !wanted.equals(entry.address().slug()))
                .ifPresent(wanted -> rename(caller, entry, wanted, happenings));
        if (copy.isPresent()) {
            copies.discard(entry.id());
        }
        if (!after.equals(before)) {
            entry.contentChanged();
        }
        if (!after.equals(working)) {
            List<String> editors = copy.map(found -> WorkingCopies.with(found.editors(), caller.name()))
                    .orElse(List.of());
            Revision revision =
                    store.revise(entry, after, new Revision.Origin(caller.name(), editors, EntryStore.now(), note));
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
            throw NewEntry.taken();
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
