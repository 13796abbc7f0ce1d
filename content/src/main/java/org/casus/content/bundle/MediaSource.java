package org.casus.content.bundle;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.casus.content.image.DamagedImage;
import org.casus.content.image.DecodeBudget;
import org.casus.content.image.ImageForm;
import org.casus.content.image.PublicImages;
import org.casus.content.image.Recipe;

/** Where the bytes of media are: a folder, an API, a store. */
@FunctionalInterface
public interface MediaSource {

    /**
     * The file as it came, with all that it knows of its maker: not for the public.
     *
     * @throws IOException where the file is not there or cannot be read; the message names it
     */
    InputStream open(MediaFile file) throws IOException;

    /**
     * What the public may have of a picture: upright, without place and person, and no larger than asked. A source that
     * keeps what it has made answers from that.
     *
     * @throws DamagedImage where it is no picture that can be made so
     */
    default InputStream openPublic(MediaFile file, Recipe recipe) throws IOException {
        Optional<ImageForm> form = ImageForm.of(file.type());
        if (form.isEmpty()) {
            throw new DamagedImage(file.name() + ": a picture of type " + file.type() + " has no public form");
        }
        Path copy = Files.createTempFile("casus-media-", "");
        try (InputStream bytes = open(file)) {
            Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
            return new ByteArrayInputStream(made(form.get(), copy, recipe));
        } finally {
            Files.delete(copy);
        }
    }

    // the whole where its pixels are too damaged to make a smaller one: browsers show of such a picture what they can
    private static byte[] made(ImageForm form, Path file, Recipe recipe) throws IOException {
        PublicImages images = new PublicImages(DecodeBudget.shared());
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        if (!recipe.isWhole()) {
            try {
                images.write(form, file, recipe, made);
                return made.toByteArray();
            } catch (DamagedImage e) {
                made.reset();
            }
        }
        images.writeWhole(form, file, made);
        return made.toByteArray();
    }
}
