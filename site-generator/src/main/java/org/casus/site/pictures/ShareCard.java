package org.casus.site.pictures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    public static final int EDITION = 1;

    private static final int MARGIN = 84;
    private static final int SMALL = 36;
    private static final int[] SIZES = {88, 76, 66, 58};
    private static final int MOST_LINES = 4;
    private static final double LEADING = 1.14;
    private static final Glyphs GLYPHS = Glyphs.ofTitles();

    /** As a PNG of few colours. */
    public byte[] png() throws IOException {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(new Color(ground));
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setColor(new Color(ink));
        graphics.fill(new Rectangle2D.Double(MARGIN, 128, 72, 6));
        graphics.fill(GLYPHS.line(shortened(above, SMALL), MARGIN, 104, SMALL));
        drawTitle(graphics);
        graphics.fill(GLYPHS.line(shortened(below, SMALL), MARGIN, HEIGHT - 64.0, SMALL));
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(indexed(image), "png", out);
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

    /** Two colours and what lies between them: a byte a pixel will do. */
    private static BufferedImage indexed(BufferedImage image) {
        Map<Integer, Integer> places = new LinkedHashMap<>();
        int[] pixels = image.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
        for (int pixel : pixels) {
            places.putIfAbsent(pixel, places.size());
            if (places.size() > 256) {
                return image;
            }
        }
        int[] colours = places.keySet().stream().mapToInt(Integer::intValue).toArray();
        IndexColorModel model =
                new IndexColorModel(8, colours.length, colours, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE);
        BufferedImage indexed = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_INDEXED, model);
        byte[] row = new byte[WIDTH];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                row[x] = (byte) (int) places.getOrDefault(pixels[y * WIDTH + x], 0);
            }
            indexed.getRaster().setDataElements(0, y, WIDTH, 1, row);
        }
        return indexed;
    }
}
