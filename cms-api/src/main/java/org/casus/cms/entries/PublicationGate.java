package org.casus.cms.entries;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.casus.cms.access.Caller;
import org.casus.cms.http.Problem;

/** What entries ask, and tell, whoever guards the editorial workflow. Called within the transaction of the move. */
public interface PublicationGate {

    /** Whether entries of this type go past a board. */
    boolean isReviewed(String type);

    /**
     * Lets the working revision pass to the public, or not.
     *
     * @param move publish or schedule
     * @return what of it the journal must tell besides: which rules were passed over, and why
     * @throws Problem naming what stands in the way
     */
    ObjectNode pass(Caller caller, Standing entry, Move move, StepBody body);

    /** Tells that the entry was published, with what was asked for then. */
    void published(Caller caller, Standing entry, StepBody body);

    /** Tells that visitors see the entry no more. */
    void unpublished(Standing entry);

    /** Tells that the entry goes to the bin or to the archive: nothing that was planned for it holds. */
    void putAway(Standing entry);

    /** Adds to {@code meta} what somebody who may read the draft should know: what is planned, who approved. */
    void describe(Caller caller, Standing entry, ObjectNode meta);

    /** The same of an entry that was made just now: nobody planned, approved or said anything of it yet. */
    void describeNew(Caller caller, Standing entry, ObjectNode meta);
}
