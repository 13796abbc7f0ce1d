package org.casus.content.evolution;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.casus.content.checking.EntryChecks;
import org.casus.content.checking.Violation;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.Fields;
import org.casus.content.type.ContentType;
import org.casus.content.type.ContentTypes;
import org.casus.content.type.Field;
import org.casus.content.type.FieldKind;
import org.casus.content.vocabulary.Vocabularies;

/**
 * What the content that is there would lose under another model. It is shown every revision that counts, and judges by the
 * checks that every edit goes through: a change that leaves all values right needs nobody's leave.
 */
public final class ModelDiff {

    private static final String OR_BACK = " Or put it back as it was.";

    private final DeclaredModel before;
    private final ContentTypes after;
    private final EntryChecks checks;
    private final SortedMap<ModelChange, Set<EntryId>> touched = new TreeMap<>();
    private final Map<String, Map<String, EntryId>> uniqueValues = new HashMap<>();

    /** @param before the model that the content was kept under */
    public ModelDiff(DeclaredModel before, ContentTypes after, Vocabularies vocabularies) {
        this.before = before;
        this.after = after;
        this.checks = EntryChecks.of(after, vocabularies);
    }

    /** Ids of the types whose declaration is another, new ones among them. */
    public SortedSet<String> changedTypes() {
        SortedSet<String> changed = new TreeSet<>();
        after.all().stream()
                .filter(type -> !type.declaration().equals(before.types().get(type.id())))
                .forEach(type -> changed.add(type.id()));
        return changed;
    }

    /** Takes in a revision that counts, the working or the published one of an entry. */
    public void see(EntryId entry, Fields fields) {
        Optional<ContentType> type = after.find(entry.type());
        if (type.isEmpty()) {
            touch(entry, "", "the type is no longer declared", "Remove its entries first, or put the file back.");
            return;
        }
        fields.names().forEachRemaining(name -> {
            if (type.get().field(name).isEmpty()) {
                removed(entry, name);
            }
        });
        for (Violation violation : checks.draft(type.get(), fields)) {
            String name = violation.field().replaceAll("[.\\[].*", "");
            type.get().field(name).ifPresent(field -> misfit(entry, field, violation));
        }
        type.get()
                .fields()
                .forEach(field -> fields.get(field.name()).ifPresent(value -> {
                    opened(entry, field, value);
                    doubled(entry, field, value);
                }));
    }

    /** By change, how many entries it touches; empty where nothing is lost. */
    public SortedMap<ModelChange, Long> lost() {
        SortedMap<ModelChange, Long> counts = new TreeMap<>();
        touched.forEach((change, entries) -> counts.put(change, (long) entries.size()));
        return Collections.unmodifiableSortedMap(counts);
    }

    private void removed(EntryId entry, String name) {
        String at = "{type: " + entry.type() + ", field: " + name;
        touch(
                entry,
                name,
                "the field is no longer declared",
                "Say in migrations/NNN-name.yaml where it goes: ‘- rename: " + at + ", to: …}’ or ‘- drop: " + at
                        + ", confirm: %d}’." + OR_BACK);
    }

    private void misfit(EntryId entry, Field field, Violation violation) {
        String at = "{type: " + entry.type() + ", field: " + field.name();
        String remedy = field.kind() instanceof FieldKind.Concept concept
                ? "Say in migrations/NNN-name.yaml what it becomes: ‘- move: {scheme: " + concept.scheme()
                        + ", concept: …, into: …}’."
                : "Say in migrations/NNN-name.yaml what becomes of it: ‘- convert: " + at + ", to: …}’ or ‘- drop: "
                        + at + ", confirm: %d}’.";
        String first = violation.message().in("en");
        touch(entry, field.name(), "values no longer fit" + sample(field, first), remedy + OR_BACK);
    }

    /** Messages of concepts name the concept: one line each. Others name the value, and are told apart by nothing. */
    private static String sample(Field field, String message) {
        return field.kind() instanceof FieldKind.Concept ? " (" + message + ")" : "";
    }

    private void opened(EntryId entry, Field field, JsonNode value) {
        JsonNode declared = declared(entry.type(), field.name());
        if (!field.isPrivate() && declared.path("private").asBoolean()) {
            touch(
                    entry,
                    field.name(),
                    "was private and would be shown",
                    "Say in migrations/NNN-name.yaml that it may be: ‘- open: {type: " + entry.type() + ", field: "
                            + field.name() + ", confirm: %d}’." + OR_BACK);
        }
        if (field.kind() instanceof FieldKind.Group group) {
            group.fields().stream()
                    .filter(part ->
                            !part.isPrivate() && !value.findValues(part.name()).isEmpty())
                    .filter(part -> declared.path("fields")
                            .path(part.name())
                            .path("private")
                            .asBoolean())
                    .forEach(part -> touch(
                            entry,
                            field.name(),
                            "its part ‘" + part.name() + "’ was private and would be shown",
                            "Say in migrations/NNN-name.yaml that it may be: ‘- open: {type: " + entry.type()
                                    + ", field: " + field.name() + ", confirm: %d}’." + OR_BACK));
        }
    }

    private void doubled(EntryId entry, Field field, JsonNode value) {
        boolean isNew = field.isUnique()
                && !declared(entry.type(), field.name()).path("unique").asBoolean();
        if (!isNew || !value.isValueNode()) {
            return;
        }
        EntryId first = uniqueValues
                .computeIfAbsent(entry.type() + "." + field.name(), name -> new HashMap<>())
                .putIfAbsent(value.asText().strip().toLowerCase(Locale.ROOT), entry);
        if (first != null && !first.equals(entry)) {
            touch(entry, field.name(), "must be unique now and is not", "Change the values first." + OR_BACK);
            touch(first, field.name(), "must be unique now and is not", "Change the values first." + OR_BACK);
        }
    }

    private JsonNode declared(String type, String field) {
        return Optional.ofNullable(before.types().get(type))
                .map(declaration -> declaration.path("fields").path(field))
                .orElseGet(com.fasterxml.jackson.databind.node.MissingNode::getInstance);
    }

    private void touch(EntryId entry, String field, String what, String remedy) {
        touched.computeIfAbsent(new ModelChange(entry.type(), field, what, remedy), change -> new HashSet<>())
                .add(entry);
    }
}
