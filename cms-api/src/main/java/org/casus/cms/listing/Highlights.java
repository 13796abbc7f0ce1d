package org.casus.cms.listing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.casus.cms.listing.index.IndexedField;
import org.casus.cms.listing.index.Words;
import org.casus.content.LocalizedText;
import org.casus.content.analysis.Marked;
import org.casus.content.analysis.Question;
import org.casus.content.entry.Fields;
import org.casus.content.type.ContentType;

/** Where in an entry the words of a question stand: by field, some stretches of its text as HTML, with marks. */
public final class Highlights {

    private static final int MOST = 3;

    private final ContentType type;
    private final Question question;
    private final Optional<String> language;

    /** @param language the only one of localized texts to look at; absent: all of them */
    public Highlights(ContentType type, Question question, Optional<String> language) {
        this.type = type;
        this.question = question;
        this.language = language;
    }

    /** @param fields nothing but what may be shown */
    public Map<String, List<String>> of(Fields fields) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        for (IndexedField indexed : IndexedField.of(type)) {
            if (Words.isSearched(indexed.field())) {
                List<String> stretches = items(fields, indexed.path()).stream()
                        .flatMap(item -> stretches(indexed, item))
                        .limit(MOST)
                        .toList();
                if (!stretches.isEmpty()) {
                    found.put(indexed.path(), stretches);
                }
            }
        }
        return found;
    }

    private static List<JsonNode> items(Fields fields, String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return fields.items(path);
        }
        List<JsonNode> parts = new ArrayList<>();
        for (JsonNode group : fields.items(path.substring(0, dot))) {
            JsonNode part = group.path(path.substring(dot + 1));
            (part.isArray() ? part.valueStream() : Stream.of(part))
                    .filter(node -> !node.isMissingNode())
                    .forEach(parts::add);
        }
        return parts;
    }

    private Stream<String> stretches(IndexedField indexed, JsonNode item) {
        if (!item.isObject()) {
            return stretches(indexed, LocalizedText.DEFAULT_LANGUAGE, item.asText());
        }
        return item.properties().stream()
                .filter(text -> language.isEmpty() || language.get().equals(text.getKey()))
                .flatMap(text ->
                        stretches(indexed, text.getKey(), text.getValue().asText()));
    }

    private Stream<String> stretches(IndexedField indexed, String textLanguage, String text) {
        String known = Words.LANGUAGES.contains(textLanguage) ? textLanguage : LocalizedText.DEFAULT_LANGUAGE;
        return Marked.of(known, question.terms(Words.LANGUAGES)).stretches(Words.plain(indexed.field(), text)).stream();
    }
}
