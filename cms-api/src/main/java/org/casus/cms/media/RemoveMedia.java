package org.casus.cms.media;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.casus.cms.http.Precondition;
import org.casus.cms.http.Problem;
import org.casus.cms.http.ProblemKind;

/** Removes a file that nothing uses. */
@ApplicationScoped
class RemoveMedia {

    @Inject
    MediaStore store;

    @Inject
    MediaRows rows;

    /** @throws Problem 404; 409 with the uses */
    void remove(String id, Precondition precondition, String actor) throws IOException {
        AddMedia.SHELF.lock();
        try {
            List<MediaUse> uses = rows.uses(id);
            if (!uses.isEmpty()) {
                throw used(uses);
            }
            rows.remove(id, precondition, actor);
            store.remove(id);
        } finally {
            AddMedia.SHELF.unlock();
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
