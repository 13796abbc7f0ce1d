package org.casus.cms.entries;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.casus.cms.access.Caller;
import org.casus.cms.http.Precondition;
import org.casus.cms.journal.Happening;

/** An entry as those who move it through the workflow hold it: nobody else changes it until their transaction ends. */
public final class HeldEntry {

    private final StoredEntry entry;
    private final TakeIn copies;
    private final PublishEntry publish;

    HeldEntry(StoredEntry entry, TakeIn copies, PublishEntry publish) {
        this.entry = entry;
        this.copies = copies;
        this.publish = publish;
    }

    public Standing standing() {
        return entry.standing();
    }

    /** @throws org.casus.cms.http.Problem 412 where the caller means another content than there is */
    public void check(Precondition precondition) {
        precondition.check(entry.contentVersion());
    }

    /**
     * Makes what was typed last the working revision, where it was not one yet.
     *
     * @return what the journal must tell of it
     * @throws org.casus.cms.http.Problem 428 where somebody else typed it and the caller did not say to have seen it
     */
    public List<Happening> takeInWorkingCopy(Caller caller, Precondition precondition) {
        return copies.forStep(caller, entry, precondition);
    }

    /** @throws org.casus.cms.http.Problem 422 with all that keeps the working revision from being published as it is now */
    public void mustBePublishable() {
        publish.refuseIncomplete(entry);
    }

    /** Makes this revision public, whatever came after it, when its time has come. */
    public Happening publishAtItsTime(String actor, int revision, ObjectNode detail) {
        return publish.atItsTime(entry, actor, revision, detail);
    }

    /** Takes the entry away from the public when its time has come. */
    public Happening unpublishAtItsTime(String actor, ObjectNode detail) {
        return publish.takeAwayAtItsTime(entry, actor, detail);
    }

    public void moveTo(State next) {
        entry.moveTo(next);
    }

    public void submit(Instant now) {
        entry.submit(now);
    }
}
