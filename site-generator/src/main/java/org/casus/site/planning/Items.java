package org.casus.site.planning;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.PublishedEntry;
import org.casus.content.type.ContentType;
import org.casus.content.type.Field;
import org.casus.content.type.FieldKind;
import org.casus.site.views.ItemView;
import org.casus.site.views.LinkView;

/** The parts that an entry brings together: those of a group of fields that means {@code schema:hasPart}. */
final class Items {

    private static final String PARTS = "schema:hasPart";

    private final PlanContext context;
    private final Addresses addresses;
    private final EntryWords words;
    private final Pictures pictures;
    private final ProseLinks prose;

    Items(PlanContext context, Addresses addresses, EntryWords words, Pictures pictures, ProseLinks prose) {
        this.context = context;
        this.addresses = addresses;
        this.words = words;
        this.pictures = pictures;
        this.prose = prose;
    }

    static boolean areIn(Field field) {
        return field.kind() instanceof FieldKind.Group
                && !field.isPrivate()
                && field.rdf().filter(PARTS::equals).isPresent();
    }

    List<ItemView> of(ContentType type, PublishedEntry entry) {
        return type.fields().stream()
                .filter(Items::areIn)
                .flatMap(field -> entry.fields().items(field.name()).stream()
                        .map(item -> item(entry, field, (FieldKind.Group) field.kind(), item)))
                .toList();
    }

    private ItemView item(PublishedEntry entry, Field field, FieldKind.Group group, JsonNode item) {
        Optional<EntryId> about = values(group, item, FieldKind.Reference.class)
                .map(to -> new EntryId(to.path("type").asText(), to.path("slug").asText()))
                .findFirst();
        String title = values(group, item, FieldKind.Text.class)
                .map(JsonNode::asText)
                .findFirst()
                .orElse("");
        String text = values(group, item, FieldKind.Markdown.class)
                .map(JsonNode::asText)
                .findFirst()
                .orElse("");
        return new ItemView(
                title,
                prose.of(entry, field.name(), text),
                about.flatMap(this::page).or(() -> elsewhere(group, item)).stream()
                        .toList(),
                values(group, item, FieldKind.Media.class)
                        .flatMap(value -> pictures.named(value.path("id").asText()).stream())
                        .limit(1)
                        .toList());
    }

    private static Stream<JsonNode> values(FieldKind.Group group, JsonNode item, Class<? extends FieldKind> kind) {
        return group.fields().stream()
                .filter(part -> kind.isInstance(part.kind()) && !part.isPrivate())
                .map(part -> item.path(part.name()))
                .filter(value -> !value.isMissingNode() && !value.isNull());
    }

    private Optional<LinkView> page(EntryId id) {
        return context.entry(id)
                .flatMap(words::title)
                .flatMap(title -> addresses.entry(id).map(url -> new LinkView(title, url)));
    }

    private static Optional<LinkView> elsewhere(FieldKind.Group group, JsonNode item) {
        return values(group, item, FieldKind.Link.class)
                .map(link -> new LinkView(
                        link.path("title").asText(link.path("url").asText()),
                        link.path("url").asText()))
                .findFirst();
    }
}
