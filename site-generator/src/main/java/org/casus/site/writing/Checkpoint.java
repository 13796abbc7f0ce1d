package org.casus.site.writing;

/** Told before each step that touches the disk. Tests stop the process here, in a manner of speaking. */
@FunctionalInterface
interface Checkpoint {

    Checkpoint NONE = step -> {};

    void reached(String step);
}
