package org.casus.cms.extraction;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.util.Optional;
import org.casus.cms.database.Row;
import org.casus.cms.extraction.worker.Refusal;

/**
 * What is known of a document in the library.
 *
 * @param state {@code reading}, {@code read}, {@code cut} (there was more), or the word of a {@link Refusal}
 */
record ReadText(
        String state,
        Optional<String> title,
        Optional<String> language,
        Optional<Integer> pages,
        Optional<String> text) {

    static ReadText read(Row row) throws SQLException {
        return new ReadText(
                row.text("state"),
                row.textIfAny("title"),
                row.textIfAny("language"),
                row.integerIfAny("pages"),
                row.textIfAny("text"));
    }

    ObjectNode json(String messageLanguage) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("state", state);
        title.ifPresent(value -> json.put("title", value));
        language.ifPresent(value -> json.put("language", value));
        pages.ifPresent(value -> json.put("pages", value));
        text.ifPresent(value -> json.put("text", value));
        Refusal.of(state)
                .ifPresent(refusal -> json.put("reason", refusal.message().in(messageLanguage)));
        return json;
    }
}
