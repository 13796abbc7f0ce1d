package org.casus.content.folder;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.casus.content.InvalidContent;
import org.casus.content.checking.EntryChecks;
import org.casus.content.checking.Violation;
import org.casus.content.entry.Fields;
import org.casus.content.source.Problems;
import org.casus.content.type.ContentType;
import org.casus.content.type.ContentTypes;
import org.casus.content.type.TypeFiles;
import org.casus.content.vocabulary.Vocabularies;
import org.casus.content.vocabulary.VocabularyFiles;

/** What an installation's content may be: its types and its vocabularies, which name each other. */
public record ContentModel(ContentTypes types, Vocabularies vocabularies) {

    /**
     * @param contentRoot the folder with {@code types} and {@code vocabularies} in it
     * @throws InvalidContent with every problem of every file
     */
    public static ContentModel read(Path contentRoot) {
        Problems problems = new Problems();
        Vocabularies vocabularies = new Vocabularies(Set.of());
        boolean areVocabulariesKnown = true;
        try {
            vocabularies = VocabularyFiles.read(contentRoot.resolve("vocabularies"));
        } catch (InvalidContent e) {
            problems.addAll(e.problems());
            areVocabulariesKnown = false;
        }
        Set<String> schemes = new TreeSet<>();
        vocabularies.schemes().forEach(scheme -> schemes.add(scheme.id()));
        ContentTypes types = new ContentTypes(Set.of());
        try {
            Path folder = contentRoot.resolve("types");
            // Without vocabularies, every scheme would be called unknown on top of what is wrong with one.
            types = areVocabulariesKnown ? TypeFiles.read(folder, schemes) : TypeFiles.read(folder);
        } catch (InvalidContent e) {
            problems.addAll(e.problems());
        }
        if (problems.isEmpty()) {
            checkDefaults(types, vocabularies, problems);
        }
        problems.throwIfAny();
        return new ContentModel(types, vocabularies);
    }

    private static void checkDefaults(ContentTypes types, Vocabularies vocabularies, Problems problems) {
        EntryChecks checks = EntryChecks.of(types, vocabularies);
        for (ContentType type : types.all()) {
            ObjectNode defaults = JsonNodeFactory.instance.objectNode();
            type.fields().forEach(field -> field.defaultValue().ifPresent(value -> defaults.set(field.name(), value)));
            List<Violation> violations = new ArrayList<>(checks.draft(type, Fields.of(defaults)));
            violations.addAll(checks.newChoices(type, Fields.none(), Fields.of(defaults)));
            violations.forEach(violation -> problems.add(
                    "types/" + type.id() + ".yaml",
                    0,
                    "‘default’ of " + violation.field() + ": "
                            + violation.message().in("en")));
        }
    }
}
