package org.casus.content.image;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.FileImageInputStream;

/** Reads pixels, with the reader of the form that the file has and no other. */
final class Decoder {

    private static final JPEGImageReaderSpi JPEG = jpeg();
    private static final WebPImageReaderSpi WEBP = new WebPImageReaderSpi();

    private Decoder() {}

    private static JPEGImageReaderSpi jpeg() {
        JPEGImageReaderSpi jpeg = new JPEGImageReaderSpi();
        // where it finds the runtime's own reader, which it stands on
        jpeg.onRegistration(IIORegistry.getDefaultInstance(), ImageReaderSpi.class);
        return jpeg;
    }

    /**
     * The first picture of the file, not yet turned upright.
     *
     * @param each how many pixels to go on after one that is read, in both directions
     */
    static BufferedImage read(ImageForm form, Path file, int each) throws IOException {
        ImageReader reader = reader(form);
        try (FileImageInputStream in = new FileImageInputStream(file.toFile())) {
            reader.setInput(in, true, true);
            ImageReadParam how = reader.getDefaultReadParam();
            how.setSourceSubsampling(each, each, 0, 0);
            return reader.read(0, how);
        } catch (IIOException | EOFException | RuntimeException | StackOverflowError e) {
            // these readers throw of everything at a file that is not as it should be
            throw new DamagedImage("the pixels of the " + form + " cannot be read", e);
        } finally {
            reader.dispose();
        }
    }

    /** The size of the first picture of a TIFF, as its reader finds it. */
    static ImageFacts tiffFacts(Path file, Orientation orientation) throws IOException {
        ImageReader reader = reader(ImageForm.TIFF);
        try (FileImageInputStream in = new FileImageInputStream(file.toFile())) {
            reader.setInput(in, true, true);
            return ImageFacts.of(reader.getWidth(0), reader.getHeight(0), orientation);
        } catch (IIOException | EOFException | RuntimeException | StackOverflowError e) {
            throw new DamagedImage("the header of the TIFF cannot be read", e);
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(ImageForm form) throws IOException {
        return switch (form) {
            case JPEG -> JPEG.createReaderInstance(null);
            case WEBP -> WEBP.createReaderInstance(null);
            case PNG -> ofTheRuntime("png");
            case GIF -> ofTheRuntime("gif");
            case TIFF -> ofTheRuntime("tiff");
            case AVIF, SVG -> throw new DamagedImage("nothing here reads the pixels of " + form);
        };
    }

    private static ImageReader ofTheRuntime(String name) {
        for (Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(name); readers.hasNext(); ) {
            ImageReader reader = readers.next();
            if (reader.getClass().getName().startsWith("com.sun.imageio.")) {
                return reader;
            }
        }
        throw new IllegalStateException("every Java reads " + name);
    }
}
