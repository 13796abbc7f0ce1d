package org.casus.cms.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.casus.cms.database.Database;
import org.casus.cms.database.DatabaseFailed;
import org.casus.cms.database.Sql;
import org.casus.cms.http.Hashes;
import org.casus.cms.http.Problem;
import org.casus.cms.http.ProblemKind;
import org.casus.cms.storage.Storage;
import org.casus.content.bundle.MediaFile;
import org.casus.content.image.DamagedImage;
import org.casus.content.image.ImageForm;
import org.casus.content.image.PublicImages;
import org.casus.content.image.Recipe;

/**
 * What is made of files: each form once, kept beside the files, for visitors of the API and for the bake alike. A file
 * that is no picture is its own form.
 */
@ApplicationScoped
class Forms {

    private static final System.Logger LOGGER = System.getLogger(Forms.class.getName());

    private static final int NAME_LENGTH = 32;
    private static final int LOCKS = 64;

    /** Who asks for what somebody is making waits for it. */
    private final ReentrantLock[] making =
            IntStream.range(0, LOCKS).mapToObj(number -> new ReentrantLock()).toArray(ReentrantLock[]::new);

    @Inject
    Database database;

    @Inject
    Storage storage;

    @Inject
    Spool spool;

    @Inject
    Images images;

    @Inject
    MediaChanges changes;

    /** The file itself, for those who may have it. */
    static FormRow original(MediaFile file) {
        return new FormRow(
                file.id(), "original", Keys.ofFile(file.id()), file.type(), file.bytes(), file.width(), file.height());
    }

    /** @throws Problem 503 where too many pictures are being made, or the bytes are gone */
    FormRow of(MediaFile file, Recipe wanted) throws IOException {
        Optional<ImageForm> form = ImageForm.of(file.type());
        if (form.isEmpty()) {
            return there(original(file)).orElseThrow(() -> gone(file.id()));
        }
        Recipe recipe = form.get().isScalable()
                        && file.width().isPresent()
                        && file.height().isPresent()
                ? wanted.meaningFor(file.width().get(), file.height().get())
                : Recipe.WHOLE;
        Optional<FormRow> kept = kept(file.id(), recipe);
        if (kept.isPresent()) {
            return kept.get();
        }
        ReentrantLock lock = making[Math.floorMod((file.id() + recipe.words()).hashCode(), LOCKS)];
        lock.lock();
        try {
            Optional<FormRow> madeMeanwhile = kept(file.id(), recipe);
            return madeMeanwhile.isPresent() ? madeMeanwhile.get() : make(file, form.get(), recipe);
        } finally {
            lock.unlock();
        }
    }

    static String name(Recipe recipe) {
        return Hashes.sha256(recipe.words() + " " + PublicImages.EDITION).substring(0, NAME_LENGTH);
    }

    /** Somebody may have emptied the folder of what can be made again. */
    private Optional<FormRow> there(FormRow form) throws IOException {
        return storage.size(form.key()).isPresent() ? Optional.of(form) : Optional.empty();
    }

    private Optional<FormRow> kept(String id, Recipe recipe) throws IOException {
        String name = name(recipe);
        Optional<FormRow> row = database.first(
                Sql.of("select type, bytes, width, height from media_form where media_id = ? and recipe = ?", id, name),
                found -> new FormRow(
                        id,
                        name,
                        Keys.ofForm(id, name),
                        found.text("type"),
                        found.number("bytes"),
                        found.integerIfAny("width"),
                        found.integerIfAny("height")));
        return row.isPresent() ? there(row.get()) : Optional.empty();
    }

    private FormRow make(MediaFile file, ImageForm form, Recipe recipe) throws IOException {
        Path target = spool.fresh();
        try {
            FormRow made = storage.withFile(
                    Keys.ofFile(file.id()), spool.folder(), original -> make(file, form, recipe, original, target));
            keep(made, target);
            return made;
        } catch (NoSuchFileException e) {
            throw gone(file.id());
        } catch (DamagedImage e) {
            if (recipe.isWhole()) {
                throw Images.damaged(e);
            }
            LOGGER.log(Level.INFO, "No smaller picture of {0}: {1}", file.id(), e.getMessage());
            return of(file, Recipe.WHOLE);
        } finally {
            Files.deleteIfExists(target);
        }
    }

    private void keep(FormRow made, Path bytes) throws IOException {
        try {
            changes.keep(made, bytes);
        } catch (DatabaseFailed e) {
            // another node was faster, and made the same; or the file has been removed
            if (!e.isBrokenConstraint()) {
                throw e;
            }
        }
    }

    private FormRow make(MediaFile file, ImageForm form, Recipe recipe, Path original, Path target) throws IOException {
        if (recipe.isWhole()) {
            return whole(file.id(), form, original, target, file.width(), file.height());
        }
        PublicImages.Made made = images.write(form, original, recipe, target);
        String name = name(recipe);
        return new FormRow(
                file.id(),
                name,
                Keys.ofForm(file.id(), name),
                made.type(),
                Files.size(target),
                Optional.of(made.width()),
                Optional.of(made.height()));
    }

    /** @throws DamagedImage where it has none */
    FormRow whole(
            String id, ImageForm form, Path original, Path target, Optional<Integer> width, Optional<Integer> height)
            throws IOException {
        images.writeWhole(form, original, target);
        String name = name(Recipe.WHOLE);
        return new FormRow(id, name, Keys.ofForm(id, name), form.publicType(), Files.size(target), width, height);
    }

    private static Problem gone(String id) {
        LOGGER.log(Level.WARNING, "The bytes of {0} are not in the store", id);
        return Problem.of(
                ProblemKind.UNAVAILABLE,
                "Dit bestand is op dit ogenblik niet te lezen; de beheerder kan in het logboek zien waarom.",
                "This file cannot be read at the moment; the log tells the administrator why.");
    }
}
