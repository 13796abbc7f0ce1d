package org.casus.site.planning;

import java.io.IOException;
import java.util.function.Supplier;
import org.casus.site.views.PageView;

/** One file of the site to be. */
public sealed interface PlannedFile {

    /** Relative to the site's root, with slashes: {@code voorbeelden/index.html}. */
    String path();

    Kind kind();

    /** What it is of, for people who must mend something: an entry, a page of a list. */
    String subject();

    /** The kinds in the order in which changed files are put in place. */
    enum Kind {
        /** Has its hash in its name: never changes, only comes and goes. */
        ASSET,
        TWIN,
        PAGE,
        /** A page that leads to others. */
        LIST,
        /** For machines that look for what is new. */
        FEED,
        /** All of a collection at once: nobody waits for it as for a page. */
        DUMP
    }

    /** A page that a template makes of a view. */
    record Page(String path, Kind kind, String subject, String template, PageView view) implements PlannedFile {}

    /**
     * A file that is made without a template.
     *
     * @param fingerprint changes when the bytes would
     */
    record Made(String path, Kind kind, String subject, String fingerprint, Bytes bytes) implements PlannedFile {}

    /**
     * A file that is planned when it is wanted, on any thread, and not held on to. In a process that stays it is not planned
     * again as long as everything is as it was that its maker read.
     *
     * @param changed the day on which what it shows changed, for a sitemap; empty where nobody knows
     */
    record Deferred(String path, Kind kind, String subject, String changed, Supplier<PlannedFile> maker)
            implements PlannedFile {

        Deferred(String path, Kind kind, String subject, Supplier<PlannedFile> maker) {
            this(path, kind, subject, "", maker);
        }

        /** A page or a file with this path, kind and subject. */
        public PlannedFile make() {
            return maker.get();
        }
    }

    /** Makes or fetches the bytes when they are needed, on any thread. */
    @FunctionalInterface
    interface Bytes {

        byte[] make() throws IOException;
    }
}
