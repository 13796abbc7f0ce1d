package org.casus.cms.entries;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.casus.cms.access.Caller;
import org.casus.cms.database.Database;
import org.casus.cms.database.Sql;
import org.casus.cms.http.Json;
import org.casus.cms.http.Problem;
import org.casus.cms.http.ProblemKind;
import org.casus.cms.listing.Scope;
import org.casus.content.entry.EntryId;

/** Finds the entry that a caller asks for, if they may see it; says where it went if it went. */
@ApplicationScoped
class ShowEntry {

    @Inject
    ReadEntries entries;

    @Inject
    PublicRows rows;

    @Inject
    Database database;

    /** Either the entry, or the address where it is now. */
    sealed interface Found {}

    record Here(EntryRow row) implements Found {}

    record Moved(EntryId to) implements Found {}

    /** @throws Problem 404 where there is nothing for this caller, 410 where there was */
    Found published(Caller caller, EntryId id) {
        Optional<EntryRow> row = caller.isSignedIn() ? entries.find(id, Scope.PUBLIC) : rows.find(id);
        if (row.isEmpty()) {
            return moved(caller, id, true);
        }
        if (row.get().isPublic()) {
            return new Here(row.get());
        }
        if (row.get().wasPublished()) {
            throw gone(id);
        }
        throw caller.mayReadDraft(id.type(), row.get().author()) ? onlyDraft() : Problem.notFound();
    }

    /** @throws Problem 401 and 403 before anything is said of the entry */
    Found working(Caller caller, EntryId id) {
        Gate.signedIn(caller);
        Optional<EntryRow> row = entries.find(id, Scope.WORKING);
        if (row.isEmpty()) {
            return moved(caller, id, false);
        }
        if (!caller.mayReadDraft(id.type(), row.get().author())) {
            throw row.get().isPublic()
                    ? Problem.forbidden(
                            "Je rol laat niet toe om werkversies van dit type te zien.",
                            "Your role does not allow you to see working revisions of this type.")
                    : Problem.notFound();
        }
        return new Here(row.get());
    }

    private Found moved(Caller caller, EntryId id, boolean isPublicOnly) {
        Optional<ReadEntries.Successor> successor = entries.successorOf(id);
        if (successor.isEmpty() && entries.wasPurged(id)) {
            throw gone(id);
        }
        EntryId to = successor.orElseThrow(Problem::notFound).to();
        EntryRow now = entries.find(to, Scope.PUBLIC).orElseThrow(Problem::notFound);
        // an address that only a draft ever had is known to those who may see that draft
        if (!successor.get().wasPublic() && !caller.mayReadDraft(to.type(), now.author())) {
            throw Problem.notFound();
        }
        // a slug that is not public now may be one of a draft: it is not told to those who may not see drafts
        if (!now.isPublic() && (isPublicOnly || !caller.mayReadDraft(to.type(), now.author()))) {
            throw gone(id);
        }
        return new Moved(to);
    }

    private static Problem onlyDraft() {
        return Problem.of(
                ProblemKind.NOT_FOUND,
                "Deze fiche is niet gepubliceerd; ?revision=working toont de werkversie.",
                "This entry is not published; ?revision=working shows the working revision.");
    }

    private Problem gone(EntryId id) {
        Problem problem = Problem.of(
                ProblemKind.GONE,
                "Deze fiche was gepubliceerd en is dat niet meer.",
                "This entry was published and no longer is.");
        return successor(id)
                .map(successor -> problem.with("successor", successor))
                .orElse(problem);
    }

    /** What the journal says of where to go instead, as long as that is public. */
    private Optional<ObjectNode> successor(EntryId id) {
        return database.first(
                        Sql.of("""
                                select detail from journal
                                where type = ? and slug = ? and kind = 'unpublished'
                                order by sequence desc limit 1
                                """, id.type(), id.slug()),
                        row -> Json.stored(row.text("detail")).path("successor"))
                .filter(successor -> successor.isObject())
                .map(successor -> new EntryId(
                        successor.path("type").asText(), successor.path("slug").asText()))
                .filter(to -> entries.find(to, Scope.PUBLIC)
                        .filter(EntryRow::isPublic)
                        .isPresent())
                .map(to -> JsonNodeFactory.instance
                        .objectNode()
                        .put("type", to.type())
                        .put("slug", to.slug()));
    }
}
