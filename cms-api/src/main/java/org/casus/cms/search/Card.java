package org.casus.cms.search;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.casus.cms.entries.FoundEntries;
import org.casus.content.analysis.Prose;
import org.casus.content.entry.EntryId;
import org.casus.content.type.ContentType;
import org.casus.content.type.Field;
import org.casus.content.type.FieldKind;

/** An entry in few words: what it is called, and its summary or the beginning of its text. */
record Card(ContentType type, String language, String base) {

    private static final int LONGEST = 300;

    ObjectNode of(FoundEntries.Found found) {
        EntryId address = found.address();
        ObjectNode card = JsonNodeFactory.instance
                .objectNode()
                .put("@id", base + "/id/" + address)
                .put("type", type.id())
                .put("slug", address.slug())
                .put("title", title(found));
        summary(found).ifPresent(text -> card.put("summary", shortened(text)));
        return card;
    }

    String title(FoundEntries.Found found) {
        return found.fields()
                .text(type.titleField(), language)
                .orElse(found.address().slug());
    }

    private Optional<String> summary(FoundEntries.Found found) {
        for (Field field : type.fields()) {
            boolean isProse = field.kind() instanceof FieldKind.Markdown
                    || (field.kind() instanceof FieldKind.Text text && text.multiline());
            Optional<String> text = isProse && !field.isPrivate() && !field.isMany()
                    ? found.fields().text(field.name(), language)
                    : Optional.empty();
            if (text.isPresent()) {
                return text.map(prose -> field.kind() instanceof FieldKind.Markdown ? Prose.of(prose) : prose);
            }
        }
        return Optional.empty();
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        if (line.length() <= LONGEST) {
            return line;
        }
        int end = line.lastIndexOf(' ', LONGEST);
        return line.substring(0, end > LONGEST / 2 ? end : line.offsetByCodePoints(0, LONGEST / 2)) + " …";
    }
}
