package org.casus.cms.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.Fields;
import org.casus.content.entry.Mention;
import org.casus.content.entry.Mentions;
import org.casus.content.type.ContentType;
import org.casus.content.type.Field;
import org.casus.content.type.FieldKind;

/**
 * What entries point to, mended: nothing that leads nowhere, everything by its present name.
 *
 * @param there the entries that are public
 * @param renamed from old addresses to present ones
 * @param files ids of the media there are
 */
record Pointers(ContentType type, Set<EntryId> there, Map<EntryId, EntryId> renamed, Set<String> files) {

    boolean allLead(Fields fields) {
        return Mentions.in(type, fields).stream().allMatch(mention -> switch (mention) {
            case Mention.OfEntry entry -> there.contains(entry.id());
            case Mention.OfMedia file -> files.contains(file.id());
            case Mention.OfConcept concept -> true;
        });
    }

    Fields mended(Fields fields) {
        return Fields.of(mended(type.fields(), fields.toJson()));
    }

    private ObjectNode mended(List<Field> declared, ObjectNode values) {
        ObjectNode mended = JsonNodeFactory.instance.objectNode();
        values.properties().forEach(member -> {
            Optional<Field> field = declared.stream()
                    .filter(one -> one.name().equals(member.getKey()))
                    .findFirst();
            Optional<JsonNode> value =
                    field.isPresent() ? mended(field.get(), member.getValue()) : Optional.of(member.getValue());
            value.ifPresent(kept -> mended.set(member.getKey(), kept));
        });
        return mended;
    }

    private Optional<JsonNode> mended(Field field, JsonNode value) {
        if (value instanceof ArrayNode array) {
            ArrayNode items = JsonNodeFactory.instance.arrayNode(array.size());
            array.forEach(item -> mended(field, item).ifPresent(items::add));
            return Optional.of(items);
        }
        if (field.kind() instanceof FieldKind.Reference) {
            return reference(value);
        }
        if (field.kind() instanceof FieldKind.Media) {
            return Optional.of(value)
                    .filter(file -> files.contains(file.path("id").asText()));
        }
        if (field.kind() instanceof FieldKind.Group group && value instanceof ObjectNode object) {
            return Optional.of(mended(group.fields(), object));
        }
        return Optional.of(value);
    }

    private Optional<JsonNode> reference(JsonNode value) {
        EntryId named =
                new EntryId(value.path("type").asText(), value.path("slug").asText());
        EntryId now = there.contains(named) ? named : renamed.getOrDefault(named, named);
        return there.contains(now)
                ? Optional.of(JsonNodeFactory.instance
                        .objectNode()
                        .put("type", now.type())
                        .put("slug", now.slug()))
                : Optional.empty();
    }
}
