package org.casus.content.image;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The boxes of an AVIF (ISO/IEC 14496-12 and 23008-12). Its parts point to each other by their place in the file, so what
 * is personal is not taken out but overwritten with zeros, and its kind with one that nobody reads.
 */
final class AvifFile {

    private static final int KIND = 4;
    private static final byte[] UNREAD = "skip".getBytes(StandardCharsets.US_ASCII);
    private static final Set<String> WITH_BOXES = Set.of("moov", "trak", "mdia", "minf", "stbl");
    private static final Set<String> PERSONAL = Set.of("uuid", "udta");

    /** @param from of what is in it, behind length and kind */
    private record Box(String kind, int start, int from, int end) {}

    /** @param at where its kind is written */
    private record Item(long id, String kind, int at) {}

    private final ByteBuffer file;

    private AvifFile(ByteBuffer file) {
        this.file = file;
    }

    static AvifFile read(ByteBuffer file) throws DamagedImage {
        AvifFile avif = new AvifFile(file.slice());
        avif.facts();
        return avif;
    }

    ImageFacts facts() throws DamagedImage {
        try {
            return size();
        } catch (IndexOutOfBoundsException e) {
            throw new DamagedImage("the AVIF breaks off", e);
        }
    }

    /** Of the largest of its pictures; the others are its parts, or small ones. */
    private ImageFacts size() throws DamagedImage {
        int width = 0;
        int height = 0;
        boolean isTurned = false;
        for (Box properties : inside(inside(metadata(), "iprp"), "ipco")) {
            for (Box property : boxes(properties.from(), properties.end())) {
                if (property.kind().equals("ispe") && file.getInt(property.from() + 4) > width) {
                    width = file.getInt(property.from() + 4);
                    height = file.getInt(property.from() + 8);
                }
                isTurned |= property.kind().equals("irot") && (file.get(property.from()) & 1) == 1;
            }
        }
        return ImageFacts.of(isTurned ? height : width, isTurned ? width : height, Orientation.UPRIGHT);
    }

    private List<Box> metadata() throws DamagedImage {
        return boxes(0, file.limit()).stream()
                .filter(box -> box.kind().equals("meta"))
                .map(box -> new Box(box.kind(), box.start(), box.from() + 4, box.end()))
                .toList();
    }

    private List<Box> inside(List<Box> outer, String kind) throws DamagedImage {
        List<Box> found = new ArrayList<>();
        for (Box box : outer) {
            boxes(box.from(), box.end()).stream()
                    .filter(inner -> inner.kind().equals(kind))
                    .forEach(found::add);
        }
        return found;
    }

    private List<Box> boxes(int from, int end) throws DamagedImage {
        List<Box> found = new ArrayList<>();
        int at = from;
        while (at + 8 <= end) {
            long length = Integer.toUnsignedLong(file.getInt(at));
            int header = 8;
            if (length == 1) {
                length = file.getLong(at + 8);
                header = 16;
            }
            if (length == 0) {
                length = (long) end - at;
            }
            if (length < header || length > end - at) {
                throw new DamagedImage("the AVIF has a box of no possible length at " + at);
            }
            found.add(new Box(text(at + KIND), at, at + header, at + (int) length));
            at += (int) length;
        }
        return found;
    }

    private String text(int at) {
        byte[] text = new byte[4];
        file.get(at, text);
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    /** The same pixels; the length stays too. */
    List<ByteBuffer> stripped() throws DamagedImage {
        ByteBuffer copy =
                ByteBuffer.allocate(file.limit()).put(file.duplicate()).flip();
        try {
            blankItems(copy);
            blankBoxes(boxes(0, file.limit()), copy);
        } catch (IndexOutOfBoundsException e) {
            throw new DamagedImage("the AVIF breaks off", e);
        }
        return List.of(copy);
    }

    private void blankBoxes(List<Box> boxes, ByteBuffer copy) throws DamagedImage {
        for (Box box : boxes) {
            if (PERSONAL.contains(box.kind())) {
                copy.put(box.start() + KIND, UNREAD);
                blank(copy, box.from(), box.end());
            } else if (WITH_BOXES.contains(box.kind())) {
                blankBoxes(boxes(box.from(), box.end()), copy);
            } else if (box.kind().equals("meta")
                    && box.start() > 0
                    && !metadata().stream().anyMatch(outer -> outer.start() == box.start())) {
                // of a track: no browser needs it
                copy.put(box.start() + KIND, UNREAD);
                blank(copy, box.from(), box.end());
            }
        }
    }

    private void blankItems(ByteBuffer copy) throws DamagedImage {
        Set<Long> personal = new HashSet<>();
        for (Box box : inside(metadata(), "iinf")) {
            for (Item item : items(box)) {
                if (item.kind().equals("Exif") || item.kind().equals("mime")) {
                    personal.add(item.id());
                    copy.put(item.at(), UNREAD);
                }
            }
        }
        if (!personal.isEmpty()) {
            int ofMetadata = inside(metadata(), "idat").stream()
                    .mapToInt(Box::from)
                    .findFirst()
                    .orElse(0);
            for (Box box : inside(metadata(), "iloc")) {
                new Places(box.from(), ofMetadata, personal, place -> blank(copy, place[0], place[1])).read();
            }
        }
    }

    private List<Item> items(Box infos) throws DamagedImage {
        boolean isLong = file.get(infos.from()) != 0;
        List<Item> items = new ArrayList<>();
        for (Box info : boxes(infos.from() + (isLong ? 8 : 6), infos.end())) {
            int version = file.get(info.from());
            if (version < 2) {
                throw new DamagedImage("the AVIF names its items in a way that is not known");
            }
            int kind = info.from() + 4 + (version == 2 ? 4 : 6);
            long id = version == 2
                    ? Short.toUnsignedLong(file.getShort(info.from() + 4))
                    : Integer.toUnsignedLong(file.getInt(info.from() + 4));
            items.add(new Item(id, text(kind), kind));
        }
        return items;
    }

    private static void blank(ByteBuffer copy, int from, int end) {
        for (int at = from; at < end; at++) {
            copy.put(at, (byte) 0);
        }
    }

    /** Reads where items are (box {@code iloc}). */
    private final class Places {

        private final int inMetadata;
        private final Set<Long> wanted;
        private final Consumer<int[]> found;
        private int at;

        Places(int at, int inMetadata, Set<Long> wanted, Consumer<int[]> found) {
            this.at = at;
            this.inMetadata = inMetadata;
            this.wanted = wanted;
            this.found = found;
        }

        void read() throws DamagedImage {
            int version = (int) number(1);
            number(3);
            int sizes = (int) number(2);
            int offsetSize = sizes >> 12 & 15;
            int lengthSize = sizes >> 8 & 15;
            int baseSize = sizes >> 4 & 15;
            int indexSize = version == 0 ? 0 : sizes & 15;
            long items = number(version < 2 ? 2 : 4);
            for (long item = 0; item < items; item++) {
                long id = number(version < 2 ? 2 : 4);
                int method = version == 0 ? 0 : (int) number(2) & 15;
                number(2);
                long base = number(baseSize);
                long parts = number(2);
                for (long part = 0; part < parts; part++) {
                    number(indexSize);
                    place(id, method, base + number(offsetSize), number(lengthSize));
                }
            }
        }

        private void place(long id, int method, long from, long length) throws DamagedImage {
            if (!wanted.contains(id)) {
                return;
            }
            long start = method == 1 ? inMetadata + from : from;
            if (method > 1 || start < 0 || length < 0 || length > file.limit() - start) {
                throw new DamagedImage("the AVIF keeps its metadata where it cannot be found");
            }
            // no length: to the end
            found.accept(new int[] {(int) start, length == 0 ? file.limit() : (int) (start + length)});
        }

        private long number(int bytes) {
            long number = 0;
            for (int read = 0; read < bytes; read++) {
                number = number << 8 | Byte.toUnsignedLong(file.get(at++));
            }
            return number;
        }
    }
}
