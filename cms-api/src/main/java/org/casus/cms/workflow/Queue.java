package org.casus.cms.workflow;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.casus.cms.access.Caller;
import org.casus.cms.entries.Standing;
import org.casus.cms.entries.WaitingEntries;
import org.casus.cms.types.Model;
import org.casus.content.type.ContentType;

/** What waits for a board. */
@ApplicationScoped
class Queue {

    private static final int MOST = 500;

    @Inject
    Model model;

    @Inject
    WaitingEntries waiting;

    @Inject
    Approvals approvals;

    @Inject
    FourEyes fourEyes;

    /** Of the types whose drafts the caller may read, the longest wait first. */
    ObjectNode of(Caller caller, Board board) {
        List<String> types = types(board).stream().filter(caller::mayReadDrafts).toList();
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode items = answer.putArray("items");
        waiting.inReview(types, MOST).forEach(entry -> items.add(json(caller, board, entry)));
        return answer.put("total", waiting.countInReview(types));
    }

    List<String> types(Board board) {
        return model.types().all().stream()
                .filter(type -> type.board().equals(Optional.of(board.id())))
                .map(ContentType::id)
                .toList();
    }

    private ObjectNode json(Caller caller, Board board, WaitingEntries.Waiting waits) {
        Standing entry = waits.standing();
        List<String> approved = approvals.of(entry);
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("type", entry.id().type())
                .put("slug", entry.id().slug())
                .put("title", waits.title())
                .put("revision", entry.revision())
                .put("author", entry.author());
        entry.submitted().ifPresent(moment -> json.put("submitted", moment.toString()));
        Optional<LocalDate> due = entry.submitted().flatMap(board::due);
        due.ifPresent(day -> json.put("due", day.toString()));
        json.put(
                "isOverdue",
                due.filter(day -> day.isBefore(LocalDate.now(ZoneOffset.UTC))).isPresent());
        ArrayNode names = json.putArray("approvals");
        approved.forEach(names::add);
        boolean isMine = Steps.isMember(caller, entry.id().type(), Optional.of(board))
                && !approved.contains(caller.name())
                && !fourEyes.edited(entry).contains(caller.name());
        return json.put("isMine", isMine);
    }
}
