package org.casus.cms.entries;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import org.casus.cms.database.Database;
import org.casus.cms.database.Sql;
import org.casus.content.bundle.MediaFile;
import org.casus.content.checking.Known;
import org.casus.content.entry.EntryId;

/** What an entry may point to, as the database has it now; an old slug counts for the entry that had it. */
@ApplicationScoped
class KnownEntries implements Known {

    @Inject
    Database database;

    @Inject
    Instance<MediaLibrary> media;

    @Override
    public boolean exists(EntryId id) {
        return wasPublished(id).isPresent();
    }

    /** An entry that was published once may be pointed to: while it is not public the reference is kept and not shown. */
    @Override
    public boolean isPublished(EntryId id) {
        return wasPublished(id).orElse(false);
    }

    private Optional<Boolean> wasPublished(EntryId id) {
        return database.first(
                Sql.of("""
                        select stored.was_published from entry stored where stored.type = ? and stored.slug = ?
                        union all
                        select stored.was_published from slug_history history
                        join entry stored on stored.id = history.entry_id
                        where history.type = ? and history.slug = ?
                        """, id.type(), id.slug(), id.type(), id.slug()), row -> row.isTrue("was_published"));
    }

    @Override
    public Optional<MediaFile> media(String id) {
        return media.stream().findFirst().flatMap(library -> library.find(id));
    }
}
