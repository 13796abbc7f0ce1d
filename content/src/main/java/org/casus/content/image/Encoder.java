package org.casus.content.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.casus.content.webp.Webp;

/** Writes pixels. */
final class Encoder {

    private static final int WEBP_COARSENESS = 20;

    private Encoder() {}

    /** @param quality 0 to 1 */
    static ByteBuffer jpeg(BufferedImage image, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            // a tenth smaller, and something to see before all is there
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (RuntimeException e) {
            throw new DamagedImage("the pixels cannot be written as a JPEG", e);
        } finally {
            writer.dispose();
        }
        return ByteBuffer.wrap(out.toByteArray());
    }

    static ByteBuffer webp(BufferedImage image) {
        return ByteBuffer.wrap(Webp.lossy(image, WEBP_COARSENESS));
    }

    static ByteBuffer png(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
            writer.setOutput(stream);
            writer.write(new IIOImage(image, null, null));
            writer.dispose();
        } catch (RuntimeException e) {
            throw new DamagedImage("the pixels cannot be written as a PNG", e);
        }
        return ByteBuffer.wrap(out.toByteArray());
    }
}
