package org.casus.cms.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.casus.cms.database.DatabaseFailed;
import org.casus.cms.http.Problem;
import org.casus.cms.http.ProblemKind;
import org.casus.content.bundle.MediaFile;

/** Takes a file into the library. One that is there already is not taken twice. */
@ApplicationScoped
public class AddMedia {

    /**
     * @param file as the library has it
     * @param isNew false where the same bytes were there
     */
    public record Added(MediaFile file, boolean isNew) {}

    /** Between looking for a file and keeping or removing it nobody else may do either. */
    static final ReentrantLock SHELF = new ReentrantLock();

    @Inject
    MediaStore store;

    @Inject
    MediaRows rows;

    /**
     * @param name what its owner calls it
     * @param actor for the journal
     * @throws Problem 415 for a kind of file that the library does not take
     */
    public Added add(InputStream bytes, String name, Described described, String actor) throws IOException {
        MediaStore.Received received = store.receive(bytes);
        try {
            String type = DetectedType.of(received.file()).orElseThrow(AddMedia::unknownKind);
            Optional<PictureSize> size = type.startsWith("image/") ? PictureSize.of(received.file()) : Optional.empty();
            MediaFile file = new MediaFile(
                    received.id(),
                    FileName.plain(name),
                    type,
                    received.bytes(),
                    size.map(PictureSize::width),
                    size.map(PictureSize::height),
                    described.alt(),
                    described.caption(),
                    described.credit(),
                    described.licence());
            return keep(received, file, actor);
        } finally {
            store.drop(received);
        }
    }

    private Added keep(MediaStore.Received received, MediaFile file, String actor) throws IOException {
        SHELF.lock();
        try {
            Optional<MediaFile> there = rows.find(file.id());
            if (there.isPresent()) {
                return new Added(there.get(), false);
            }
            store.keep(received);
            Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
            rows.add(new MediaRow(file, now, actor, 1));
            return new Added(file, true);
        } catch (DatabaseFailed e) {
            // another node was faster with the same file
            if (e.isBrokenConstraint()) {
                return new Added(rows.find(file.id()).orElseThrow(() -> e), false);
            }
            throw e;
        } finally {
            SHELF.unlock();
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
