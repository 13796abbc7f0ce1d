package org.casus.cms.workflow;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody says of a draft.
 *
 * @param revision the working revision at that moment
 * @param field what it is about, where it is about one field
 * @param quote the words in that field that it is about
 * @param resolvedBy who said that it is dealt with; absent while it is open
 */
record Comment(
        String id,
        int revision,
        String author,
        Instant at,
        String text,
        Optional<String> field,
        Optional<String> quote,
        Optional<Instant> resolved,
        Optional<String> resolvedBy) {

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("author", author)
                .put("at", at.toString())
                .put("revision", revision)
                .put("text", text);
        field.ifPresent(name -> json.put("field", name));
        quote.ifPresent(words -> json.put("quote", words));
        resolved.ifPresent(moment -> json.put("resolved", moment.toString()));
        resolvedBy.ifPresent(name -> json.put("resolvedBy", name));
        return json;
    }
}
