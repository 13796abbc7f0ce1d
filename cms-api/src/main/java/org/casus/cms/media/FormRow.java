package org.casus.cms.media;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.casus.cms.http.Hashes;

/**
 * What was made of a file, as it is kept.
 *
 * @param recipe the name of how it was made
 */
record FormRow(
        String media,
        String recipe,
        String key,
        String type,
        long bytes,
        Optional<Integer> width,
        Optional<Integer> height) {

    /** Opaque, and another for other bytes. */
    String tag() {
        return Hashes.sha256((media + recipe).getBytes(StandardCharsets.US_ASCII))
                .substring(0, 32);
    }
}
