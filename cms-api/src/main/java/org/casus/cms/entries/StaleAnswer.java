package org.casus.cms.entries;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.cms.access.Caller;
import org.casus.cms.database.Database;
import org.casus.cms.database.Sql;
import org.casus.cms.differences.ChangedFields;
import org.casus.cms.http.Precondition;
import org.casus.cms.http.Problem;
import org.casus.cms.http.ProblemKind;
import org.casus.cms.listing.Scope;
import org.casus.cms.types.Model;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.Fields;
import org.casus.content.type.ContentType;

/** Says to somebody whose change came too late what there is now: who wrote it, when, and in which fields it differs. */
@ApplicationScoped
public class StaleAnswer {

    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,18})(-\\w+)?\"");

    @Inject
    ReadEntries entries;

    @Inject
    WorkingCopies copies;

    @Inject
    WorkingAnswer answers;

    @Inject
    Drafts drafts;

    @Inject
    Database database;

    @Inject
    Model model;

    /**
     * Does it, and adds what the caller should know where it is refused for its version.
     *
     * @param sent the fields that were to replace those there are, where all of them were sent
     */
    public <T> T on(
            Caller caller, EntryId id, Precondition precondition, Optional<ObjectNode> sent, Supplier<T> change) {
        try {
            return change.get();
        } catch (Problem problem) {
            boolean isAboutVersion = problem.kind() == ProblemKind.PRECONDITION_FAILED
                    || problem.kind() == ProblemKind.PRECONDITION_REQUIRED;
            Optional<EntryRow> row = isAboutVersion
                    ? entries.find(id, Scope.WORKING).filter(found -> caller.mayReadDraft(id.type(), found.author()))
                    : Optional.empty();
            throw row.map(found -> explained(problem, caller, found, precondition, sent))
                    .orElse(problem);
        }
    }

    private Problem explained(
            Problem problem, Caller caller, EntryRow row, Precondition precondition, Optional<ObjectNode> sent) {
        String tag = answers.tag(caller, row);
        Problem tagged = problem.withHeader("ETag", tag).with("etag", TextNode.valueOf(tag));
        if (problem.kind() == ProblemKind.PRECONDITION_REQUIRED) {
            return tagged;
        }
        Optional<WorkingCopies.WorkingCopy> copy = copies.find(row.id());
        Fields now = copy.map(WorkingCopies.WorkingCopy::fields).orElse(row.fields());
        ContentType type = model.type(row.address().type());
        Problem told = tagged.with(
                        "editor",
                        TextNode.valueOf(
                                copy.map(WorkingCopies.WorkingCopy::editor).orElse(row.editor())))
                .with(
                        "modified",
                        TextNode.valueOf(copy.map(WorkingCopies.WorkingCopy::saved)
                                .orElse(row.modified())
                                .toString()));
        Problem since = base(row.id(), precondition)
                .map(before -> told.with("changed", list(ChangedFields.between(type, before, now))))
                .orElse(told);
        return sent.map(fields ->
                        since.with("differs", list(ChangedFields.between(type, now, drafts.mended(type, fields)))))
                .orElse(since);
    }

    private static ArrayNode list(List<String> names) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        names.forEach(array::add);
        return array;
    }

    /** The last revision that the caller can have seen. What was saved by itself in between is not kept. */
    private Optional<Fields> base(long entry, Precondition precondition) {
        OptionalLong version = precondition.tags().stream()
                .flatMap(List::stream)
                .map(VERSION::matcher)
                .filter(Matcher::matches)
                .mapToLong(tag -> Long.parseLong(tag.group(1)))
                .max();
        if (version.isEmpty()) {
            return Optional.empty();
        }
        return database.first(Sql.of("""
                        select fields from revision where entry_id = ? and content_version <= ?
                        order by number desc limit 1
                        """, entry, version.getAsLong()), row -> EntryRow.fields(row.text("fields")));
    }
}
