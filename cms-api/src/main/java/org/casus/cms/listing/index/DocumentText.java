package org.casus.cms.listing.index;

import java.util.Optional;

/** The text of files in the media library, for search: what was extracted from a PDF or a text document. */
public interface DocumentText {

    Optional<String> of(String mediaId);

    /** Where nothing extracts text. */
    DocumentText NONE = mediaId -> Optional.empty();
}
