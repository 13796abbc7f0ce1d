package org.casus.cms.entries;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.casus.cms.journal.Happening;
import org.casus.cms.journal.Kind;
import org.casus.cms.listing.Scope;
import org.casus.content.entry.Fields;
import org.casus.content.type.ContentType;

/**
 * Says in entries the same in other words: another concept's id, another field's name. Working and published revisions
 * get successors; the old ones stay as they were, and so do the states.
 */
@ApplicationScoped
public class RewordEntries {

    /** So many at a time are held in memory. */
    private static final int BATCH = 200;

    @Inject
    EntryStore store;

    @Inject
    WorkingCopies copies;

    /**
     * @param reason what the new revisions say of why they are there
     * @param detail what the journal says besides
     */
    public record Reason(String actor, String reason, ObjectNode detail) {}

    /**
     * Rewords these entries of a type, which stay held until the end of the transaction.
     *
     * @return what happened, for the caller to put in the journal last
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Happening> reword(
            ContentType type, Collection<String> slugs, UnaryOperator<Fields> change, Reason reason) {
        List<Happening> happenings = new ArrayList<>();
        List<String> all = slugs.stream().sorted().toList();
        for (int from = 0; from < all.size(); from += BATCH) {
            List<String> some = all.subList(from, Math.min(all.size(), from + BATCH));
            List<EntryLinks.Linked> linked = new ArrayList<>();
            for (StoredEntry entry : store.locked(type.id(), some)) {
                happenings.addAll(new Reworded(entry, type, change, reason).happenings(linked));
            }
            store.link(type, linked);
            store.flushAndForget();
        }
        return happenings;
    }

    /** Reads anew what these entries of a type point to and hold, as the model has it now. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void relink(ContentType type, Collection<String> slugs) {
        List<String> all = slugs.stream().sorted().toList();
        for (int from = 0; from < all.size(); from += BATCH) {
            List<EntryLinks.Linked> linked = new ArrayList<>();
            for (StoredEntry entry : store.locked(type.id(), all.subList(from, Math.min(all.size(), from + BATCH)))) {
                linked.add(new EntryLinks.Linked(
                        entry.id(), type, Scope.WORKING, store.working(entry).fields()));
                entry.publishedRevision()
                        .map(number -> store.revision(entry, number).fields().publicFields(type))
                        .ifPresent(shown -> linked.add(new EntryLinks.Linked(entry.id(), type, Scope.PUBLIC, shown)));
            }
            store.link(type, linked);
            store.flushAndForget();
        }
    }

    /** One entry on its way to its new words. */
    private final class Reworded {

        private final StoredEntry entry;
        private final ContentType type;
        private final UnaryOperator<Fields> change;
        private final Reason reason;
        private final Instant now = EntryStore.now();
        private final List<Happening> happenings = new ArrayList<>();

        Reworded(StoredEntry entry, ContentType type, UnaryOperator<Fields> change, Reason reason) {
            this.entry = entry;
            this.type = type;
            this.change = change;
            this.reason = reason;
        }

        List<Happening> happenings(List<EntryLinks.Linked> linked) {
            Fields working = store.working(entry).fields();
            Fields reworded = change.apply(working);
            boolean isWorkingShown = entry.publishedRevision()
                    .filter(number -> number == entry.workingRevision())
                    .isPresent();
            boolean isShownReworded = showReworded(linked);
            if (!isWorkingShown && (isShownReworded || !reworded.equals(working))) {
                revise(reworded);
            }
            rewordCopy();
            if (!happenings.isEmpty()) {
                linked.add(new EntryLinks.Linked(entry.id(), type, Scope.WORKING, reworded));
            }
            return happenings;
        }

        /** What the public sees comes first: the working revision is always the last. */
        private boolean showReworded(List<EntryLinks.Linked> linked) {
            Optional<Integer> number = entry.publishedRevision();
            if (number.isEmpty()) {
                return false;
            }
            Fields shown = store.revision(entry, number.get()).fields();
            Fields reworded = change.apply(shown);
            if (reworded.equals(shown)) {
                return false;
            }
            Revision revision = revise(reworded);
            entry.showReworded(revision.created());
            linked.add(new EntryLinks.Linked(entry.id(), type, Scope.PUBLIC, reworded.publicFields(type)));
            happenings.add(happening(Kind.PUBLISHED, revision));
            return true;
        }

        private Revision revise(Fields fields) {
            State before = entry.state();
            Revision revision = store.revise(entry, fields, reason.actor(), now, Optional.of(reason.reason()));
            entry.moveTo(before); // the same in other words is no edit to be reviewed
            happenings.add(happening(Kind.EDITED, revision));
            return revision;
        }

        private void rewordCopy() {
            copies.find(entry.id()).ifPresent(copy -> {
                Fields reworded = change.apply(copy.fields());
                if (!reworded.equals(copy.fields())) {
                    copies.reword(entry.id(), reworded);
                    entry.contentChanged();
                }
            });
        }

        private Happening happening(Kind kind, Revision revision) {
            return Happening.of(kind, reason.actor(), entry.address(), revision.number(), reason.detail());
        }
    }
}
