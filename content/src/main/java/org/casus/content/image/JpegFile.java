package org.casus.content.image;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The segments of a JPEG (ITU-T T.81, annex B) up to the end of its first picture: cameras and telephones put further
 * pictures behind that, each with metadata of its own.
 */
final class JpegFile {

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final int APP15 = 0xEF;
    private static final int COMMENT = 0xFE;

    /** Identifier, version, density: what comes after is a small picture. */
    private static final int JFIF_WITHOUT_PICTURE = 12;

    /** @param bytes with its marker */
    private record Segment(int marker, ByteBuffer bytes) {

        ByteBuffer body() {
            return bytes.slice(4, bytes.limit() - 4);
        }

        boolean begins(String text) {
            byte[] wanted = text.getBytes(StandardCharsets.ISO_8859_1);
            return body().limit() >= wanted.length
                    && body().slice(0, wanted.length).equals(ByteBuffer.wrap(wanted));
        }
    }

    private final List<Segment> segments = new ArrayList<>();
    private final ByteBuffer file;

    private JpegFile(ByteBuffer file) {
        this.file = file;
    }

    /** @throws DamagedImage where it breaks off before its first pixel, or is no JPEG */
    static JpegFile read(ByteBuffer file) throws DamagedImage {
        JpegFile jpeg = new JpegFile(file);
        try {
            jpeg.readSegments();
        } catch (IndexOutOfBoundsException e) {
            throw new DamagedImage("the JPEG breaks off in its header", e);
        }
        return jpeg;
    }

    private void readSegments() throws DamagedImage {
        if (file.getShort(0) != (short) 0xFFD8) {
            throw new DamagedImage("no JPEG: it does not begin as one");
        }
        int at = 2;
        boolean hasScan = false;
        while (true) {
            at = nextMarker(at);
            if (at < 0 && hasScan) {
                return;
            }
            int marker = Byte.toUnsignedInt(file.get(at + 1));
            if (marker == END) {
                return;
            }
            if (marker == START || isAlone(marker)) {
                at += 2;
                continue;
            }
            int end = at + 2 + Short.toUnsignedInt(file.getShort(at + 2));
            if (end < at + 4) {
                throw new DamagedImage("the JPEG has a segment without a length at " + at);
            }
            hasScan |= marker == SCAN;
            if (marker == SCAN) {
                end = endOfScan(end);
            }
            segments.add(new Segment(marker, file.slice(at, end - at)));
            at = end;
        }
    }

    /** What lies between segments belongs to none and is passed over. */
    private int nextMarker(int from) {
        int at = from;
        while (at + 1 < file.limit()) {
            int next = Byte.toUnsignedInt(file.get(at + 1));
            if (file.get(at) == (byte) 0xFF && next != 0xFF && next != 0) {
                return at;
            }
            at++;
        }
        return -1;
    }

    private int endOfScan(int from) {
        if (from > file.limit()) {
            throw new IndexOutOfBoundsException(from);
        }
        int at = from;
        while (at + 1 < file.limit()) {
            if (file.get(at) == (byte) 0xFF) {
                int next = Byte.toUnsignedInt(file.get(at + 1));
                if (next != 0 && next != 0xFF && !isAlone(next)) {
                    return at;
                }
            }
            at++;
        }
        return file.limit();
    }

    /** Restart markers, and one that means nothing. */
    private static boolean isAlone(int marker) {
        return (marker >= 0xD0 && marker <= 0xD7) || marker == 0x01;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private Segment frame() throws DamagedImage {
        return segments.stream()
                .filter(segment -> isFrame(segment.marker()) && segment.body().limit() >= 6)
                .findFirst()
                .orElseThrow(() -> new DamagedImage("the JPEG does not say how large it is"));
    }

    ImageFacts facts() throws DamagedImage {
        Segment frame = frame();
        ByteBuffer body = frame.body();
        boolean isProgressive = frame.marker() == 0xC2 || frame.marker() == 0xCA;
        if (segments.stream().noneMatch(segment -> segment.marker() == SCAN)) {
            throw new DamagedImage("the JPEG has no pixels");
        }
        return ImageFacts.of(
                        Short.toUnsignedInt(body.getShort(3)),
                        Short.toUnsignedInt(body.getShort(1)),
                        exif().orientation())
                .needingAll(isProgressive);
    }

    /** Three where it is coloured, one where it is grey, four as for a printing press. */
    int channels() throws DamagedImage {
        return frame().body().get(5);
    }

    Exif exif() {
        return segments.stream()
                .filter(segment -> segment.marker() == APP1 && Exif.isMarked(segment.body()))
                .findFirst()
                .map(segment -> Exif.of(Exif.unmarked(segment.body())))
                .orElse(Exif.NONE);
    }

    private List<ByteBuffer> colours() {
        return segments.stream().filter(JpegFile::isColours).map(Segment::bytes).toList();
    }

    private static boolean isColours(Segment segment) {
        return segment.marker() == APP2 && segment.begins("ICC_PROFILE\0");
    }

    /** The same pixels without what is personal: all that an application put in, but for colours and copyright. */
    List<ByteBuffer> stripped() {
        return written(exif(), colours());
    }

    /** These pixels with the colours and the copyright notice of another picture. */
    List<ByteBuffer> withColoursOf(JpegFile other) {
        return written(other.exif(), colours().isEmpty() ? other.colours() : colours());
    }

    /** As {@link #stripped}, and it is still told how the camera was held. */
    List<ByteBuffer> strippedButForOrientation() {
        List<ByteBuffer> parts = new ArrayList<>(written(Exif.NONE, colours()));
        parts.add(1, segment(APP1, exif().markedBlock(true)));
        return parts;
    }

    private List<ByteBuffer> written(Exif exif, List<ByteBuffer> colours) {
        List<ByteBuffer> parts = new ArrayList<>();
        parts.add(ByteBuffer.wrap(new byte[] {(byte) 0xFF, (byte) START}));
        segments.stream().filter(JpegFile::isJfif).findFirst().ifPresent(jfif -> parts.add(withoutPicture(jfif)));
        if (exif.hasCopyright()) {
            parts.add(segment(APP1, exif.markedBlock(false)));
        }
        parts.addAll(colours);
        segments.stream()
                .filter(JpegFile::isPartOfThePicture)
                .map(Segment::bytes)
                .forEach(parts::add);
        parts.add(ByteBuffer.wrap(new byte[] {(byte) 0xFF, (byte) END}));
        return parts;
    }

    private static boolean isJfif(Segment segment) {
        return segment.marker() == APP0
                && segment.begins("JFIF\0")
                && segment.body().limit() >= JFIF_WITHOUT_PICTURE;
    }

    private static boolean isPartOfThePicture(Segment segment) {
        boolean isOfAnApplication = segment.marker() >= APP0 && segment.marker() <= APP15;
        return segment.marker() == APP14
                ? segment.begins("Adobe") && segment.body().limit() == 12
                : !isOfAnApplication && segment.marker() != COMMENT;
    }

    private static ByteBuffer withoutPicture(Segment jfif) {
        ByteBuffer body = ByteBuffer.allocate(JFIF_WITHOUT_PICTURE + 2)
                .put(jfif.body().slice(0, JFIF_WITHOUT_PICTURE))
                .putShort((short) 0);
        return segment(APP0, body.flip());
    }

    private static ByteBuffer segment(int marker, ByteBuffer body) {
        return ByteBuffer.allocate(4 + body.remaining())
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (2 + body.remaining()))
                .put(body)
                .flip();
    }
}
