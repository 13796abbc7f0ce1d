package org.casus.site.pictures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * The picture that programs show of a page that somebody sends on, where there is no photograph: its title, in the
 * colours of the site.
 *
 * @param above a line over the title
 * @param below a line at the foot; may be empty
 * @param ground {@code 0xRRGGBB}
 */
public record ShareCard(String above, String title, String below, int ground, int ink) {

    public static final int WIDTH = 1200;
    public static final int HEIGHT = 630;

    /** Raise when the same card is drawn otherwise. */
    public static final int EDITION = 2;

    private static final int MARGIN = 84;
    private static final int SMALL = 36;
    private static final int[] SIZES = {88, 76, 66, 58};
    private static final int MOST_LINES = 4;
    private static final double LEADING = 1.14;
    private static final Glyphs GLYPHS = Glyphs.ofTitles();

    /** As a PNG of sixteen colours. */
    public byte[] png() throws IOException {
        BufferedImage cover = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = cover.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(Color.WHITE);
        graphics.fill(new Rectangle2D.Double(MARGIN, 128, 72, 6));
        graphics.fill(GLYPHS.line(shortened(above, SMALL), MARGIN, 104, SMALL));
        drawTitle(graphics);
        graphics.fill(GLYPHS.line(shortened(below, SMALL), MARGIN, HEIGHT - 64.0, SMALL));
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(coloured(bytesOf(cover)), "png", out);
        return out.toByteArray();
    }

    /** As large as lets it have no more lines than there is room for. */
    private void drawTitle(Graphics2D graphics) {
        int size = SIZES[SIZES.length - 1];
        for (int one : SIZES) {
            if (lines(one).size() <= MOST_LINES - (one > 66 ? 1 : 0)) {
                size = one;
                break;
            }
        }
        List<String> lines = lines(size);
        double y = 148 + size;
        for (int line = 0; line < Math.min(MOST_LINES, lines.size()); line++) {
            boolean isCut = line == MOST_LINES - 1 && lines.size() > MOST_LINES;
            String shown = isCut ? shortened(lines.get(line) + " …………", size) : shortened(lines.get(line), size);
            graphics.fill(GLYPHS.line(shown, MARGIN, y, size));
            y += size * LEADING;
        }
    }

    private List<String> lines(int size) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : title.strip().split("\\s+", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && GLYPHS.width(longer, size) > WIDTH - 2 * MARGIN) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }

    private static String shortened(String text, int size) {
        if (GLYPHS.width(text, size) <= WIDTH - 2 * MARGIN) {
            return text.replace(" …………", " …");
        }
        String cut = text;
        while (!cut.isEmpty() && GLYPHS.width(cut + "…", size) > WIDTH - 2 * MARGIN) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
        }
        return cut.stripTrailing() + "…";
    }

    /** Ground, ink and fourteen colours between them, two pixels a byte: a tenth of the work of all colours. */
    private BufferedImage coloured(byte[] cover) {
        int[] colours = new int[16];
        for (int step = 0; step < colours.length; step++) {
            colours[step] = between(ground, ink, step);
        }
        IndexColorModel model = new IndexColorModel(4, 16, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_BINARY, model);
        byte[] packed = bytesOf(image);
        for (int at = 0; at < packed.length; at++) {
            packed[at] = (byte) ((step(cover[2 * at]) << 4) | step(cover[2 * at + 1]));
        }
        return image;
    }

    private static int step(byte cover) {
        return (Byte.toUnsignedInt(cover) * 15 + 127) / 255;
    }

    private static int between(int from, int to, int step) {
        int colour = 0;
        for (int shift : new int[] {16, 8, 0}) {
            int start = (from >> shift) & 0xFF;
            int end = (to >> shift) & 0xFF;
            colour |= (start + (end - start) * step / 15) << shift;
        }
        return colour;
    }

    private static byte[] bytesOf(BufferedImage image) {
        return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    }
}
