package org.casus.cms.media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** How large a picture is, from its header alone: a picture that would fill the memory is never decoded here. */
record PictureSize(int width, int height) {

    /** Nothing for forms that Java does not read, and for a header that is broken. */
    static Optional<PictureSize> of(Path file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return Optional.of(new PictureSize(reader.getWidth(0), reader.getHeight(0)));
            } catch (IOException | RuntimeException e) {
                // a damaged picture is still a file that somebody wants to keep; Java's readers throw of everything
                return Optional.empty();
            } finally {
                reader.dispose();
            }
        }
    }
}
