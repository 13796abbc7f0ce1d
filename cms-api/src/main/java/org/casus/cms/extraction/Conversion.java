package org.casus.cms.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.casus.cms.http.Problem;
import org.casus.cms.media.AddMedia;
import org.casus.cms.media.Described;
import org.casus.content.bundle.MediaFile;

/**
 * A document as the draft of an entry.
 *
 * @param title the one it declares, or the heading it begins with
 * @param markdown its text; pictures by the id that they have in the media library
 * @param media its pictures, in the library now
 * @param left pictures that the library does not take
 */
record Conversion(Optional<String> title, String markdown, DocumentFacts facts, List<MediaFile> media, int left) {

    /** Puts the pictures in the library. */
    static Conversion withPictures(Reading.Done done, AddMedia library, String actor) throws IOException {
        String markdown = done.markdown();
        List<MediaFile> media = new ArrayList<>();
        int left = 0;
        for (Path picture : done.pictures()) {
            String name = picture.getFileName().toString();
            Optional<MediaFile> file = added(picture, library, actor);
            if (file.isPresent()) {
                media.add(file.get());
                markdown = markdown.replace(
                        "](" + name + ")", "](media:" + file.get().id() + ")");
            } else {
                left++;
                markdown = without(markdown, name);
            }
        }
        return new Conversion(title(done.facts()), markdown, done.facts(), List.copyOf(media), left);
    }

    static Conversion withoutPictures(Reading.Done done) throws IOException {
        String markdown = done.markdown();
        List<Path> pictures = done.pictures();
        for (Path picture : pictures) {
            markdown = without(markdown, picture.getFileName().toString());
        }
        return new Conversion(title(done.facts()), markdown, done.facts(), List.of(), pictures.size());
    }

    private static Optional<String> title(DocumentFacts facts) {
        return facts.heading().or(facts::title);
    }

    private static String without(String markdown, String picture) {
        return markdown.replaceAll("!\\[[^\\]]*]\\(" + picture.replace(".", "\\.") + "\\)", "");
    }

    private static Optional<MediaFile> added(Path picture, AddMedia library, String actor) throws IOException {
        try (InputStream bytes = Files.newInputStream(picture)) {
            return Optional.of(library.add(bytes, picture.getFileName().toString(), Described.NOT, actor)
                    .file());
        } catch (Problem refused) {
            // a picture of a kind that the library does not take: the caller is told how many
            return Optional.empty();
        }
    }
}
