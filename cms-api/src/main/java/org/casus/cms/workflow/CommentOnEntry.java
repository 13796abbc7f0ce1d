package org.casus.cms.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.casus.cms.access.Caller;
import org.casus.cms.entries.Gate;
import org.casus.cms.entries.HoldEntry;
import org.casus.cms.entries.Standing;
import org.casus.cms.entries.State;
import org.casus.cms.http.Problem;
import org.casus.cms.journal.Journal;
import org.casus.cms.journal.Kind;
import org.casus.cms.types.Model;
import org.casus.content.entry.EntryId;
import org.casus.content.source.DidYouMean;
import org.casus.content.type.ContentType;
import org.casus.content.type.Field;

/** Says something of a draft, and says that it is dealt with. For those who may read the draft, whoever may not edit it too. */
@ApplicationScoped
class CommentOnEntry {

    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_FIELD = 170;
    private static final int LONGEST_QUOTE = 1000;

    @Inject
    HoldEntry entries;

    @Inject
    Comments comments;

    @Inject
    Journal journal;

    @Inject
    Model model;

    @Transactional
    public List<Comment> list(Caller caller, EntryId id) {
        Gate.signedIn(caller);
        Standing entry = entries.look(id);
        Gate.mayReadDraft(caller, entry);
        return comments.of(entry.entry());
    }

    @Transactional
    public Comment add(Caller caller, EntryId id, JsonNode body) {
        Gate.signedIn(caller);
        Standing entry = entries.hold(id).standing();
        Gate.mayReadDraft(caller, entry);
        if (entry.state() == State.BINNED || entry.state() == State.ARCHIVED) {
            throw Gate.notFrom(entry, entry.state().moves(false, false));
        }
        Comment comment = comment(caller, entry, new SentJson(body, Set.of("text", "field", "quote")));
        comments.add(entry.entry(), comment);
        journal.append(Kind.COMMENTED, caller.name(), id, entry.revision(), detail(comment));
        return comment;
    }

    private Comment comment(Caller caller, Standing entry, SentJson sent) {
        Optional<String> field = sent.textIfAny("field", LONGEST_FIELD);
        field.ifPresent(name -> refuseUnknown(model.type(entry.id().type()), name));
        return new Comment(
                UUID.randomUUID().toString(),
                entry.revision(),
                caller.name(),
                Moments.now(),
                sent.text("text", LONGEST_TEXT),
                field,
                sent.textIfAny("quote", LONGEST_QUOTE),
                Optional.empty(),
                Optional.empty());
    }

    /** A part of a group may follow the field: {@code contacts[1].email}. */
    private static void refuseUnknown(ContentType type, String name) {
        String field = name.replaceAll("[\\[.].*", "");
        if (type.field(field).isEmpty()) {
            List<String> known = type.fields().stream().map(Field::name).toList();
            throw SentJson.wrong(
                    "field",
                    "Dit type heeft dit veld niet." + DidYouMean.hint(known, field),
                    "This type does not have this field." + DidYouMean.hint(known, field));
        }
    }

    private static ObjectNode detail(Comment comment) {
        ObjectNode detail = JsonNodeFactory.instance.objectNode().put("comment", comment.id());
        comment.field().ifPresent(field -> detail.put("field", field));
        return detail;
    }

    /** Twice is once. */
    @Transactional
    public Comment resolve(Caller caller, EntryId id, String commentId) {
        Gate.signedIn(caller);
        Standing entry = entries.hold(id).standing();
        Gate.mayReadDraft(caller, entry);
        Comment comment = comments.find(entry.entry(), commentId).orElseThrow(Problem::notFound);
        if (!comment.author().equals(caller.name())) {
            Gate.mayEdit(caller, entry);
        }
        if (comment.resolved().isPresent()) {
            return comment;
        }
        comments.resolve(comment.id(), caller.name(), Moments.now());
        journal.append(Kind.COMMENT_RESOLVED, caller.name(), id, entry.revision(), detail(comment));
        return comments.find(entry.entry(), commentId).orElseThrow(Problem::notFound);
    }
}
