package org.casus.site.memory;

import java.util.List;
import java.util.Optional;

/** What an earlier process made and this one leaves as it is. */
@FunctionalInterface
public interface StandingFiles {

    /** Nothing is. */
    StandingFiles NONE = path -> Optional.empty();

    /**
     * @param fingerprint of all that it was made from
     * @param origins of it
     */
    record StandingFile(String fingerprint, List<Object> origins) {

        public StandingFile {
            origins = List.copyOf(origins);
        }
    }

    Optional<StandingFile> file(String path);
}
