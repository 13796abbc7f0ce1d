package org.casus.cms.workflow;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Who reviews entries of some types.
 *
 * @param id the word in a type's {@code board}
 * @param members names of accounts, sorted; while there are none anybody with the role of reviewer is one
 * @param quorum how many different members must approve a revision
 * @param deadlineDays working days in which the board wants to have answered
 */
record Board(String id, String name, List<String> members, int quorum, Optional<Integer> deadlineDays, long version) {

    Board {
        members = List.copyOf(members);
    }

    boolean hasMember(String account) {
        return members.isEmpty() || members.contains(account);
    }

    /** A board that has no members yet is satisfied with one reviewer. */
    int needed() {
        return members.isEmpty() ? 1 : quorum;
    }

    /** The last day on which an answer to what was submitted then is in time. */
    Optional<LocalDate> due(Instant submitted) {
        return deadlineDays.map(
                days -> afterWorkingDays(submitted.atOffset(ZoneOffset.UTC).toLocalDate(), days));
    }

    private static LocalDate afterWorkingDays(LocalDate day, int days) {
        LocalDate due = day;
        int left = days;
        while (left > 0) {
            due = due.plusDays(1);
            if (due.getDayOfWeek() != DayOfWeek.SATURDAY && due.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return due;
    }
}
