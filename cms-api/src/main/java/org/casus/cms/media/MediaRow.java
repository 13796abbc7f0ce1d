package org.casus.cms.media;

import java.time.Instant;
import org.casus.content.bundle.MediaFile;

/** A file as the library keeps it. */
record MediaRow(MediaFile file, Instant created, String author, long version) {}
