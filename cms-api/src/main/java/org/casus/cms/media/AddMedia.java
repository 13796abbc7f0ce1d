package org.casus.cms.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.casus.cms.database.DatabaseFailed;
import org.casus.cms.http.Problem;
import org.casus.cms.http.ProblemKind;
import org.casus.cms.storage.Storage;
import org.casus.content.bundle.MediaFile;
import org.casus.content.image.DamagedImage;
import org.casus.content.image.ImageFacts;
import org.casus.content.image.ImageForm;

/**
 * Takes a file into the library.
 *
 * <p>One that is there already is not taken twice. Whoever may not see that it is there is not told: to them it is new,
 * theirs and described by them, and the bytes are kept once all the same.
 */
@ApplicationScoped
public class AddMedia {

    /**
     * @param file as the library has it, for the one who added it
     * @param isNew false where the same bytes were there, and the one who sends them may see that
     */
    public record Added(MediaFile file, boolean isNew) {}

    @Inject
    Spool spool;

    @Inject
    Images images;

    @Inject
    Forms forms;

    @Inject
    MediaRows rows;

    @Inject
    MediaChanges changes;

    @Inject
    Storage storage;

    @Inject
    Sights sights;

    /**
     * For whoever makes the request, or for the application itself where there is none.
     *
     * @param name what its owner calls it
     * @param actor for the journal
     * @throws Problem 415 for a kind of file that the library does not take, and for a damaged picture; 413 for a picture
     *     of too many pixels; 503 where too many pictures come in at once
     */
    public Added add(InputStream bytes, String name, Described described, String actor) throws IOException {
        Sight sight = sights.ofCurrent();
        Spool.Received received = spool.receive(bytes);
        try {
            String type = DetectedType.of(received.file()).orElseThrow(AddMedia::unknownKind);
            Optional<Added> there = there(received, FileName.plain(name), described, actor, sight);
            if (there.isPresent()) {
                return there.get();
            }
            return fresh(received, FileName.plain(name), type, described, actor, sight);
        } finally {
            Files.deleteIfExists(received.file());
        }
    }

    private Optional<Added> there(Spool.Received received, String name, Described described, String actor, Sight sight)
            throws IOException {
        Optional<MediaRow> row = rows.row(received.id());
        if (row.isEmpty()) {
            return Optional.empty();
        }
        String key = Keys.ofFile(received.id());
        if (storage.size(key).isEmpty()) {
            // a store that has lost it gets it back
            storage.put(key, received.file());
        }
        Optional<MediaRow> visible = rows.visible(sight, received.id());
        if (visible.isPresent()) {
            return Optional.of(new Added(visible.get().file(), false));
        }
        MediaRow own = row.get().heldBy(actor, name, described, now(), 1);
        changes.hold(own);
        return Optional.of(new Added(own.file(), true));
    }

    private static Instant now() {
        return Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Added fresh(
            Spool.Received received, String name, String type, Described described, String actor, Sight sight)
            throws IOException {
        Optional<ImageForm> image = ImageForm.of(type);
        Optional<ImageFacts> facts =
                image.isPresent() ? images.accepted(image.get(), received.file()) : Optional.empty();
        Optional<Integer> width = facts.map(ImageFacts::shownWidth);
        Optional<Integer> height = facts.map(ImageFacts::shownHeight);
        MediaFile file = new MediaFile(
                received.id(),
                name,
                type,
                received.bytes(),
                width,
                height,
                described.alt(),
                described.caption(),
                described.credit(),
                described.licence());
        Path target = spool.fresh();
        try {
            Optional<FormRow> whole = image.isPresent()
                    ? Optional.of(forms.whole(file.id(), image.get(), received.file(), target, width, height))
                    : Optional.empty();
            Optional<String> colour =
                    image.isPresent() ? images.colour(image.get(), received.file()) : Optional.empty();
            MediaRow row = new MediaRow(file, described.focus(), colour, now(), actor, 1, false);
            changes.add(row, received.file(), whole, target);
            return new Added(file, true);
        } catch (DamagedImage e) {
            throw Images.damaged(e);
        } catch (DatabaseFailed e) {
            // somebody was faster with the same file
            if (!e.isBrokenConstraint()) {
                throw e;
            }
            return there(received, name, described, actor, sight).orElseThrow(() -> e);
        } finally {
            Files.deleteIfExists(target);
        }
    }

    private static Problem unknownKind() {
        return Problem.of(
                ProblemKind.UNSUPPORTED_MEDIA_TYPE,
                "De bibliotheek neemt beelden (JPEG, PNG, GIF, WebP, AVIF, TIFF, SVG), PDF en documenten van "
                        + "tekstverwerkers (DOCX, XLSX, PPTX, ODT, ODS, ODP); de inhoud van dit bestand is geen daarvan.",
                "The library takes pictures (JPEG, PNG, GIF, WebP, AVIF, TIFF, SVG), PDF and office documents (DOCX, "
                        + "XLSX, PPTX, ODT, ODS, ODP); the content of this file is none of these.");
    }
}
