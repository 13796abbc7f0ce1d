package org.casus.cms.entries;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.casus.cms.listing.EntryQuery;
import org.casus.cms.listing.Listing;
import org.casus.cms.types.Model;
import org.casus.content.type.Field;
import org.casus.content.type.FieldKind;
import org.casus.content.vocabulary.Concept;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts the answer to a query together: a page of entries, how many there are in all, counts by facet. */
@ApplicationScoped
class ListEntries {

    @Inject
    Listing listing;

    @Inject
    ReadEntries entries;

    @Inject
    Included included;

    @Inject
    Model model;

    @Inject
    @ConfigProperty(name = "casus.base")
    String base;

    ObjectNode answer(EntryQuery query, UriInfo uri, String language) {
        Listing.Page page = listing.page(query);
        EntryJson json = new EntryJson(query.type(), base, model.languages());
        List<ObjectNode> items = entries.ofIds(page.entries(), query.scope()).stream()
                .map(row -> json.of(row, query.scope(), query.shape()))
                .toList();
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.putArray("items").addAll(items);
        answer.put("total", page.total());
        page.next().ifPresent(cursor -> answer.put("next", next(uri, cursor)));
        if (!query.facets().isEmpty()) {
            ObjectNode facets = answer.putObject("facets");
            String labels = query.shape().language().orElse(language);
            query.facets()
                    .forEach(field -> facets.set(
                            field.name(),
                            counts(field, page.counts().getOrDefault(field.name(), new TreeMap<>()), labels)));
        }
        if (!query.shape().includes().isEmpty()) {
            answer.set("included", included.of(query.type(), items, query.shape()));
        }
        return answer;
    }

    /** In the order of the vocabulary; other values in their own. */
    private ArrayNode counts(Field field, SortedMap<String, Long> counts, String language) {
        ArrayNode values = JsonNodeFactory.instance.arrayNode();
        if (field.kind() instanceof FieldKind.Concept kind) {
            for (Concept concept : model.scheme(kind.scheme()).concepts()) {
                Long count = counts.get(concept.id());
                if (count != null) {
                    ObjectNode value = values.addObject()
                            .put("concept", concept.id())
                            .put("label", concept.label().in(language));
                    concept.broader().ifPresent(broader -> value.put("broader", broader));
                    value.put("count", count);
                }
            }
            return values;
        }
        counts.forEach((value, count) -> values.addObject().put("value", value).put("count", count));
        return values;
    }

    private String next(UriInfo uri, String cursor) {
        List<String> parts = new ArrayList<>();
        uri.getQueryParameters().forEach((name, values) -> {
            if (!name.equals("after")) {
                values.forEach(value -> parts.add(encoded(name) + "=" + encoded(value)));
            }
        });
        parts.add("after=" + cursor);
        return base + uri.getRequestUri().getRawPath() + "?" + String.join("&", parts);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
