package org.casus.site.browser;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** Thumbnails in one picture: a row a kind of page, in it phone light, phone dark, desk light, desk dark. */
final class ContactSheet {

    private static final int COLUMNS = 4;

    private ContactSheet() {}

    static void write(Path file, List<Thumbnail> thumbnails) throws IOException {
        int rows = thumbnails.size() / COLUMNS;
        BufferedImage sheet =
                new BufferedImage(COLUMNS * Thumbnail.WIDTH, rows * Thumbnail.HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int number = 0; number < thumbnails.size(); number++) {
            sheet.getGraphics().drawImage(thumbnails.get(number).cells(), left(number), top(number), null);
        }
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        ImageIO.write(sheet, "png", file.toFile());
    }

    /** @param taken those whose approved forms are wanted, in the order of the sheet */
    static List<Thumbnail> read(Path file, List<Thumbnail> taken) {
        try {
            BufferedImage sheet = ImageIO.read(file.toFile());
            if (sheet.getHeight() != taken.size() / COLUMNS * Thumbnail.HEIGHT) {
                throw new IllegalStateException(file + " has other pages than were taken: approve them anew");
            }
            return IntStream.range(0, taken.size())
                    .mapToObj(number -> new Thumbnail(
                            taken.get(number).name(),
                            sheet.getSubimage(left(number), top(number), Thumbnail.WIDTH, Thumbnail.HEIGHT)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static int left(int number) {
        return number % COLUMNS * Thumbnail.WIDTH;
    }

    private static int top(int number) {
        return number / COLUMNS * Thumbnail.HEIGHT;
    }
}
