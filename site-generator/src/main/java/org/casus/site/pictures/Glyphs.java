package org.casus.site.pictures;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Letters of a shipped typeface as outlines, read from its TrueType file. Not by the runtime's own fonts: these are drawn
 * by a library of the system, which is another one on another machine, and absent in small containers.
 */
final class Glyphs {

    private static final int ON_CURVE = 1;
    private static final int X_SHORT = 2;
    private static final int Y_SHORT = 4;
    private static final int REPEAT = 8;
    private static final int X_SAME = 16;
    private static final int Y_SAME = 32;
    private static final int WORDS = 1;
    private static final int SCALE = 8;
    private static final int MORE = 32;

    private final ByteBuffer file;
    private final Map<String, Integer> tables = new HashMap<>();
    private final int unitsPerEm;
    private final boolean hasLongPlaces;
    private final int widths;

    private Glyphs(ByteBuffer file) {
        this.file = file;
        for (int table = 0; table < file.getShort(4); table++) {
            byte[] name = new byte[4];
            file.get(12 + table * 16, name);
            tables.put(new String(name, StandardCharsets.US_ASCII), file.getInt(12 + table * 16 + 8));
        }
        unitsPerEm = unsigned(at("head") + 18);
        hasLongPlaces = file.getShort(at("head") + 50) != 0;
        widths = unsigned(at("hhea") + 34);
    }

    /** The typeface of titles. */
    static Glyphs ofTitles() {
        try (InputStream in = Objects.requireNonNull(Glyphs.class.getResourceAsStream("title.ttf"))) {
            return new Glyphs(ByteBuffer.wrap(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int at(String table) {
        return Objects.requireNonNull(tables.get(table), table);
    }

    private int unsigned(int at) {
        return Short.toUnsignedInt(file.getShort(at));
    }

    /** In pixels, at this size of the em. */
    double width(String text, double size) {
        return text.codePoints().mapToLong(letter -> advance(glyph(letter))).sum() * size / unitsPerEm;
    }

    /** A line of text that begins at this place, on this base line. */
    Shape line(String text, double x, double y, double size) {
        Path2D.Double line = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double scale = size / unitsPerEm;
        double pen = x;
        for (int letter : text.codePoints().toArray()) {
            int glyph = glyph(letter);
            line.append(outline(glyph).getPathIterator(new AffineTransform(scale, 0, 0, -scale, pen, y)), false);
            pen += advance(glyph) * scale;
        }
        return line;
    }

    private int advance(int glyph) {
        return unsigned(at("hmtx") + Math.min(glyph, widths - 1) * 4);
    }

    /** The format 4 of table cmap; 0, a box, for what the typeface does not have. */
    private int glyph(int letter) {
        int map = at("cmap");
        for (int table = 0; table < unsigned(map + 2); table++) {
            int from = map + file.getInt(map + 4 + table * 8 + 4);
            if (unsigned(from) == 4) {
                return inSegments(from, letter);
            }
        }
        return 0;
    }

    private int inSegments(int from, int letter) {
        int segments = unsigned(from + 6) / 2;
        for (int segment = 0; segment < segments; segment++) {
            int ends = from + 14 + segment * 2;
            int begins = ends + segments * 2 + 2;
            if (letter <= unsigned(ends)) {
                if (letter < unsigned(begins)) {
                    return 0;
                }
                int delta = unsigned(begins + segments * 2);
                int offsets = begins + segments * 4;
                int offset = unsigned(offsets);
                int glyph = offset == 0 ? letter : unsigned(offsets + offset + (letter - unsigned(begins)) * 2);
                return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
            }
        }
        return 0;
    }

    private int place(int glyph) {
        int loca = at("loca");
        return at("glyf") + (hasLongPlaces ? file.getInt(loca + glyph * 4) : unsigned(loca + glyph * 2) * 2);
    }

    private Path2D outline(int glyph) {
        int from = place(glyph);
        if (place(glyph + 1) == from) {
            return new Path2D.Double();
        }
        int contours = file.getShort(from);
        return contours < 0 ? composed(from + 10) : simple(from + 10, contours);
    }

    private Path2D composed(int from) {
        Path2D.Double all = new Path2D.Double(Path2D.WIND_NON_ZERO);
        int at = from;
        int flags;
        do {
            flags = unsigned(at);
            int glyph = unsigned(at + 2);
            boolean areWords = (flags & WORDS) != 0;
            int x = areWords ? file.getShort(at + 4) : file.get(at + 4);
            int y = areWords ? file.getShort(at + 6) : file.get(at + 5);
            at += areWords ? 8 : 6;
            double scale = 1;
            if ((flags & SCALE) != 0) {
                scale = file.getShort(at) / 16384.0;
                at += 2;
            }
            all.append(outline(glyph).getPathIterator(new AffineTransform(scale, 0, 0, scale, x, y)), false);
        } while ((flags & MORE) != 0);
        return all;
    }

    private Path2D simple(int from, int contours) {
        int points = unsigned(from + contours * 2 - 2) + 1;
        int at = from + contours * 2;
        at += 2 + unsigned(at);
        int[] flags = new int[points];
        for (int point = 0; point < points; point++) {
            int flag = file.get(at++);
            flags[point] = flag;
            if ((flag & REPEAT) != 0) {
                for (int again = Byte.toUnsignedInt(file.get(at++)); again > 0; again--) {
                    flags[++point] = flag;
                }
            }
        }
        int[] x = new int[points];
        int[] y = new int[points];
        at = coordinates(flags, x, at, X_SHORT, X_SAME);
        coordinates(flags, y, at, Y_SHORT, Y_SAME);
        Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        int first = 0;
        for (int contour = 0; contour < contours; contour++) {
            int last = unsigned(from + contour * 2);
            contour(path, flags, x, y, first, last);
            first = last + 1;
        }
        return path;
    }

    private int coordinates(int[] flags, int[] into, int from, int isShort, int isSame) {
        int at = from;
        int value = 0;
        for (int point = 0; point < flags.length; point++) {
            if ((flags[point] & isShort) != 0) {
                int step = Byte.toUnsignedInt(file.get(at++));
                value += (flags[point] & isSame) != 0 ? step : -step;
            } else if ((flags[point] & isSame) == 0) {
                value += file.getShort(at);
                at += 2;
            }
            into[point] = value;
        }
        return at;
    }

    /** Between two points off the curve lies one on it. */
    private static void contour(Path2D path, int[] flags, int[] x, int[] y, int first, int last) {
        int count = last - first + 1;
        int begin = first;
        while (begin <= last && (flags[begin] & ON_CURVE) == 0) {
            begin++;
        }
        boolean hasNone = begin > last;
        begin = hasNone ? first : begin;
        double startX = hasNone ? (x[first] + x[last]) / 2.0 : x[begin];
        double startY = hasNone ? (y[first] + y[last]) / 2.0 : y[begin];
        path.moveTo(startX, startY);
        for (int step = hasNone ? 0 : 1; step <= count; step++) {
            int point = first + (begin - first + step) % count;
            if ((flags[point] & ON_CURVE) != 0) {
                path.lineTo(x[point], y[point]);
                continue;
            }
            int next = first + (begin - first + step + 1) % count;
            boolean isLast = step >= count - (hasNone ? 1 : 0);
            if (isLast || (flags[next] & ON_CURVE) != 0) {
                path.quadTo(x[point], y[point], isLast ? startX : x[next], isLast ? startY : y[next]);
                step++;
            } else {
                path.quadTo(x[point], y[point], (x[point] + x[next]) / 2.0, (y[point] + y[next]) / 2.0);
            }
        }
        path.closePath();
    }
}
