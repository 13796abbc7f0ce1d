package org.casus.cms.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The media type of a file by its content, for the kinds that the library takes. */
final class DetectedType {

    private static final int HEAD = 4096;
    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";
    private static final String OFFICE_OPEN = "application/vnd.openxmlformats-officedocument.";
    private static final int LONGEST_TYPE = 100;

    /**
     * The root element, after declaration, comments and document type. Nothing that was read is read again in another
     * way: else a file of many comments alone could use up the stack.
     */
    private static final Pattern SVG = Pattern.compile(
            "\\uFEFF?+\\s*+(<\\?xml[^>]*+>\\s*+)?+((?><!--.*?-->|<!DOCTYPE[^>]*+>)\\s*+)*+<svg[\\s>]", Pattern.DOTALL);

    private DetectedType() {}

    /** Nothing for what the library does not take, HTML among it. */
    static Optional<String> of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        String latin = new String(head, StandardCharsets.ISO_8859_1);
        if (latin.startsWith("PK\u0003\u0004")) {
            return office(file);
        }
        return byMagic(latin).or(() -> byBox(latin)).or(() -> svg(head));
    }

    private static Optional<String> byMagic(String latin) {
        if (latin.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of("image/jpeg");
        }
        if (latin.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of("image/png");
        }
        if (latin.startsWith("GIF87a") || latin.startsWith("GIF89a")) {
            return Optional.of("image/gif");
        }
        if (latin.startsWith("RIFF") && latin.startsWith("WEBP", 8)) {
            return Optional.of("image/webp");
        }
        if (latin.startsWith("II*\0") || latin.startsWith("MM\0*")) {
            return Optional.of("image/tiff");
        }
        return latin.startsWith("%PDF-") ? Optional.of("application/pdf") : Optional.empty();
    }

    /** ISO base media: a box of kind {@code ftyp} that names its brands (ISO/IEC 14496-12, 4.3). */
    private static Optional<String> byBox(String latin) {
        if (!latin.startsWith("ftyp", 4)) {
            return Optional.empty();
        }
        int length = ByteBuffer.wrap(latin.substring(0, 4).getBytes(StandardCharsets.ISO_8859_1))
                .order(ByteOrder.BIG_ENDIAN)
                .getInt();
        String brands = latin.substring(8, Math.max(8, Math.min(length, latin.length())));
        return brands.contains("avif") || brands.contains("avis") ? Optional.of("image/avif") : Optional.empty();
    }

    private static Optional<String> svg(byte[] head) {
        String text = new String(head, StandardCharsets.UTF_8);
        return SVG.matcher(text).lookingAt() ? Optional.of("image/svg+xml") : Optional.empty();
    }

    private static Optional<String> office(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry declared = zip.getEntry("mimetype");
            if (declared != null) {
                try (InputStream in = zip.getInputStream(declared)) {
                    String type = new String(in.readNBytes(LONGEST_TYPE), StandardCharsets.US_ASCII).strip();
                    return isKnownOpenDocument(type) ? Optional.of(type) : Optional.empty();
                }
            }
            return zip.getEntry("[Content_Types].xml") == null ? Optional.empty() : officeOpen(zip);
        } catch (ZipException e) {
            // begins as a ZIP file and is none: nothing that the library takes
            return Optional.empty();
        }
    }

    private static boolean isKnownOpenDocument(String type) {
        return type.equals(OPEN_DOCUMENT + "text")
                || type.equals(OPEN_DOCUMENT + "spreadsheet")
                || type.equals(OPEN_DOCUMENT + "presentation");
    }

    private static Optional<String> officeOpen(ZipFile zip) {
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            switch (entries.nextElement().getName()) {
                case "word/document.xml" -> {
                    return Optional.of(OFFICE_OPEN + "wordprocessingml.document");
                }
                case "xl/workbook.xml" -> {
                    return Optional.of(OFFICE_OPEN + "spreadsheetml.sheet");
                }
                case "ppt/presentation.xml" -> {
                    return Optional.of(OFFICE_OPEN + "presentationml.presentation");
                }
                default -> {
                    // a part that says nothing of the whole
                }
            }
        }
        return Optional.empty();
    }
}
