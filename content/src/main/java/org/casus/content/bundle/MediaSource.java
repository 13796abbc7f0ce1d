package org.casus.content.bundle;

import java.io.IOException;
import java.io.InputStream;

/** Where the bytes of media are: a folder, an API, a store. */
@FunctionalInterface
public interface MediaSource {

    /** @throws IOException where the file is not there or cannot be read; the message names it */
    InputStream open(MediaFile file) throws IOException;
}
