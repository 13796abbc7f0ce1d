package org.casus.site.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.casus.content.bundle.BundleReader;
import org.casus.content.bundle.Content;
import org.casus.content.bundle.MediaFile;
import org.casus.content.bundle.MediaSource;
import org.casus.content.entry.FieldStore;
import org.casus.content.folder.ContentFolder;
import org.casus.content.image.Recipe;

/**
 * Content with its media, from wherever the command line says.
 *
 * @param content all that is published
 */
record ContentSource(Content content, MediaSource media) {

    /** Identifiers of things in content that has no installation of its own begin with this. */
    static final String NO_INSTALLATION = "https://casus.example.org";

    /** @param from a folder of content, a bundle's file, or the address of an installation */
    static ContentSource of(String from) throws IOException {
        if (Api.isUrl(from)) {
            return ofApi(new Api(from, ""), from);
        }
        Path path = Path.of(from);
        if (Files.isDirectory(path)) {
            return of(ContentFolder.open(path, NO_INSTALLATION, new FieldStore()));
        }
        if (!Files.exists(path)) {
            throw new NoSuchFileException(from);
        }
        try (InputStream bundle = Files.newInputStream(path)) {
            return new ContentSource(
                    BundleReader.read(bundle, from, new FieldStore()),
                    file -> besideBundle(path.toAbsolutePath(), file));
        }
    }

    /** A folder, with its drafts. */
    static ContentSource withDrafts(Path folder) {
        return of(ContentFolder.withDrafts(folder, NO_INSTALLATION));
    }

    static ContentSource of(ContentFolder folder) {
        return new ContentSource(folder.content(), folder.media());
    }

    private static ContentSource ofApi(Api api, String url) throws IOException {
        try (InputStream bundle = api.get("/export")) {
            return new ContentSource(BundleReader.read(bundle, url, new FieldStore()), new ApiMedia(api));
        }
    }

    /** An installation gives out what the public may have, and nothing else. */
    private record ApiMedia(Api api) implements MediaSource {

        @Override
        public InputStream open(MediaFile file) throws IOException {
            return openPublic(file, Recipe.WHOLE);
        }

        @Override
        public InputStream openPublic(MediaFile file, Recipe recipe) throws IOException {
            String size = recipe.width().map(width -> "?width=" + width).orElse("");
            return api.get("/media/" + file.id() + "/file" + size);
        }
    }

    /** Media of a bundle lie beside it, as in a folder of content. */
    private static InputStream besideBundle(Path bundle, MediaFile file) throws IOException {
        return Files.newInputStream(bundle.resolveSibling("media")
                .resolve(file.id().substring(0, 2))
                .resolve(file.name()));
    }
}
