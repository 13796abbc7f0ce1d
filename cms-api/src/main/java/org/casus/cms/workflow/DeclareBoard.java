package org.casus.cms.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.casus.cms.access.AccountNames;
import org.casus.cms.access.Caller;
import org.casus.cms.entries.Gate;
import org.casus.cms.http.Precondition;
import org.casus.cms.http.Problem;
import org.casus.cms.http.ProblemKind;
import org.casus.cms.journal.Happening;
import org.casus.cms.journal.Journal;
import org.casus.cms.journal.Kind;
import org.casus.content.entry.Slugs;

/** Declares a board, changes it, takes it away: for administrators. */
@ApplicationScoped
class DeclareBoard {

    private static final int LONGEST_ID = 80;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_MEMBERS = 200;
    private static final int LONGEST_DEADLINE = 365;

    @Inject
    Boards boards;

    @Inject
    AccountNames accounts;

    @Inject
    Journal journal;

    @Transactional
    public Board add(Caller caller, JsonNode body) {
        mayAdminister(caller);
        SentJson sent = new SentJson(body, Set.of("id", "name", "members", "quorum", "deadlineDays"));
        String id = sent.text("id", LONGEST_ID);
        if (!Slugs.isSlug(id)) {
            throw SentJson.wrong(
                    "id",
                    "Dit bestaat uit kleine letters, cijfers en koppeltekens: churches.",
                    "This is made of lower-case letters, digits and hyphens: churches.");
        }
        Board board = board(id, 1, sent);
        if (boards.find(id).isPresent()) {
            throw Problem.of(ProblemKind.CONFLICT, "Deze raad bestaat al.", "This board is there already.");
        }
        boards.add(board);
        append(Kind.BOARD_ADDED, caller, id);
        return board;
    }

    @Transactional
    public Board replace(Caller caller, String id, Precondition precondition, JsonNode body) {
        mayAdminister(caller);
        Board before = boards.locked(id).orElseThrow(Problem::notFound);
        precondition.require(before.version());
        SentJson sent = new SentJson(body, Set.of("id", "name", "members", "quorum", "deadlineDays", "types"));
        Board after = board(id, before.version() + 1, sent);
        boards.replace(after);
        append(Kind.BOARD_EDITED, caller, id);
        return after;
    }

    @Transactional
    public void remove(Caller caller, String id, Precondition precondition) {
        mayAdminister(caller);
        Board before = boards.locked(id).orElseThrow(Problem::notFound);
        precondition.require(before.version());
        boards.remove(id);
        append(Kind.BOARD_REMOVED, caller, id);
    }

    private static void mayAdminister(Caller caller) {
        Gate.signedIn(caller);
        if (!caller.mayAdminister()) {
            throw Problem.forbidden("Redactieraden zijn voor beheerders.", "Boards are declared by administrators.");
        }
    }

    private void append(Kind kind, Caller caller, String id) {
        journal.append(List.of(Happening.of(
                kind, caller.name(), JsonNodeFactory.instance.objectNode().put("board", id))));
    }

    private Board board(String id, long version, SentJson sent) {
        List<String> members = List.copyOf(new LinkedHashSet<>(new TreeSet<>(sent.texts("members"))));
        refuseStrangers(members);
        int quorum = sent.number("quorum", 1, MOST_MEMBERS).orElse(1);
        if (!members.isEmpty() && quorum > members.size()) {
            throw SentJson.wrong(
                    "quorum",
                    "Er zijn niet zoveel leden: " + members.size() + ".",
                    "There are not so many members: " + members.size() + ".");
        }
        return new Board(
                id,
                sent.text("name", LONGEST_NAME),
                members,
                quorum,
                sent.number("deadlineDays", 1, LONGEST_DEADLINE),
                version);
    }

    private void refuseStrangers(List<String> members) {
        if (members.size() > MOST_MEMBERS) {
            throw SentJson.wrong("members", "Hoogstens " + MOST_MEMBERS + ".", "At most " + MOST_MEMBERS + ".");
        }
        Set<String> there = accounts.among(members);
        members.stream().filter(name -> !there.contains(name)).findFirst().ifPresent(name -> {
            throw SentJson.wrong(
                    "members", "Er is geen account ‘" + name + "’.", "There is no account “" + name + "”.");
        });
    }
}
