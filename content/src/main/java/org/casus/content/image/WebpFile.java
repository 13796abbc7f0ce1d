package org.casus.content.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The chunks of a WebP (RFC 9649). */
final class WebpFile {

    private static final int HEADER = 12;
    private static final Set<String> KEPT = Set.of("VP8X", "VP8 ", "VP8L", "ALPH", "ANIM", "ANMF", "ICCP");
    private static final int FLAG_EXIF = 0x08;
    private static final int FLAG_XMP = 0x04;
    private static final int FLAG_ALPHA = 0x10;

    /** @param bytes with name and length, and the byte that makes it even */
    private record Chunk(String name, ByteBuffer bytes) {

        ByteBuffer body() {
            return bytes.slice(8, bytes.limit() - 8).order(ByteOrder.LITTLE_ENDIAN);
        }
    }

    private final List<Chunk> chunks = new ArrayList<>();

    private WebpFile() {}

    static WebpFile read(ByteBuffer file) throws DamagedImage {
        WebpFile webp = new WebpFile();
        try {
            webp.readChunks(file.slice().order(ByteOrder.LITTLE_ENDIAN));
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new DamagedImage("the WebP breaks off", e);
        }
        return webp;
    }

    private void readChunks(ByteBuffer file) {
        int end = (int) Math.min(file.limit(), 8 + Integer.toUnsignedLong(file.getInt(4)));
        int at = HEADER;
        while (at + 8 <= end) {
            byte[] name = new byte[4];
            file.get(at, name);
            long length = 8 + Integer.toUnsignedLong(file.getInt(at + 4));
            // the byte that makes it even may be missing at the end
            int whole = (int) Math.min(length + (length & 1), (long) end - at);
            if (length > whole) {
                throw new IndexOutOfBoundsException(at);
            }
            chunks.add(new Chunk(new String(name, StandardCharsets.ISO_8859_1), file.slice(at, whole)));
            at += whole;
        }
    }

    private Optional<Chunk> chunk(String name) {
        return chunks.stream().filter(chunk -> chunk.name().equals(name)).findFirst();
    }

    ImageFacts facts() throws DamagedImage {
        try {
            return size().animated(chunk("ANIM").isPresent()).needingAll(true);
        } catch (IndexOutOfBoundsException e) {
            throw new DamagedImage("the WebP breaks off in its header", e);
        }
    }

    private ImageFacts size() throws DamagedImage {
        Optional<Chunk> extended = chunk("VP8X");
        if (extended.isPresent()) {
            ByteBuffer body = extended.get().body();
            return ImageFacts.of(
                    1 + (body.getInt(4) & 0xFFFFFF),
                    1 + (Short.toUnsignedInt(body.getShort(7)) | Byte.toUnsignedInt(body.get(9)) << 16),
                    exif().orientation());
        }
        Optional<Chunk> lossless = chunk("VP8L");
        if (lossless.isPresent()) {
            int sides = lossless.get().body().getInt(1);
            return ImageFacts.of(1 + (sides & 0x3FFF), 1 + (sides >>> 14 & 0x3FFF), Orientation.UPRIGHT);
        }
        ByteBuffer body = chunk("VP8 ")
                .orElseThrow(() -> new DamagedImage("the WebP has no pixels"))
                .body();
        return ImageFacts.of(body.getShort(6) & 0x3FFF, body.getShort(8) & 0x3FFF, Orientation.UPRIGHT);
    }

    boolean mayBeTransparent() {
        return chunk("VP8X")
                        .map(chunk -> (chunk.body().get(0) & FLAG_ALPHA) != 0)
                        .orElse(false)
                || chunk("VP8L")
                        .map(chunk -> (chunk.body().getInt(1) >>> 28 & 1) != 0)
                        .orElse(false);
    }

    private Exif exif() {
        return chunk("EXIF").map(chunk -> Exif.of(Exif.unmarked(chunk.body()))).orElse(Exif.NONE);
    }

    /**
     * The same pixels without what is personal. How it was held stays written, as there is nobody here to write a WebP
     * anew: a browser that turns such a picture goes on to.
     */
    List<ByteBuffer> stripped() {
        Exif exif = exif();
        boolean isTurned = exif.orientation() != Orientation.UPRIGHT;
        boolean hasExif = chunk("VP8X").isPresent() && (isTurned || exif.hasCopyright());
        List<ByteBuffer> parts = new ArrayList<>();
        chunks.stream()
                .filter(chunk -> KEPT.contains(chunk.name()))
                .map(chunk -> chunk.name().equals("VP8X") ? flagged(chunk.bytes(), hasExif) : chunk.bytes())
                .forEach(parts::add);
        if (hasExif) {
            parts.add(chunk("EXIF", exif.block(isTurned)));
        }
        parts.addFirst(header(parts));
        return parts;
    }

    private static ByteBuffer header(List<ByteBuffer> parts) {
        int length = parts.stream().mapToInt(ByteBuffer::remaining).sum();
        return ByteBuffer.allocate(HEADER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(4 + length)
                .put("WEBP".getBytes(StandardCharsets.US_ASCII))
                .flip();
    }

    private static ByteBuffer flagged(ByteBuffer bytes, boolean hasExif) {
        ByteBuffer copy =
                ByteBuffer.allocate(bytes.limit()).put(bytes.duplicate()).flip();
        int without = copy.get(8) & ~FLAG_EXIF & ~FLAG_XMP;
        return copy.put(8, (byte) (hasExif ? without | FLAG_EXIF : without));
    }

    private static ByteBuffer chunk(String name, ByteBuffer body) {
        int length = body.remaining();
        return ByteBuffer.allocate(8 + length + (length & 1))
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .putInt(length)
                .put(body)
                .rewind();
    }
}
