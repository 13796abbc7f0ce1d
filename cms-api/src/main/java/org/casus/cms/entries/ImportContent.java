package org.casus.cms.entries;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.casus.cms.access.Caller;
import org.casus.cms.database.Database;
import org.casus.cms.database.Sql;
import org.casus.cms.journal.Happening;
import org.casus.cms.journal.Journal;
import org.casus.cms.journal.Kind;
import org.casus.cms.listing.Scope;
import org.casus.cms.types.Model;
import org.casus.content.InvalidContent;
import org.casus.content.SourceProblem;
import org.casus.content.bundle.Content;
import org.casus.content.bundle.MediaFile;
import org.casus.content.checking.Known;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.PublishedEntry;
import org.casus.content.type.ContentType;

/** Fills an empty store with published content, all of it or nothing: for a first start. */
@ApplicationScoped
public class ImportContent {

    /** Rows sent to the database at a time; more gain nothing and take memory. */
    private static final int BATCH = 500;

    @Inject
    EntryStore store;

    @Inject
    EntryLinks links;

    @Inject
    UniqueValues uniques;

    @Inject
    Journal journal;

    @Inject
    Model model;

    @Inject
    Database database;

    /** Whether nothing was ever kept here. */
    public boolean isEmpty() {
        return journal.last() == 0
                && database.first(Sql.of("select 1 from entry limit 1"), row -> true)
                        .isEmpty();
    }

    /**
     * Keeps and publishes all entries.
     *
     * @throws InvalidContent with all that may not be published as it is; nothing is kept then
     */
    @Transactional
    public int load(Content content) {
        refuseInvalid(content);
        Instant now = EntryStore.now();
        List<Happening> happenings = new ArrayList<>(content.entries().size());
        List<PublishedEntry> batch = new ArrayList<>(BATCH);
        for (PublishedEntry entry : content.entries().values()) {
            batch.add(entry);
            if (batch.size() == BATCH) {
                happenings.addAll(keep(batch, now));
                batch.clear();
            }
        }
        happenings.addAll(keep(batch, now));
        if (!happenings.isEmpty()) {
            journal.append(happenings);
        }
        return happenings.size();
    }

    private void refuseInvalid(Content content) {
        Known known = new KnownContent(content);
        List<SourceProblem> problems = new ArrayList<>();
        for (PublishedEntry entry : content.entries().values()) {
            model.checks()
                    .publication(model.type(entry.id().type()), entry.fields(), known)
                    .forEach(violation -> problems.add(new SourceProblem(
                            "entries/" + entry.id() + ".md",
                            0,
                            violation.field() + ": " + violation.message().in("en"))));
        }
        if (!problems.isEmpty()) {
            throw new InvalidContent(problems);
        }
    }

    private List<Happening> keep(Collection<PublishedEntry> batch, Instant now) {
        String actor = Caller.SYSTEM.name();
        List<StoredEntry> stored = batch.stream()
                .map(entry -> new StoredEntry(entry.id(), actor, momentOr(entry.created(), now)))
                .toList();
        store.add(stored);
        List<EntryLinks.Linked> linked = new ArrayList<>();
        List<Happening> happenings = new ArrayList<>();
        int place = 0;
        for (PublishedEntry entry : batch) {
            StoredEntry row = stored.get(place++);
            ContentType type = model.type(entry.id().type());
            Instant made = momentOr(entry.modified(), now);
            Revision revision = store.revise(row, entry.fields(), actor, made, Optional.empty());
            row.publish(revision.created(), momentOr(entry.published(), now));
            linked.add(new EntryLinks.Linked(row.id(), type, Scope.WORKING, entry.fields()));
            linked.add(new EntryLinks.Linked(
                    row.id(), type, Scope.PUBLIC, entry.fields().publicFields(type)));
            happenings.add(Happening.of(
                    Kind.PUBLISHED, actor, entry.id(), revision.number(), JsonNodeFactory.instance.objectNode()));
        }
        store.flushAndForget();
        links.add(linked);
        linked.forEach(one -> uniques.hold(one.entry(), one.type()));
        return happenings;
    }

    /** A folder that says nothing of when counts from 1970; here that means from now on. */
    private static Instant momentOr(Instant given, Instant now) {
        return given.equals(Instant.EPOCH) ? now : given;
    }

    /** What entries may point to while they come in together. */
    private record KnownContent(Content content) implements Known {

        @Override
        public boolean exists(EntryId id) {
            return content.entry(id).isPresent();
        }

        @Override
        public boolean isPublished(EntryId id) {
            return exists(id);
        }

        @Override
        public Optional<MediaFile> media(String id) {
            return Optional.ofNullable(content.media().get(id));
        }
    }
}
