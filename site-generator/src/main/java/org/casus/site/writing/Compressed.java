package org.casus.site.writing;

import java.io.ByteArrayOutputStream;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.casus.site.hashing.Hashes;

/**
 * Files of text in gzip (RFC 1952), beside themselves: servers hand them out as they are ({@code gzip_static}). Nothing in
 * them says when or where they were made. Which bytes come out is up to the zlib of the Java runtime: the same on one
 * machine, and on machines with the same one; what they unpack to is the same everywhere.
 */
public final class Compressed {

    public static final String SUFFIX = ".gz";

    /** Raise when the same file gives another twin. */
    private static final String FORM = "gzip-6";

    private static final int LEVEL = 6;

    /** Below it what is saved is not worth a file. */
    private static final int SMALLEST = 1024;

    private static final Set<String> TEXTS =
            Set.of("html", "css", "js", "mjs", "json", "jsonld", "geojson", "xml", "txt", "csv", "svg", "ttl", "ics");

    /** Magic number, deflate, no flags, no moment, no level, unknown system. */
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    private Compressed() {}

    /** Whether the file gets a twin. */
    public static boolean isFor(WrittenFile file) {
        String ending = file.path().substring(file.path().lastIndexOf('.') + 1);
        return file.size() >= SMALLEST && TEXTS.contains(ending) && !file.path().startsWith("_server/");
    }

    public static String fingerprint(WrittenFile file) {
        return Hashes.hex(FORM + file.hash());
    }

    public static byte[] of(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3 + 64);
        out.writeBytes(HEADER);
        Deflater deflater = new Deflater(LEVEL, true);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            byte[] buffer = new byte[1 << 13];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
        } finally {
            deflater.end();
        }
        CRC32 sum = new CRC32();
        sum.update(bytes);
        little(out, sum.getValue());
        little(out, bytes.length);
        return out.toByteArray();
    }

    private static void little(ByteArrayOutputStream out, long value) {
        for (int shift = 0; shift < 32; shift += 8) {
            out.write((int) (value >>> shift) & 0xff);
        }
    }
}
