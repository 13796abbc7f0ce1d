package org.casus.content.bundle;

import java.util.Optional;

/**
 * What is known of a file of the media library.
 *
 * @param id SHA-256 of its bytes, hex
 * @param name the name it was given, for people; never a path
 * @param type the media type found in the bytes, {@code image/jpeg}
 * @param bytes its length
 * @param width in pixels, of images whose size could be read
 * @param height in pixels, of images whose size could be read
 * @param alt alternative text where the place of use gives none
 * @param text the words in it, of a document that somebody has read them from: for searching
 */
public record MediaFile(
        String id,
        String name,
        String type,
        long bytes,
        Optional<Integer> width,
        Optional<Integer> height,
        Optional<String> alt,
        Optional<String> caption,
        Optional<String> credit,
        Optional<String> licence,
        Optional<String> text) {

    /** Of which the words are not known. */
    public MediaFile(
            String id,
            String name,
            String type,
            long bytes,
            Optional<Integer> width,
            Optional<Integer> height,
            Optional<String> alt,
            Optional<String> caption,
            Optional<String> credit,
            Optional<String> licence) {
        this(id, name, type, bytes, width, height, alt, caption, credit, licence, Optional.empty());
    }

    public MediaFile withText(String words) {
        return new MediaFile(id, name, type, bytes, width, height, alt, caption, credit, licence, Optional.of(words));
    }

    public boolean isImage() {
        return type.startsWith("image/");
    }
}
