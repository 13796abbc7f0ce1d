package org.casus.cms.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.casus.cms.http.Problem;
import org.casus.cms.http.ProblemKind;

/** A ZIP file (an XLSX is one as well) that does no harm to open: its bytes were counted, its names lead nowhere. */
final class Archive {

    private static final int MOST_FILES = 100_000;
    private static final long MOST_BYTES = 2_000_000_000L;

    /** Text packs to a twentieth; from a two-hundredth on it is made to burst. */
    private static final int MOST_UNPACKED = 200;

    /** Below this much nobody is hurt, however well it packs. */
    private static final long HARMLESS = 10_000_000;

    private Archive() {}

    /**
     * @return opened; whoever asked closes it
     * @throws Problem 422 where it is no archive, or none to open
     */
    static ZipFile open(Path file) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw refused("Dit is geen ZIP-bestand, of het is beschadigd.", "This is no ZIP file, or it is damaged.");
        }
        try {
            check(zip, file.toFile().length());
            return zip;
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static void check(ZipFile zip, long packed) throws IOException {
        if (zip.size() > MOST_FILES) {
            throw refused(
                    "Er zitten meer dan " + MOST_FILES + " bestanden in; deel het op.",
                    "There are more than " + MOST_FILES + " files in it; split it.");
        }
        long limit = Math.min(MOST_BYTES, Math.max(HARMLESS, packed * MOST_UNPACKED));
        Set<String> names = new HashSet<>();
        long unpacked = 0;
        byte[] buffer = new byte[1 << 16];
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            checkName(entry.getName(), names);
            // what an entry says of its own size is not to be believed
            try (InputStream in = zip.getInputStream(entry)) {
                for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                    unpacked += length;
                    if (unpacked > limit) {
                        throw refused(
                                "Uitgepakt is dit bestand te groot om te lezen.",
                                "Unpacked this file is too large to read.");
                    }
                }
            } catch (ZipException e) {
                throw refused(
                        "‘" + entry.getName() + "’ in de ZIP is beschadigd of versleuteld.",
                        "‘" + entry.getName() + "’ in the ZIP is damaged or encrypted.");
            }
        }
    }

    private static void checkName(String name, Set<String> names) {
        boolean leadsOut = name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.indexOf(':') >= 0
                || name.indexOf('\0') >= 0
                || ("/" + name + "/").contains("/../");
        if (leadsOut || !names.add(name)) {
            throw refused(
                    "De ZIP heeft een bestand met een naam die niet mag: ‘" + name + "’.",
                    "The ZIP has a file with a name that is not allowed: ‘" + name + "’.");
        }
    }

    static Problem refused(String nl, String en) {
        return Problem.of(ProblemKind.INVALID_ENTRY, nl, en);
    }
}
