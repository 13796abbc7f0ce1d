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
import java.util.Map;
import java.util.Optional;
import org.casus.cms.listing.EntryQuery;
import org.casus.cms.listing.Highlights;
import org.casus.cms.listing.Listing;
import org.casus.cms.listing.Scope;
import org.casus.cms.types.Model;
import org.casus.content.entry.Fields;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts the answer to a query together: a page of entries, how many there are in all, counts by facet. */
@ApplicationScoped
class ListEntries {

    @Inject
    Listing listing;

    @Inject
    ReadEntries entries;

    @Inject
    PublicRows rows;

    @Inject
    Included included;

    @Inject
    Model model;

    @Inject
    @ConfigProperty(name = "casus.base")
    String base;

    ObjectNode answer(EntryQuery query, UriInfo uri, String language) {
        Listing.Page page = listing.page(query);
        EntryJson shown = new EntryJson(query.type(), base, model.languages());
        List<ObjectNode> items = rows(page.entries(), query.scope()).stream()
                .map(row -> highlighted(query, row, shown.of(row, query.scope(), query.shape())))
                .toList();
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.putArray("items").addAll(items);
        answer.put("total", page.total());
        page.next().ifPresent(cursor -> answer.put("next", next(uri, cursor)));
        if (!query.facets().isEmpty()) {
            ObjectNode facets = answer.putObject("facets");
            FacetJson json = new FacetJson(
                    model, entries, query.scope(), query.shape().language().orElse(language));
            query.facets()
                    .forEach(facet -> Optional.ofNullable(page.counts().get(facet.path()))
                            .ifPresent(counts -> facets.set(facet.path(), json.of(facet.kind(), counts))));
        }
        if (!query.shape().includes().isEmpty()) {
            answer.set("included", included.of(query.type(), items, query.shape()));
        }
        return answer;
    }

    private List<EntryRow> rows(List<Long> ids, Scope scope) {
        return switch (scope) {
            case PUBLIC -> rows.ofIds(ids);
            case WORKING -> entries.ofIds(ids, scope);
        };
    }

    private static ObjectNode highlighted(EntryQuery query, EntryRow row, ObjectNode item) {
        if (query.isHighlighted()) {
            Fields fields = query.scope() == Scope.PUBLIC ? row.fields().publicFields(query.type()) : row.fields();
            query.words()
                    .map(words ->
                            new Highlights(query.type(), words, query.shape().language()).of(fields))
                    .ifPresent(found -> item.set("highlight", json(found)));
        }
        return item;
    }

    private static ObjectNode json(Map<String, List<String>> highlights) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        highlights.forEach((field, stretches) -> {
            ArrayNode array = json.putArray(field);
            stretches.forEach(array::add);
        });
        return json;
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
