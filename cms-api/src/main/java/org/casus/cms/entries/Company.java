package org.casus.cms.entries;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.casus.cms.http.Problem;
import org.casus.cms.http.ProblemKind;
import org.casus.cms.listing.Scope;
import org.casus.cms.types.Model;
import org.casus.content.bundle.MediaFile;
import org.casus.content.checking.Known;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.Fields;
import org.casus.content.entry.Mention;
import org.casus.content.entry.Mentions;

/** The entries that go along when one is published: what it refers to, and what that refers to, that never was public. */
@ApplicationScoped
class Company {

    /** More than somebody has looked through before they press a button. */
    private static final int MOST = 50;

    @Inject
    ReadEntries entries;

    @Inject
    KnownEntries known;

    @Inject
    Model model;

    /** In one order, whoever asks: two that publish the same entries wait for each other, and not both at once. */
    SortedSet<EntryId> of(EntryId first, Fields fields) {
        SortedSet<EntryId> along = new TreeSet<>();
        Deque<EntryRow> toLookAt = new ArrayDeque<>();
        referred(first, fields, first, along, toLookAt);
        while (!toLookAt.isEmpty()) {
            EntryRow row = toLookAt.remove();
            referred(row.address(), row.fields(), first, along, toLookAt);
            if (along.size() > MOST) {
                throw Problem.of(
                        ProblemKind.CONFLICT,
                        "Er zouden meer dan " + MOST + " fiches mee gepubliceerd worden; publiceer ze apart.",
                        "More than " + MOST + " entries would be published along; publish them apart.");
            }
        }
        return along;
    }

    private void referred(EntryId from, Fields fields, EntryId first, Set<EntryId> along, Deque<EntryRow> toLookAt) {
        for (Mention mention : Mentions.in(model.type(from.type()), fields)) {
            if (mention instanceof Mention.OfEntry entry && !entry.id().equals(first)) {
                entries.find(entry.id(), Scope.WORKING)
                        .filter(row -> !row.wasPublished() && row.state().isEditable())
                        .filter(row -> along.add(row.address()))
                        .ifPresent(toLookAt::add);
            }
        }
    }

    /** What entries may point to when these become public together. */
    Known togetherWith(Set<EntryId> along) {
        return new Known() {
            @Override
            public boolean exists(EntryId id) {
                return known.exists(id);
            }

            @Override
            public boolean isPublished(EntryId id) {
                return along.contains(id) || known.isPublished(id);
            }

            @Override
            public Optional<MediaFile> media(String id) {
                return known.media(id);
            }
        };
    }
}
