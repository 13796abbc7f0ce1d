package org.casus.cms.entries;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.casus.cms.access.Caller;
import org.casus.cms.http.Problem;
import org.casus.cms.http.ProblemKind;
import org.casus.cms.journal.Journal;
import org.casus.cms.journal.Kind;
import org.casus.cms.types.Model;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.Fields;
import org.casus.content.entry.Slugs;
import org.casus.content.type.ContentType;

/** Makes a draft, in one transaction. */
@ApplicationScoped
class NewEntry {

    /** Beyond this many entries of one name somebody should think of better ones. */
    private static final int MOST_NUMBERS = 1000;

    @Inject
    EntryStore store;

    @Inject
    Drafts drafts;

    @Inject
    Journal journal;

    @Inject
    Model model;

    @Inject
    IdempotencyKeys keys;

    /** @param made none where the entry was made by an earlier request with the same key */
    record Created(EntryId id, Optional<EntryRow> made) {}

    @Transactional
    public Created make(Caller caller, ContentType type, EntryBody body, Optional<IdempotencyKeys.Key> key) {
        Gate.mayCreate(caller, type.id());
        Optional<EntryId> earlier = key.flatMap(given -> keys.find(caller.name(), given));
        if (earlier.isPresent()) {
            return new Created(earlier.get(), Optional.empty());
        }
        Fields fields = drafts.chosen(type, Drafts.withDefaults(type, body.fields()), Fields.none(), Optional.empty());
        EntryId id = body.slug().map(slug -> asked(type, slug)).orElseGet(() -> proposed(type, fields));
        Instant now = EntryStore.now();
        StoredEntry entry = new StoredEntry(id, caller.name(), now);
        Revision revision = store.addNew(entry, type, fields, caller.name(), now);
        key.ifPresent(given -> keys.keep(caller.name(), given, id, now));
        journal.append(Kind.CREATED, caller.name(), id, entry.workingRevision(), JsonNodeFactory.instance.objectNode());
        return new Created(id, Optional.of(EntryRow.draft(entry, revision)));
    }

    private EntryId asked(ContentType type, String slug) {
        EntryId id = new EntryId(type.id(), slug);
        if (!store.isFree(id, Optional.empty())) {
            throw taken();
        }
        return id;
    }

    static Problem taken() {
        return Problem.of(
                ProblemKind.CONFLICT,
                "Deze slug is al gebruikt; een slug die ooit gepubliceerd was, wordt nooit opnieuw gegeven.",
                "This slug is taken; one that was published once is never given away again.");
    }

    private EntryId proposed(ContentType type, Fields fields) {
        String slug = Slugs.propose(type, fields, model.vocabularies());
        for (int number = 1; number <= MOST_NUMBERS; number++) {
            EntryId id = new EntryId(type.id(), number == 1 ? slug : Slugs.numbered(slug, number));
            if (store.isFree(id, Optional.empty())) {
                return id;
            }
        }
        throw Problem.of(
                ProblemKind.CONFLICT,
                "Er zijn te veel fiches met deze naam; geef zelf een slug in meta.slug.",
                "There are too many entries of this name; give a slug in meta.slug.");
    }
}
