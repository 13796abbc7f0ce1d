package org.casus.cms.media;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import org.casus.cms.access.Caller;
import org.casus.cms.http.Precondition;
import org.casus.cms.http.Problem;
import org.casus.cms.http.ProblemKind;

/** Removes a file that nothing uses. */
@ApplicationScoped
public class RemoveMedia {

    private static final System.Logger LOGGER = System.getLogger(RemoveMedia.class.getName());

    @Inject
    MediaRows rows;

    @Inject
    MediaChanges changes;

    @Inject
    SweepMedia sweep;

    /** @throws Problem 404; 403; 409 with the uses that the caller may know of */
    void remove(MediaRow row, Sight sight, Precondition precondition, Caller caller) {
        if (!sight.mayManageAll() && !row.author().equals(sight.name())) {
            throw Problem.forbidden(
                    "Een bestand wordt verwijderd door wie het toevoegde, of door wie alles mag bewerken.",
                    "A file is removed by who added it, or by somebody who may edit everything.");
        }
        String id = row.file().id();
        if (changes.remove(row, precondition, caller.name(), used(rows.uses(id, caller)))) {
            forget(id);
        }
    }

    /** Takes out again what was just added and nothing came to use. */
    public void takeBack(String id, String actor) {
        Optional<MediaRow> row = rows.row(id);
        if (row.isPresent() && rows.uses(id).isEmpty()) {
            if (changes.remove(row.get(), Precondition.of("*"), actor, used(List.of()))) {
                forget(id);
            }
        }
    }

    /** The file is gone for everybody; that its bytes could not be deleted now is for the daily sweep. */
    private void forget(String id) {
        try {
            sweep.bytesOf(id);
        } catch (IOException e) {
            LOGGER.log(Level.WARNING, "The bytes of " + id + " are still in the store", e);
        }
    }

    private static Problem used(List<MediaUse> uses) {
        return Problem.of(
                        ProblemKind.CONFLICT,
                        "Dit bestand wordt gebruikt; haal het eerst weg waar het staat.",
                        "This file is used; first take it away from where it is.")
                .with("uses", json(uses));
    }

    static ArrayNode json(List<MediaUse> uses) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        uses.forEach(use -> json.addObject()
                .put("type", use.entry().type())
                .put("slug", use.entry().slug())
                .put("field", use.field())
                .put("published", use.isPublished()));
        return json;
    }
}
