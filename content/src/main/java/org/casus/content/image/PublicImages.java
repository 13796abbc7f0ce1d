package org.casus.content.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes of a picture what the public may have: the whole, upright and without what is personal, and smaller ones. */
public final class PublicImages {

    /** To be added to the name of what is kept: another way of making them is another name. */
    public static final int EDITION = 2;

    private static final float WHOLE_QUALITY = 0.92f;
    private static final float SMALL_QUALITY = 0.82f;
    private static final int COLOUR_SIDE = 64;

    /** From here on, pixels are left out while reading: the rest is more than enough for what is made of them. */
    private static final long MANY_PIXELS = 24_000_000;

    /** Bytes that a pixel takes: what is read, and what it is drawn into. */
    private static final int PIXEL = 8;

    private final DecodeBudget budget;

    public PublicImages(DecodeBudget budget) {
        this.budget = budget;
    }

    /** What was made: its media type and size. */
    public record Made(String type, int width, int height) {}

    /**
     * What the header says, without reading a pixel.
     *
     * @return nothing for a drawing, which has no pixels
     * @throws DamagedImage where it says nothing that holds
     */
    public static Optional<ImageFacts> facts(ImageForm form, Path file) throws IOException {
        return switch (form) {
            case JPEG -> Optional.of(JpegFile.read(bytes(file)).facts());
            case PNG -> Optional.of(PngFile.read(bytes(file)).facts());
            case GIF -> Optional.of(GifFile.read(bytes(file)).facts());
            case WEBP -> Optional.of(WebpFile.read(bytes(file)).facts());
            case AVIF -> Optional.of(AvifFile.read(bytes(file)).facts());
            case TIFF ->
                Optional.of(Decoder.tiffFacts(file, Exif.of(bytes(file)).orientation()));
            case SVG -> Optional.empty();
        };
    }

    private static ByteBuffer bytes(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            if (channel.size() > Integer.MAX_VALUE) {
                throw new DamagedImage("a picture of more than two gigabytes");
            }
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        }
    }

    /**
     * Writes the whole picture for the public.
     *
     * @throws DamagedImage where none can be made
     */
    public void writeWhole(ImageForm form, Path file, OutputStream out) throws IOException {
        switch (form) {
            case JPEG -> write(jpeg(file), out);
            case PNG -> write(png(file), out);
            case GIF -> write(GifFile.read(bytes(file)).stripped(), out);
            case WEBP -> write(WebpFile.read(bytes(file)).stripped(), out);
            case AVIF -> write(AvifFile.read(bytes(file)).stripped(), out);
            case TIFF -> {
                ImageFacts facts = facts(form, file).orElseThrow();
                write(
                        List.of(turned(form, file, facts, image -> Encoder.jpeg(Scaled.opaque(image), WHOLE_QUALITY))),
                        out);
            }
            case SVG -> {
                try (var in = Files.newInputStream(file)) {
                    SafeSvg.write(in, out);
                }
            }
        }
    }

    private List<ByteBuffer> jpeg(Path file) throws IOException {
        JpegFile jpeg = JpegFile.read(bytes(file));
        ImageFacts facts = jpeg.facts();
        if (facts.orientation() == Orientation.UPRIGHT) {
            return jpeg.stripped();
        }
        if (!budget.fits(facts.pixels() * PIXEL)) {
            // too large to be turned here: browsers turn it, as long as that is all they are told
            return jpeg.strippedButForOrientation();
        }
        JpegFile turned = JpegFile.read(
                turned(ImageForm.JPEG, file, facts, image -> Encoder.jpeg(writable(image), WHOLE_QUALITY)));
        // the colours of a printing press are of no use to a picture that has been made one for screens
        return jpeg.channels() > 3 ? turned.stripped() : turned.withColoursOf(jpeg);
    }

    private static BufferedImage writable(BufferedImage image) {
        return image.getColorModel().hasAlpha() ? Scaled.opaque(image) : image;
    }

    private List<ByteBuffer> png(Path file) throws IOException {
        PngFile png = PngFile.read(bytes(file));
        ImageFacts facts = png.facts();
        return facts.orientation() == Orientation.UPRIGHT
                ? png.stripped()
                : PngFile.read(turned(ImageForm.PNG, file, facts, Encoder::png)).withColoursOf(png);
    }

    @FunctionalInterface
    private interface Encoding {
        ByteBuffer of(BufferedImage image) throws IOException;
    }

    private ByteBuffer turned(ImageForm form, Path file, ImageFacts facts, Encoding encoding) throws IOException {
        refuseUnlessFitting(facts.pixels() * PIXEL);
        return budget.within(
                facts.pixels() * PIXEL, () -> encoding.of(facts.orientation().upright(Decoder.read(form, file, 1))));
    }

    private void refuseUnlessFitting(long bytes) throws DamagedImage {
        if (!budget.fits(bytes)) {
            throw new DamagedImage("working on it takes more memory than there is");
        }
    }

    private static void write(List<ByteBuffer> parts, OutputStream out) throws IOException {
        WritableByteChannel channel = Channels.newChannel(out);
        for (ByteBuffer part : parts) {
            channel.write(part.duplicate());
        }
    }

    /**
     * Writes a smaller picture, or a part of one.
     *
     * @param recipe that means something for this picture, see {@link Recipe#meaningFor}
     */
    public Made write(ImageForm form, Path file, Recipe recipe, OutputStream out) throws IOException {
        ImageFacts facts = facts(form, file).orElseThrow(() -> new DamagedImage("a drawing is not made smaller"));
        int each = each(facts, forWidth(facts, recipe));
        return budget.within(memory(facts, each), () -> {
            Print print = print(form, file, facts.orientation().upright(Decoder.read(form, file, each)), recipe);
            write(List.of(print.bytes()), out);
            return print.made();
        });
    }

    /** What was made, and its bytes. */
    private record Print(Made made, ByteBuffer bytes) {}

    /**
     * Several of one picture, which is read once for all of them.
     *
     * @param recipes that mean something for this picture, see {@link Recipe#meaningFor}
     * @return the bytes of each
     */
    public Map<Recipe, byte[]> all(ImageForm form, Path file, List<Recipe> recipes) throws IOException {
        ImageFacts facts = facts(form, file).orElseThrow(() -> new DamagedImage("a drawing is not made smaller"));
        int least = recipes.stream()
                .mapToInt(recipe -> forWidth(facts, recipe))
                .min()
                .orElse(1);
        int each = each(facts, least);
        Map<Recipe, byte[]> made = new HashMap<>();
        budget.within(memory(facts, each), () -> {
            BufferedImage read = facts.orientation().upright(Decoder.read(form, file, each));
            for (Recipe recipe : recipes) {
                made.put(recipe, print(form, file, read, recipe).bytes().array());
            }
            return made;
        });
        return made;
    }

    /** How many pixels to go on after one that is read, for this recipe. */
    private static int forWidth(ImageFacts facts, Recipe recipe) {
        int widest = widest(facts, recipe);
        return facts.pixels() > MANY_PIXELS ? Math.max(1, widest / (2 * width(facts, recipe))) : 1;
    }

    private static int widest(ImageFacts facts, Recipe recipe) {
        return recipe.crop()
                .map(crop -> crop.of(facts.shownWidth(), facts.shownHeight(), recipe.focus())
                        .width())
                .orElse(facts.shownWidth());
    }

    private static int width(ImageFacts facts, Recipe recipe) {
        int widest = widest(facts, recipe);
        return Math.min(recipe.width().orElse(widest), widest);
    }

    private static Print print(ImageForm form, Path file, BufferedImage read, Recipe recipe) throws IOException {
        BufferedImage part = cut(read, recipe);
        BufferedImage made = scaled(part, Math.min(recipe.width().orElse(part.getWidth()), part.getWidth()));
        if (recipe.isWebp()) {
            return new Print(made(ImageForm.WEBP, made), Encoder.webp(Scaled.opaque(made)));
        }
        boolean isPng = form == ImageForm.PNG || form == ImageForm.GIF || isTransparent(form, file);
        return isPng
                ? new Print(made(ImageForm.PNG, made), Encoder.png(made))
                : new Print(made(ImageForm.JPEG, made), Encoder.jpeg(Scaled.opaque(made), SMALL_QUALITY));
    }

    private static Made made(ImageForm form, BufferedImage image) {
        return new Made(form.mediaType(), image.getWidth(), image.getHeight());
    }

    /** So many that what is read finds room. */
    private int each(ImageFacts facts, int least) throws DamagedImage {
        int each = least;
        while (!budget.fits(memory(facts, each)) && each < COLOUR_SIDE) {
            each++;
        }
        refuseUnlessFitting(memory(facts, each));
        return each;
    }

    private static long memory(ImageFacts facts, int each) {
        return facts.pixels() / each / each * PIXEL + (facts.needsAll() ? facts.pixels() * PIXEL : 0);
    }

    private static boolean isTransparent(ImageForm form, Path file) throws IOException {
        return form == ImageForm.WEBP && WebpFile.read(bytes(file)).mayBeTransparent();
    }

    private static BufferedImage cut(BufferedImage image, Recipe recipe) {
        return recipe.crop()
                .map(crop -> crop.of(image.getWidth(), image.getHeight(), recipe.focus()))
                .map(cut -> image.getSubimage(cut.left(), cut.top(), cut.width(), cut.height()))
                .orElse(image);
    }

    private static BufferedImage scaled(BufferedImage image, int width) {
        int height = (int) Math.max(1, Math.round((double) image.getHeight() * width / image.getWidth()));
        return Scaled.to(image, width, height);
    }

    /**
     * What a look at a picture tells.
     *
     * @param colour that most of it has, {@code #rrggbb}
     * @param isOpaque whether nothing shines through
     */
    public record Look(String colour, boolean isOpaque) {}

    /** @return {@code #rrggbb}; nothing for pictures whose pixels nothing here reads */
    public Optional<String> colour(ImageForm form, Path file) throws IOException {
        return look(form, file).map(Look::colour);
    }

    /** @return nothing for pictures whose pixels nothing here reads */
    public Optional<Look> look(ImageForm form, Path file) throws IOException {
        Optional<ImageFacts> facts = facts(form, file);
        if (!form.isScalable() || facts.isEmpty()) {
            return Optional.empty();
        }
        int longest = Math.max(facts.get().width(), facts.get().height());
        int each = each(facts.get(), Math.max(1, longest / COLOUR_SIDE));
        return budget.within(memory(facts.get(), each), () -> {
            BufferedImage image = Decoder.read(form, file, each);
            return Optional.of(new Look(Colour.of(image), isOpaque(image)));
        });
    }

    private static boolean isOpaque(BufferedImage image) {
        if (!image.getColorModel().hasAlpha()) {
            return true;
        }
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (image.getRGB(x, y) >>> 24 != 0xFF) {
                    return false;
                }
            }
        }
        return true;
    }
}
