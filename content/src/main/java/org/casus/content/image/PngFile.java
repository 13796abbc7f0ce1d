package org.casus.content.image;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The chunks of a PNG (W3C PNG, third edition) up to its end. */
final class PngFile {

    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int SIGNATURE_LENGTH = 8;
    private static final int LENGTH_TYPE_AND_SUM = 12;
    private static final int HEADER_LENGTH = 13;

    /** Of how its colours are meant. */
    private static final Set<String> COLOURS = Set.of("iCCP", "sRGB", "gAMA", "cHRM", "cICP", "mDCV", "cLLI");

    private static final Set<String> PICTURE =
            Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "sBIT", "bKGD", "pHYs", "acTL", "fcTL", "fdAT");

    /** @param bytes with length and sum */
    private record Chunk(String type, ByteBuffer bytes) {

        ByteBuffer body() {
            return bytes.slice(SIGNATURE_LENGTH, bytes.limit() - LENGTH_TYPE_AND_SUM);
        }
    }

    private final List<Chunk> chunks = new ArrayList<>();

    private PngFile() {}

    static PngFile read(ByteBuffer file) throws DamagedImage {
        PngFile png = new PngFile();
        try {
            png.readChunks(file);
        } catch (IndexOutOfBoundsException e) {
            throw new DamagedImage("the PNG breaks off", e);
        }
        return png;
    }

    private void readChunks(ByteBuffer file) throws DamagedImage {
        if (file.getLong(0) != SIGNATURE) {
            throw new DamagedImage("no PNG: it does not begin as one");
        }
        int at = SIGNATURE_LENGTH;
        while (chunks.isEmpty() || !chunks.getLast().type().equals("IEND")) {
            int length = file.getInt(at);
            if (length < 0 || length > file.limit() - LENGTH_TYPE_AND_SUM - at) {
                throw new DamagedImage("the PNG breaks off at " + at);
            }
            byte[] type = new byte[4];
            file.get(at + 4, type);
            chunks.add(new Chunk(
                    new String(type, StandardCharsets.ISO_8859_1), file.slice(at, length + LENGTH_TYPE_AND_SUM)));
            at += length + LENGTH_TYPE_AND_SUM;
        }
        Chunk header = chunks.getFirst();
        if (!header.type().equals("IHDR") || header.body().limit() != HEADER_LENGTH || !has("IDAT")) {
            throw new DamagedImage("the PNG has no header, or no pixels");
        }
    }

    private boolean has(String type) {
        return chunks.stream().anyMatch(chunk -> chunk.type().equals(type));
    }

    ImageFacts facts() throws DamagedImage {
        ByteBuffer header = chunks.getFirst().body();
        boolean isAnimated = has("acTL");
        return ImageFacts.of(
                        header.getInt(0), header.getInt(4), isAnimated ? Orientation.UPRIGHT : exif().orientation())
                .animated(isAnimated)
                .needingAll(header.get(12) != 0);
    }

    private Exif exif() {
        return chunks.stream()
                .filter(chunk -> chunk.type().equals("eXIf"))
                .findFirst()
                .map(chunk -> Exif.of(Exif.unmarked(chunk.body())))
                .orElse(Exif.NONE);
    }

    /** The same pixels without words, dates and what programs left in it, but for the copyright notice. */
    List<ByteBuffer> stripped() {
        return written(this);
    }

    /** These pixels with the colours and the copyright notice of another picture. */
    List<ByteBuffer> withColoursOf(PngFile other) {
        return written(other);
    }

    private List<ByteBuffer> written(PngFile colours) {
        List<ByteBuffer> parts = new ArrayList<>();
        parts.add(ByteBuffer.allocate(SIGNATURE_LENGTH).putLong(SIGNATURE).flip());
        parts.add(chunks.getFirst().bytes());
        colours.chunks.stream()
                .filter(chunk -> COLOURS.contains(chunk.type()) || isCopyright(chunk))
                .map(Chunk::bytes)
                .forEach(parts::add);
        chunks.stream()
                .skip(1)
                .filter(chunk -> PICTURE.contains(chunk.type()))
                .map(Chunk::bytes)
                .forEach(parts::add);
        return parts;
    }

    private static boolean isCopyright(Chunk chunk) {
        byte[] keyword = "Copyright\0".getBytes(StandardCharsets.ISO_8859_1);
        return (chunk.type().equals("tEXt") || chunk.type().equals("iTXt"))
                && chunk.body().limit() > keyword.length
                && chunk.body().slice(0, keyword.length).equals(ByteBuffer.wrap(keyword));
    }
}
