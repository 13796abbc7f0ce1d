package org.casus.cms.workflow;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.casus.cms.access.Caller;
import org.casus.cms.entries.Gate;
import org.casus.cms.entries.Move;
import org.casus.cms.entries.PublicationGate;
import org.casus.cms.entries.Standing;
import org.casus.cms.entries.StepBody;
import org.casus.cms.http.Problem;
import org.casus.cms.http.ProblemKind;

/** What may become public: what its board approved and nobody has a question about, or what somebody answers for. */
@ApplicationScoped
class EditorialGate implements PublicationGate {

    @Inject
    Boards boards;

    @Inject
    Approvals approvals;

    @Inject
    Comments comments;

    @Inject
    Plans plans;

    @Inject
    Steps steps;

    @Override
    public boolean isReviewed(String type) {
        return boards.ofType(type).isPresent();
    }

    @Override
    public ObjectNode pass(Caller caller, Standing entry, Move move, StepBody body) {
        boolean isReviewed = isReviewed(entry.id().type());
        ObjectNode detail = body.detail();
        if (!entry.state().moves(entry.isPublic(), isReviewed).contains(move)) {
            passBoard(caller, entry, move, body, isReviewed);
            detail.withArray("passedOver").add("board");
        }
        if (comments.open(entry.entry()) > 0) {
            passComments(entry, body);
            detail.withArray("passedOver").add("comments");
        }
        return detail;
    }

    private static void passBoard(Caller caller, Standing entry, Move move, StepBody body, boolean isReviewed) {
        Set<Move> past = entry.state().movesPastBoard(isReviewed);
        if (caller.mayAdminister() && past.contains(move) && body.override().isPresent()) {
            return;
        }
        Set<Move> allowed = EnumSet.noneOf(Move.class);
        allowed.addAll(entry.state().moves(entry.isPublic(), isReviewed));
        throw Gate.notFrom(entry, allowed);
    }

    private void passComments(Standing entry, StepBody body) {
        if (body.override().isEmpty()) {
            int open = comments.open(entry.entry());
            throw Problem.of(
                            ProblemKind.CONFLICT,
                            "Er staan nog opmerkingen open: " + open
                                    + ". Handel ze af, of geef met override een reden.",
                            "There are open comments: " + open + ". Resolve them, or give a reason with override.")
                    .with("openComments", IntNode.valueOf(open));
        }
    }

    @Override
    public void published(Caller caller, Standing entry, StepBody body) {
        plans.withdraw(entry.entry(), Plan.Step.PUBLISH);
        body.expires().ifPresent(moment -> {
            plans.withdraw(entry.entry(), Plan.Step.UNPUBLISH);
            plans.add(Plan.of(Plan.Step.UNPUBLISH, entry, moment, caller.name(), body.detail()));
        });
    }

    @Override
    public void unpublished(Standing entry) {
        plans.withdraw(entry.entry(), Plan.Step.UNPUBLISH);
    }

    @Override
    public void putAway(Standing entry) {
        plans.withdraw(entry.entry(), Plan.Step.PUBLISH);
        plans.withdraw(entry.entry(), Plan.Step.UNPUBLISH);
    }

    /** What happened around an entry. */
    private record Course(Optional<Board> board, Map<Plan.Step, Plan> plans, List<String> approvals, int openComments) {

        Optional<Plan> plan(Plan.Step step) {
            return Optional.ofNullable(plans.get(step));
        }
    }

    @Override
    public void describe(Caller caller, Standing entry, ObjectNode meta) {
        Optional<Board> board = boards.ofType(entry.id().type());
        describe(
                caller,
                entry,
                new Course(
                        board,
                        plans.last(entry.entry()),
                        board.isPresent() ? approvals.of(entry) : List.of(),
                        comments.open(entry.entry())),
                meta);
    }

    @Override
    public void describeNew(Caller caller, Standing entry, ObjectNode meta) {
        describe(caller, entry, new Course(boards.ofType(entry.id().type()), Map.of(), List.of(), 0), meta);
    }

    private void describe(Caller caller, Standing entry, Course course, ObjectNode meta) {
        Optional<Plan> publish = course.plan(Plan.Step.PUBLISH);
        publish.ifPresent(plan -> meta.set("scheduled", plan.json()));
        course.plan(Plan.Step.UNPUBLISH).ifPresent(plan -> meta.set("expires", plan.json()));
        course.board().ifPresent(board -> review(entry, board, course.approvals(), meta.putObject("review")));
        meta.put("openComments", course.openComments());
        ArrayNode words = meta.putArray("steps");
        boolean isPlanned = publish.filter(Plan::isPlanned).isPresent();
        steps.of(caller, entry, course.board(), isPlanned).stream()
                .map(Move::word)
                .forEach(words::add);
    }

    private static void review(Standing entry, Board board, List<String> approvals, ObjectNode json) {
        json.put("board", board.id()).put("quorum", board.needed());
        ArrayNode names = json.putArray("approvals");
        approvals.forEach(names::add);
        entry.submitted().ifPresent(moment -> {
            json.put("submitted", moment.toString());
            board.due(moment).ifPresent(day -> json.put("due", day.toString()));
        });
    }
}
