package org.casus.site.writing;

import java.io.IOException;

/** Told before each step that touches the disk. Tests stop the process here, in a manner of speaking, or fill the disk. */
@FunctionalInterface
interface Checkpoint {

    Checkpoint NONE = step -> {};

    void reached(String step) throws IOException;
}
