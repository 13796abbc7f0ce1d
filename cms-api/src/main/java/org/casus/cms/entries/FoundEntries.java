package org.casus.cms.entries;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.casus.cms.listing.Scope;
import org.casus.cms.types.Model;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.Fields;

/** What is shown of entries that a search has found. */
@ApplicationScoped
public class FoundEntries {

    @Inject
    ReadEntries entries;

    @Inject
    PublicRows rows;

    @Inject
    Model model;

    /** @param fields in the public scope none but the public ones of the published revision */
    public record Found(EntryId address, Fields fields) {}

    /** Those of these entries that there still are, in the given order. */
    public List<Found> of(List<Long> ids, Scope scope) {
        List<EntryRow> found = switch (scope) {
            case PUBLIC -> rows.ofIds(ids);
            case WORKING -> entries.ofIds(ids, scope);
        };
        return found.stream()
                .map(row -> new Found(row.address(), shown(row, scope)))
                .toList();
    }

    private Fields shown(EntryRow row, Scope scope) {
        return switch (scope) {
            case WORKING -> row.fields();
            case PUBLIC ->
                model.types()
                        .find(row.address().type())
                        .map(row.fields()::publicFields)
                        .orElseGet(Fields::none);
        };
    }
}
