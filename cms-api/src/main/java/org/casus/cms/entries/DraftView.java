package org.casus.cms.entries;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.casus.cms.access.Caller;
import org.casus.cms.database.Database;
import org.casus.cms.database.Sql;
import org.casus.cms.http.Problem;
import org.casus.cms.listing.Scope;
import org.casus.cms.types.Model;
import org.casus.content.bundle.Published;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.Fields;
import org.casus.content.entry.PublishedEntry;

/** What visitors would see of an entry, were it published as it is. */
@ApplicationScoped
public class DraftView {

    @Inject
    ShowEntry show;

    @Inject
    ReadEntries entries;

    @Inject
    WorkingCopies copies;

    @Inject
    Database database;

    @Inject
    Model model;

    /**
     * @param standing where the entry stands
     * @param shown its public fields as they would be
     */
    public record Draft(Standing standing, PublishedEntry shown) {}

    /** With what was typed last. @throws Problem for somebody who may not read the draft */
    public Draft of(Caller caller, EntryId id) {
        model.type(id.type());
        EntryRow row = switch (show.working(caller, id)) {
            case ShowEntry.Here here -> here.row();
            case ShowEntry.Moved moved -> throw Problem.notFound();
        };
        Optional<Fields> typed = copies.find(row.id()).map(WorkingCopies.WorkingCopy::fields);
        return new Draft(row.standing(), shown(row, row.number(), typed.orElse(row.fields()), row.made()));
    }

    /** One revision, for whoever was given the right to see that. */
    public Optional<Draft> ofRevision(long entry, int number) {
        return entries.ofIds(List.of(entry), Scope.WORKING).stream()
                .findFirst()
                .flatMap(row -> database.first(
                        Sql.of("select fields, created from revision where entry_id = ? and number = ?", entry, number),
                        revision -> new Draft(
                                row.standing(),
                                shown(
                                        row,
                                        number,
                                        EntryRow.fields(revision.text("fields")),
                                        revision.moment("created")))));
    }

    private PublishedEntry shown(EntryRow row, int number, Fields fields, Instant made) {
        return Published.entry(
                model.type(row.address().type()),
                row.address(),
                fields,
                number,
                row.created(),
                made,
                row.published().orElse(made));
    }
}
