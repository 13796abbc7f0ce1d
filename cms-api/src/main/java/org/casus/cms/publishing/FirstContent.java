package org.casus.cms.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import org.casus.cms.access.Caller;
import org.casus.cms.database.Database;
import org.casus.cms.database.Sql;
import org.casus.cms.entries.ImportContent;
import org.casus.cms.media.AddMedia;
import org.casus.cms.media.Described;
import org.casus.content.bundle.MediaFile;
import org.casus.content.folder.ContentFolder;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Loads the content folder into a store that never had an entry. Off unless {@code casus.load-content} says so. */
@ApplicationScoped
class FirstContent {

    private static final System.Logger LOGGER = System.getLogger(FirstContent.class.getName());

    @Inject
    @ConfigProperty(name = "casus.load-content")
    boolean isWanted;

    @Inject
    @ConfigProperty(name = "casus.content")
    String folder;

    @Inject
    @ConfigProperty(name = "casus.base")
    String base;

    @Inject
    Database database;

    @Inject
    AddMedia addMedia;

    @Inject
    ImportContent importContent;

    /** @throws org.casus.content.InvalidContent with all that is wrong in the folder; nothing is kept then */
    void load() {
        if (!isWanted || wasEverUsed()) {
            return;
        }
        ContentFolder content = ContentFolder.open(Path.of(folder), base);
        content.content().mediaFiles().forEach(file -> add(content, file));
        int entries = importContent.load(content.content());
        // Until the database has looked at what is now there, it plans questions as if nothing were.
        database.run(Sql.of("analyze"));
        LOGGER.log(Level.INFO, "Loaded {0} entries from {1}", entries, folder);
    }

    /** The journal forgets nothing: also an installation whose last entry was purged is not a new one. */
    private boolean wasEverUsed() {
        return database.first(Sql.of("select 1 from journal where type is not null limit 1"), row -> true)
                .isPresent();
    }

    private void add(ContentFolder content, MediaFile file) {
        Described described = new Described(file.alt(), file.caption(), file.credit(), file.licence());
        try (InputStream bytes = content.media().open(file)) {
            addMedia.add(bytes, file.name(), described, Caller.SYSTEM.name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
