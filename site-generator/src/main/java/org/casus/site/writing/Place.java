package org.casus.site.writing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * Where a site is, and what lies beside it: {@code kerken} and {@code kerken.casus}. A link to a folder stands for the
 * folder it leads to, so that what is beside the site is beside its files.
 *
 * @param out the folder of the site
 * @param own our folder beside it
 */
record Place(Path out, Path own) {

    /** @throws OutputRefused where no site can be */
    static Place of(Path out) throws IOException {
        Path folder = out.toAbsolutePath().normalize();
        if (Files.isSymbolicLink(folder)) {
            if (!Files.exists(folder)) {
                throw new OutputRefused(
                        "‘" + out + "’ is a link to a folder that is not there. Make that folder first.");
            }
            folder = folder.toRealPath();
        }
        Path name = folder.getFileName();
        if (name == null) {
            throw new OutputRefused("‘" + out + "’ cannot hold a site. Name a folder of its own.");
        }
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(folder)) {
            throw new OutputRefused("‘" + out + "’ is a file. Name a folder.");
        }
        return new Place(folder, folder.resolveSibling(name + ".casus"));
    }

    Path lock() {
        return own.resolve("lock");
    }

    Path manifest() {
        return own.resolve("manifest");
    }

    Path nextManifest() {
        return own.resolve("manifest.next");
    }

    /** What is to be added to the manifest: a line with its length, then what follows there. */
    Path nextOfManifest() {
        return own.resolve("manifest.added");
    }

    /** Files that wait to be put in place. */
    Path staging() {
        return own.resolve("staging");
    }

    /** The steps of a replacement under way. */
    Path pending() {
        return own.resolve("pending");
    }

    /** What the last replacement took away. */
    Path previous() {
        return own.resolve("previous");
    }

    Path nextPrevious() {
        return own.resolve("previous.next");
    }

    /**
     * Files are put in place by renames, which do not reach over to another file system.
     *
     * @throws OutputRefused where the site's folder is one, mounted there
     */
    void refuseOtherFileSystem() throws IOException {
        if (!Files.isDirectory(out)) {
            return;
        }
        Path probe = own.resolve("probe");
        Path target = out.resolve(".casus-probe");
        try {
            Files.writeString(probe, "");
            Disk.move(probe, target);
        } catch (java.nio.file.AtomicMoveNotSupportedException e) {
            throw new OutputRefused(
                    "‘" + out + "’ is a file system of its own, mounted there: what is beside it cannot be"
                            + " renamed into it. Name a folder within: ‘" + out.resolve("site") + "’.");
        } finally {
            Files.deleteIfExists(probe);
            Files.deleteIfExists(target);
        }
    }
}
