package org.casus.cms.media;

import java.time.Instant;
import java.util.Optional;
import org.casus.content.bundle.MediaFile;
import org.casus.content.image.Focus;

/**
 * A file as somebody has it in the library.
 *
 * @param colour that most of a picture has, {@code #rrggbb}
 * @param isHeld whether another had it first, and this is what one who does not know of that other sees
 */
record MediaRow(
        MediaFile file,
        Optional<Focus> focus,
        Optional<String> colour,
        Instant created,
        String author,
        long version,
        boolean isHeld) {

    /** The same file by the words of somebody else. */
    MediaRow heldBy(String account, String name, Described described, Instant since, long ownVersion) {
        MediaFile own = new MediaFile(
                file.id(),
                name,
                file.type(),
                file.bytes(),
                file.width(),
                file.height(),
                described.alt(),
                described.caption(),
                described.credit(),
                described.licence());
        return new MediaRow(own, described.focus(), colour, since, account, ownVersion, true);
    }

    Described described() {
        return new Described(file.alt(), file.caption(), file.credit(), file.licence(), focus);
    }
}
