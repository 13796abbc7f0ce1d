package org.casus.cms.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.casus.cms.database.Database;
import org.casus.cms.database.DatabaseFailed;
import org.casus.cms.database.Sql;
import org.casus.cms.storage.Storage;

/**
 * Removes what nothing names any more, and says what is named and not there.
 *
 * <p>Whatever is younger than the grace is left alone: somebody may be about to name it.
 */
@ApplicationScoped
class SweepMedia {

    private static final System.Logger LOGGER = System.getLogger(SweepMedia.class.getName());

    /** Longer than any upload may take. */
    static final Duration GRACE = Duration.ofHours(6);

    @Inject
    Database database;

    @Inject
    Storage storage;

    @Inject
    Spool spool;

    @Inject
    MediaChanges changes;

    /** What a sweep found. */
    record Swept(int unfinished, int files, int forms, int missing) {}

    Swept all(Instant now) throws IOException {
        Instant before = now.minus(GRACE);
        int unfinished = spool.tidy(before);
        storage.tidy(before);
        Set<String> rows = new HashSet<>(database.list(Sql.of("select id from media"), row -> row.text("id")));
        Set<String> forms = new HashSet<>(database.list(
                Sql.of("select media_id, recipe from media_form"),
                row -> Keys.ofForm(row.text("media_id"), row.text("recipe"))));
        Set<String> there = new HashSet<>();
        Map<String, List<String>> orphans = new TreeMap<>();
        List<String> orphanForms = new ArrayList<>();
        storage.each(
                "",
                held -> Keys.id(held.key()).ifPresent(id -> {
                    boolean isForm = Keys.recipe(held.key()).isPresent();
                    if (!isForm) {
                        there.add(id);
                    }
                    if (held.since().isBefore(before)) {
                        if (!rows.contains(id)) {
                            orphans.computeIfAbsent(id, first -> new ArrayList<>())
                                    .add(held.key());
                        } else if (isForm && !forms.contains(held.key())) {
                            orphanForms.add(held.key());
                        }
                    }
                }));
        for (Map.Entry<String, List<String>> orphan : orphans.entrySet()) {
            sweep(orphan.getKey(), orphan.getValue());
        }
        for (String form : orphanForms) {
            storage.delete(form);
        }
        rows.removeAll(there);
        // what was added while this was looking is there by now
        rows.removeIf(this::isThere);
        rows.stream().sorted().forEach(id -> LOGGER.log(Level.WARNING, "The bytes of {0} are not in the store", id));
        return new Swept(unfinished, orphans.size(), orphanForms.size(), rows.size());
    }

    private boolean isThere(String id) {
        try {
            return storage.size(Keys.ofFile(id)).isPresent();
        } catch (IOException e) {
            LOGGER.log(Level.WARNING, "The store does not say whether it has " + id, e);
            return true;
        }
    }

    /** Deletes the bytes of a file that has just been removed, and what was made of it. */
    void bytesOf(String id) throws IOException {
        List<String> keys = new ArrayList<>(List.of(Keys.ofFile(id)));
        storage.each(Keys.FORMS + id + "/", held -> keys.add(held.key()));
        sweep(id, keys);
    }

    private void sweep(String id, List<String> keys) throws IOException {
        try {
            changes.sweep(id, keys);
        } catch (DatabaseFailed e) {
            // somebody has added it again in the meantime
            if (!e.isBrokenConstraint()) {
                throw e;
            }
        }
    }
}
