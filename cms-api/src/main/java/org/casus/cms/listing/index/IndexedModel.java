package org.casus.cms.listing.index;

import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.casus.cms.http.Hashes;
import org.casus.content.type.ContentType;
import org.casus.content.type.ContentTypes;
import org.casus.content.vocabulary.Vocabularies;

/**
 * By what documents are made of entries.
 *
 * @param files the vocabularies as their files have them: where these are others, all documents are made again
 * @param vocabularies as they are now, with what people changed; that is in the journal
 */
public record IndexedModel(
        ContentTypes types, Vocabularies files, Supplier<Vocabularies> vocabularies, DocumentText texts) {

    /** @param form counts up when documents are made in another way */
    String hash(String form) {
        String declarations = types.all().stream()
                .map(ContentType::declaration)
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
        String labels = files.schemes().stream()
                .flatMap(scheme -> scheme.concepts().stream())
                .map(concept -> concept.scheme() + ' ' + concept.id() + ' ' + concept.label() + concept.alternatives())
                .sorted()
                .collect(Collectors.joining("\n"));
        return Hashes.sha256(form + declarations + "\n" + labels);
    }
}
