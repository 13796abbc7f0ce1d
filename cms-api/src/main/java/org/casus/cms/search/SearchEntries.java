package org.casus.cms.search;

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
import java.util.Set;
import org.casus.cms.access.Caller;
import org.casus.cms.entries.FoundEntries;
import org.casus.cms.listing.AcrossTypes;
import org.casus.cms.listing.Highlights;
import org.casus.cms.listing.Reach;
import org.casus.cms.listing.SearchWords;
import org.casus.cms.types.Model;
import org.casus.content.analysis.Question;
import org.casus.content.type.ContentType;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A page of entries of all types that have the words that are looked for, and how many of each type there are. */
@ApplicationScoped
class SearchEntries {

    private static final int USUAL = 20;
    private static final int MOST = 100;

    @Inject
    AcrossTypes across;

    @Inject
    FoundEntries entries;

    @Inject
    Model model;

    @Inject
    @ConfigProperty(name = "casus.base")
    String base;

    ObjectNode answer(Parameters parameters, Caller caller, UriInfo uri, String spoken) {
        Question words = SearchWords.of(parameters.words());
        boolean isHighlighted = SearchWords.isHighlighted(parameters.one("highlight"), Optional.of(words));
        Optional<String> locale = parameters.locale(model.languages());
        Set<String> chosen = parameters.types(model.types().all());
        Reach reach = parameters.reach(model.types().all(), caller);
        AcrossTypes.Page page =
                across.page(reach, chosen, words, parameters.limit(USUAL, MOST), parameters.one("after"));
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode items = answer.putArray("items");
        for (FoundEntries.Found found : entries.of(page.entries(), reach.scope())) {
            ContentType type = model.type(found.address().type());
            ObjectNode item = new Card(type, locale.orElse(spoken), base).of(found);
            if (isHighlighted) {
                item.set("highlight", json(new Highlights(type, words, locale).of(found.fields())));
            }
            items.add(item);
        }
        answer.put("total", page.total());
        page.next().ifPresent(cursor -> answer.put("next", next(uri, cursor)));
        answer.putObject("facets").set("types", counts(reach, page.counts(), locale.orElse(spoken)));
        return answer;
    }

    private static ArrayNode counts(Reach reach, Map<String, Long> counts, String language) {
        ArrayNode types = JsonNodeFactory.instance.arrayNode();
        for (ContentType type : reach.contentTypes()) {
            long count = counts.getOrDefault(type.id(), 0L);
            if (count > 0) {
                types.addObject()
                        .put("type", type.id())
                        .put("label", type.many().in(language))
                        .put("count", count);
            }
        }
        return types;
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
