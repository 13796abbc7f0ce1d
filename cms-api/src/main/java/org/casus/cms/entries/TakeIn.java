package org.casus.cms.entries;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.casus.cms.access.Caller;
import org.casus.cms.http.Precondition;
import org.casus.cms.http.Problem;
import org.casus.cms.http.ProblemKind;
import org.casus.cms.journal.Happening;
import org.casus.cms.journal.Kind;
import org.casus.cms.types.Model;
import org.casus.content.checking.Violation;
import org.casus.content.type.ContentType;

/** Makes a working copy a revision. Its content stays what its editors see, so their next save is no conflict. */
@ApplicationScoped
class TakeIn {

    @Inject
    EntryStore store;

    @Inject
    WorkingCopies copies;

    @Inject
    Drafts drafts;

    @Inject
    Model model;

    /**
     * Before a step, which is about what was typed last. Text of somebody else, who may be in the middle of a sentence, is
     * taken in only where the caller names it by its {@code If-Match}.
     */
    List<Happening> forStep(Caller caller, StoredEntry entry, Precondition precondition) {
        Optional<WorkingCopies.WorkingCopy> copy = copies.find(entry.id());
        if (copy.isPresent()
                && !copy.get().editor().equals(caller.name())
                && precondition.tags().isEmpty()) {
            throw unseen(entry, copy.get());
        }
        return copy.map(found -> keep(caller, entry, found, Optional.empty())).orElse(List.of());
    }

    private static Problem unseen(StoredEntry entry, WorkingCopies.WorkingCopy copy) {
        return Problem.of(
                        ProblemKind.PRECONDITION_REQUIRED,
                        copy.editor() + " bewaarde om " + copy.saved()
                                + " een werkkopie. Zeg met If-Match dat je die gezien hebt: de ETag van ?revision=working.",
                        copy.editor() + " saved a working copy at " + copy.saved()
                                + ". Say with If-Match that you have seen it: the ETag of ?revision=working.")
                .withHeader("ETag", Precondition.tag(entry.contentVersion()));
    }

    /** @return nothing where the copy is what the working revision is already */
    List<Happening> keep(Caller caller, StoredEntry entry, WorkingCopies.WorkingCopy copy, Optional<String> note) {
        copies.discard(entry.id());
        if (copy.fields().equals(store.working(entry).fields())) {
            return List.of();
        }
        ContentType type = model.type(entry.address().type());
        List<Violation> violations = drafts.violations(type, copy.fields(), Optional.of(entry.address()));
        if (!violations.isEmpty()) {
            throw Problem.invalidEntry(violations);
        }
        Revision revision = store.revise(
                entry, copy.fields(), new Revision.Origin(copy.editor(), copy.editors(), copy.saved(), note));
        store.linkWorking(entry, type, copy.fields());
        return List.of(Happening.of(
                Kind.EDITED,
                caller.name(),
                entry.address(),
                revision.number(),
                JsonNodeFactory.instance.objectNode().put("author", copy.editor())));
    }
}
