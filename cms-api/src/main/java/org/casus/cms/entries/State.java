package org.casus.cms.entries;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The state of an entry's working revision; the constant's name, with hyphens, is the word in JSON and in the database. */
public enum State {
    DRAFT,
    /** Offered to the board of its type. */
    IN_REVIEW,
    /** Sent back by the board; editing leaves it so, offering it again does not. */
    CHANGES_REQUESTED,
    /** As many members as the board asks for approved this very revision. */
    APPROVED,
    /** Will be published at its time. */
    SCHEDULED,
    PUBLISHED,
    /** Kept for good, shown to nobody, not edited. */
    ARCHIVED,
    BINNED;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static State of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether its content can be changed. */
    public boolean isEditable() {
        return this != ARCHIVED && this != BINNED;
    }

    /** What a new revision makes of it: whatever was decided was decided about another one. */
    State afterEdit() {
        return this == CHANGES_REQUESTED ? CHANGES_REQUESTED : DRAFT;
    }

    /**
     * The moves that lead on from here.
     *
     * @param isPublic whether visitors see the entry, in this revision or an earlier one
     * @param isReviewed whether its type has a board
     */
    public Set<Move> moves(boolean isPublic, boolean isReviewed) {
        Set<Move> moves = EnumSet.noneOf(Move.class);
        moves.addAll(onward(isReviewed));
        if (isPublic) {
            moves.add(Move.UNPUBLISH);
        }
        return moves;
    }

    private Set<Move> onward(boolean isReviewed) {
        return switch (this) {
            case DRAFT, CHANGES_REQUESTED ->
                isReviewed
                        ? EnumSet.of(Move.SUBMIT, Move.ARCHIVE)
                        : EnumSet.of(Move.PUBLISH, Move.SCHEDULE, Move.ARCHIVE);
            // a board may have been taken away while something waited for it
            case IN_REVIEW ->
                isReviewed
                        ? EnumSet.of(Move.APPROVE, Move.REQUEST_CHANGES, Move.WITHDRAW)
                        : EnumSet.of(Move.PUBLISH, Move.SCHEDULE, Move.WITHDRAW);
            case APPROVED -> EnumSet.of(Move.PUBLISH, Move.SCHEDULE, Move.REQUEST_CHANGES, Move.WITHDRAW, Move.ARCHIVE);
            case SCHEDULED -> EnumSet.of(Move.PUBLISH, Move.SCHEDULE, Move.WITHDRAW);
            case PUBLISHED -> EnumSet.of(Move.ARCHIVE);
            case ARCHIVED, BINNED -> EnumSet.of(Move.RESTORE);
        };
    }

    /** The moves that an administrator who gives a reason can make besides: past the board. */
    public Set<Move> movesPastBoard(boolean isReviewed) {
        return switch (this) {
            case DRAFT, CHANGES_REQUESTED, IN_REVIEW ->
                isReviewed ? EnumSet.of(Move.PUBLISH, Move.SCHEDULE) : EnumSet.noneOf(Move.class);
            case APPROVED, SCHEDULED, PUBLISHED, ARCHIVED, BINNED -> EnumSet.noneOf(Move.class);
        };
    }
}
