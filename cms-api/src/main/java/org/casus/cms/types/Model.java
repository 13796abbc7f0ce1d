package org.casus.cms.types;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.casus.cms.http.Problem;
import org.casus.cms.http.ProblemKind;
import org.casus.content.checking.EntryChecks;
import org.casus.content.source.DidYouMean;
import org.casus.content.type.ContentType;
import org.casus.content.type.ContentTypes;
import org.casus.content.type.TypeFiles;
import org.casus.content.vocabulary.Scheme;
import org.casus.content.vocabulary.Vocabularies;
import org.casus.content.vocabulary.VocabularyFiles;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The declared types and vocabularies of this installation: types as the files have them, vocabularies as the files have
 * them with what people changed since.
 */
@ApplicationScoped
public class Model {

    @Inject
    @ConfigProperty(name = "casus.content")
    String folder;

    @Inject
    @ConfigProperty(name = "casus.languages")
    List<String> languages;

    @Inject
    ConceptChanges changes;

    /** Of one moment: read it once where several answers must agree. */
    private record Declared(ContentTypes types, Vocabularies files, Vocabularies vocabularies, long version) {

        EntryChecks checks() {
            return EntryChecks.of(types, vocabularies);
        }
    }

    private volatile @Nullable Declared declared;
    private volatile @Nullable EntryChecks checks;

    /** @throws org.casus.content.InvalidContent with all that is wrong in the files */
    @PostConstruct
    void read() {
        Path content = Path.of(folder);
        Vocabularies read = VocabularyFiles.read(content.resolve("vocabularies"));
        ContentTypes types = TypeFiles.read(
                content.resolve("types"),
                read.schemes().stream().map(Scheme::id).collect(Collectors.toSet()));
        become(new Declared(types, read, read, -1));
        refresh();
    }

    /** Takes in what people, also on other nodes, changed of the vocabularies. */
    public void refresh() {
        Declared before = declared();
        long version = changes.version();
        if (version != before.version) {
            become(new Declared(before.types, before.files, before.files.with(changes.all()), version));
        }
    }

    private synchronized void become(Declared next) {
        Declared now = declared;
        if (now == null || next.version >= now.version) {
            declared = next;
            checks = next.checks();
        }
    }

    private Declared declared() {
        return Objects.requireNonNull(declared);
    }

    public ContentTypes types() {
        return declared().types;
    }

    public Vocabularies vocabularies() {
        return declared().vocabularies;
    }

    /** The vocabularies as their files have them, whatever people changed. */
    public Vocabularies declaredVocabularies() {
        return declared().files;
    }

    /** What a text falls back on that is not there in the language asked for, first choice first. */
    public List<String> languages() {
        return List.copyOf(languages);
    }

    public EntryChecks checks() {
        return Objects.requireNonNull(checks);
    }

    /** @throws Problem 404, with a suggestion where another type is near */
    public ContentType type(String id) {
        return types().find(id)
                .orElseThrow(() -> unknown(
                        "type",
                        "type",
                        id,
                        types().all().stream().map(ContentType::id).toList()));
    }

    /** @throws Problem 404, with a suggestion where another scheme is near */
    public Scheme scheme(String id) {
        return vocabularies()
                .scheme(id)
                .orElseThrow(() -> unknown(
                        "vocabularium",
                        "scheme",
                        id,
                        vocabularies().schemes().stream().map(Scheme::id).toList()));
    }

    private static Problem unknown(String whatNl, String whatEn, String id, List<String> known) {
        String near = DidYouMean.among(known, id).orElse("");
        return Problem.of(
                ProblemKind.NOT_FOUND,
                "Er is geen " + whatNl + " met deze naam." + (near.isEmpty() ? "" : " Bedoel je ‘" + near + "’?"),
                "There is no " + whatEn + " of this name." + (near.isEmpty() ? "" : " Did you mean ‘" + near + "’?"));
    }
}
