package org.casus.content.image;

import java.util.Arrays;
import java.util.Optional;

/** The forms of pictures that have a public form. */
public enum ImageForm {
    JPEG("image/jpeg"),
    PNG("image/png"),
    GIF("image/gif"),
    WEBP("image/webp"),
    AVIF("image/avif"),
    /** Few browsers show it: its public form is a JPEG. */
    TIFF("image/tiff"),
    SVG("image/svg+xml");

    private final String mediaType;

    ImageForm(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** What its public form is served as. */
    public String publicType() {
        return this == TIFF ? JPEG.mediaType : mediaType;
    }

    /** Whether smaller ones can be made of it. */
    public boolean isScalable() {
        return this != AVIF && this != SVG;
    }

    public static Optional<ImageForm> of(String mediaType) {
        return Arrays.stream(values())
                .filter(form -> form.mediaType.equals(mediaType))
                .findFirst();
    }
}
