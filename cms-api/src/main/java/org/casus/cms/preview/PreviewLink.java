package org.casus.cms.preview;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;

/**
 * Leave for whoever has the link to see one revision.
 *
 * @param site the site whose page it shows; empty for the first that has one
 * @param revoked when somebody took it back
 */
record PreviewLink(
        String id,
        long entry,
        int revision,
        String site,
        Instant expires,
        Instant created,
        String author,
        Optional<Instant> revoked) {

    /** For editors; the link itself is told only once. */
    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("revision", revision)
                .put("expires", expires.toString())
                .put("created", created.toString())
                .put("author", author);
        if (!site.isEmpty()) {
            json.put("site", site);
        }
        revoked.ifPresent(moment -> json.put("revoked", moment.toString()));
        return json;
    }
}
