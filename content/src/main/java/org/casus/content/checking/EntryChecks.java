package org.casus.content.checking;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.casus.content.entry.Fields;
import org.casus.content.source.DidYouMean;
import org.casus.content.type.ContentType;
import org.casus.content.type.ContentTypes;
import org.casus.content.type.Field;
import org.casus.content.vocabulary.Vocabularies;

/**
 * Whether an entry's values fit its type. Hand in what {@link Normalise} made of them. May be used by many threads at
 * once.
 */
public final class EntryChecks {

    private final ContentTypes types;
    private final Vocabularies vocabularies;

    private EntryChecks(ContentTypes types, Vocabularies vocabularies) {
        this.types = types;
        this.vocabularies = vocabularies;
    }

    public static EntryChecks of(ContentTypes types, Vocabularies vocabularies) {
        return new EntryChecks(types, vocabularies);
    }

    /** What keeps values from being kept at all: of the wrong kind, of an unknown field or concept. Drafts may be incomplete. */
    public List<Violation> draft(ContentType type, Fields fields) {
        Violations violations = new Violations();
        check(type, fields, violations);
        return violations.all();
    }

    /**
     * What of a draft should not be chosen any more: values of deprecated fields and deprecated concepts that were not
     * there before. An import of what was chosen long ago does not ask this.
     *
     * @param before the values that the new ones come after; none for a new entry
     */
    public List<Violation> newChoices(ContentType type, Fields before, Fields after) {
        Violations violations = new Violations();
        new NewChoices(vocabularies, violations).check(type, before, after);
        return violations.all();
    }

    /** What keeps values from being published: all that keeps a draft from being kept, and what is missing besides. */
    public List<Violation> publication(ContentType type, Fields fields, Known known) {
        Violations violations = new Violations();
        check(type, fields, violations);
        PublicationChecks publication = new PublicationChecks(known, violations);
        for (Field field : type.fields()) {
            publication.check(field.name(), field, fields.get(field.name()));
        }
        publication.checkTexts(type, fields);
        return violations.all();
    }

    private void check(ContentType type, Fields fields, Violations violations) {
        ValueChecks values = new ValueChecks(vocabularies, violations);
        int found = 0;
        for (Field field : type.fields()) {
            Optional<JsonNode> value = fields.get(field.name());
            if (value.isPresent()) {
                found++;
                values.check(field.name(), field, value.get());
            }
        }
        if (found < fields.size()) {
            refuseUnknown(type, fields, violations);
        }
    }

    private void refuseUnknown(ContentType type, Fields fields, Violations violations) {
        List<String> known = type.fields().stream().map(Field::name).toList();
        List<String> unknown = new ArrayList<>();
        fields.names().forEachRemaining(unknown::add);
        unknown.removeAll(known);
        for (String name : unknown) {
            Optional<String> near = DidYouMean.among(known, name);
            String owners = owners(name);
            violations.add(
                    name,
                    "‘" + type.one().in("nl") + "’ heeft geen veld ‘" + name + "’."
                            + near.map(word -> " Bedoelde u ‘" + word + "’?")
                                    .orElse(owners.isEmpty() ? "" : " Wel: " + owners + "."),
                    "‘" + type.one().in("en") + "’ has no field ‘" + name + "’."
                            + near.map(word -> " Did you mean ‘" + word + "’?")
                                    .orElse(owners.isEmpty() ? "" : " These do: " + owners + "."));
        }
    }

    private String owners(String field) {
        return String.join(
                ", ",
                types.all().stream()
                        .filter(type -> type.field(field).isPresent())
                        .map(ContentType::id)
                        .toList());
    }
}
