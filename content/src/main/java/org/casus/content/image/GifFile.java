package org.casus.content.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The blocks of a GIF (version 89a). */
final class GifFile {

    private static final int HEADER = 13;
    private static final int EXTENSION = 0x21;
    private static final int PICTURE = 0x2C;
    private static final int TRAILER = 0x3B;
    private static final int COMMENT = 0xFE;
    private static final int OF_AN_APPLICATION = 0xFF;

    /** How often it plays, and its colours. */
    private static final Set<String> KEPT = Set.of("NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012");

    private final ByteBuffer file;
    private final List<ByteBuffer> kept = new ArrayList<>();
    private int pictures;

    private GifFile(ByteBuffer file) {
        this.file = file.slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    static GifFile read(ByteBuffer file) throws DamagedImage {
        GifFile gif = new GifFile(file);
        try {
            gif.readBlocks();
        } catch (IndexOutOfBoundsException e) {
            throw new DamagedImage("the GIF breaks off", e);
        }
        if (gif.pictures == 0) {
            throw new DamagedImage("the GIF has no picture in it");
        }
        return gif;
    }

    private void readBlocks() throws DamagedImage {
        if (file.getInt(0) != 0x38464947) {
            throw new DamagedImage("no GIF: it does not begin as one");
        }
        int at = HEADER + colours(file.get(10));
        kept.add(file.slice(0, at));
        while (Byte.toUnsignedInt(file.get(at)) != TRAILER) {
            int end = switch (Byte.toUnsignedInt(file.get(at))) {
                case EXTENSION -> endOfParts(at + 2);
                case PICTURE -> endOfParts(at + 11 + colours(file.get(at + 9)));
                default -> throw new DamagedImage("the GIF has a block of no known kind at " + at);
            };
            if (isKept(at)) {
                kept.add(file.slice(at, end - at));
            }
            pictures += Byte.toUnsignedInt(file.get(at)) == PICTURE ? 1 : 0;
            at = end;
        }
        kept.add(file.slice(at, 1));
    }

    private static int colours(byte flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }

    private int endOfParts(int from) {
        int at = from;
        while (file.get(at) != 0) {
            at += 1 + Byte.toUnsignedInt(file.get(at));
        }
        return at + 1;
    }

    private boolean isKept(int at) {
        if (Byte.toUnsignedInt(file.get(at)) != EXTENSION) {
            return true;
        }
        int kind = Byte.toUnsignedInt(file.get(at + 1));
        if (kind != OF_AN_APPLICATION) {
            return kind != COMMENT;
        }
        byte[] application = new byte[11];
        file.get(at + 3, application);
        return KEPT.contains(new String(application, StandardCharsets.ISO_8859_1));
    }

    ImageFacts facts() throws DamagedImage {
        return ImageFacts.of(
                        Short.toUnsignedInt(file.getShort(6)),
                        Short.toUnsignedInt(file.getShort(8)),
                        Orientation.UPRIGHT)
                .animated(pictures > 1);
    }

    List<ByteBuffer> stripped() {
        return kept;
    }
}
