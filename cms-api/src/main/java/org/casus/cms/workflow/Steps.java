package org.casus.cms.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.casus.cms.access.Caller;
import org.casus.cms.entries.Move;
import org.casus.cms.entries.Standing;
import org.casus.cms.entries.State;

/** What somebody may do with an entry from where it stands: for buttons. Whether it then holds is for each step to say. */
@ApplicationScoped
class Steps {

    @Inject
    Plans plans;

    @Inject
    FourEyes fourEyes;

    /** The moves that the entry's state allows, whoever asks. */
    Set<Move> fromHere(Standing entry, Optional<Board> board) {
        boolean isPlanned = entry.state() == State.DRAFT && plans.isPlanned(entry.entry(), Plan.Step.PUBLISH);
        return fromHere(entry, board, isPlanned);
    }

    private static Set<Move> fromHere(Standing entry, Optional<Board> board, boolean isPlanned) {
        Set<Move> moves = EnumSet.noneOf(Move.class);
        moves.addAll(entry.state().moves(entry.isPublic(), board.isPresent()));
        if (entry.state() == State.DRAFT && isPlanned) {
            moves.add(Move.WITHDRAW);
        }
        return moves;
    }

    /** @param isPlanned whether the clock is to publish it */
    Set<Move> of(Caller caller, Standing entry, Optional<Board> board, boolean isPlanned) {
        Set<Move> moves = fromHere(entry, board, isPlanned);
        if (caller.mayAdminister()) {
            moves.addAll(entry.state().movesPastBoard(board.isPresent()));
        }
        moves.removeIf(move -> !may(caller, entry, board, move));
        return moves;
    }

    private boolean may(Caller caller, Standing entry, Optional<Board> board, Move move) {
        String type = entry.id().type();
        return switch (move) {
            case SUBMIT, RESTORE -> caller.mayEdit(type, entry.author());
            case PUBLISH, UNPUBLISH, SCHEDULE, ARCHIVE -> caller.mayPublish(type);
            case WITHDRAW -> isOfClock(entry) ? caller.mayPublish(type) : caller.mayEdit(type, entry.author());
            case REQUEST_CHANGES -> isMember(caller, type, board);
            case APPROVE -> caller.mayAdminister() || mayApprove(caller, entry, board);
        };
    }

    /** What was planned is called off by who may publish. */
    private static boolean isOfClock(Standing entry) {
        return entry.state() == State.SCHEDULED || entry.state() == State.DRAFT;
    }

    private boolean mayApprove(Caller caller, Standing entry, Optional<Board> board) {
        return isMember(caller, entry.id().type(), board)
                && !fourEyes.edited(entry).contains(caller.name());
    }

    static boolean isMember(Caller caller, String type, Optional<Board> board) {
        return caller.mayReview(type)
                && board.filter(found -> found.hasMember(caller.name())).isPresent();
    }
}
