package org.casus.site.watching;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.casus.content.InvalidContent;
import org.casus.content.bundle.Content;
import org.casus.content.bundle.MediaFile;
import org.casus.content.bundle.MediaSource;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.PublishedEntry;
import org.casus.content.folder.ContentFolder;
import org.casus.content.image.Recipe;

/** A folder of content, read again as far as it changed: an entry's text costs the reading of one file. */
public final class WatchedContent implements MediaSource {

    private final Path root;
    private final String base;
    private final boolean isWithDrafts;
    private final Set<Path> waiting = new TreeSet<>();
    private boolean mustReadAll;
    private volatile ContentFolder folder;

    private WatchedContent(Path root, String base, boolean isWithDrafts) {
        this.root = root;
        this.base = base;
        this.isWithDrafts = isWithDrafts;
        this.folder = read();
    }

    /** @throws InvalidContent with every problem of every file */
    public static WatchedContent open(Path root, String base) {
        return new WatchedContent(root.toAbsolutePath().normalize(), base, false);
    }

    /** With what lies in its folder of drafts. */
    public static WatchedContent withDrafts(Path root, String base) {
        return new WatchedContent(root.toAbsolutePath().normalize(), base, true);
    }

    private ContentFolder read() {
        return isWithDrafts ? ContentFolder.withDrafts(root, base) : ContentFolder.open(root, base);
    }

    public Content content() {
        return folder.content();
    }

    /**
     * Takes in what changed; site files, which a bake reads itself, do not count.
     *
     * @throws InvalidContent with what is wrong in it; what is read stays as it was, and the files are read again next time
     */
    public Content after(WatchedFolders.Changes changes) {
        waiting.addAll(changes.files().stream().filter(this::isContent).collect(Collectors.toSet()));
        mustReadAll |= changes.isAll();
        if (mustReadAll || !waiting.isEmpty()) {
            // a draft may hide what is published: there the whole is read
            Optional<ContentFolder> renewed =
                    mustReadAll || isWithDrafts ? Optional.empty() : folder.renewed(root, waiting);
            folder = renewed.orElseGet(() -> recognised(read()));
            waiting.clear();
            mustReadAll = false;
        }
        return folder.content();
    }

    /** With the same objects as before where they say the same, so that a bake need not look into them. */
    private ContentFolder recognised(ContentFolder read) {
        Content before = folder.content();
        Content now = read.content();
        boolean isSameModel = !mustReadAll
                && waiting.stream()
                        .noneMatch(file -> file.startsWith(root.resolve("types"))
                                || file.startsWith(root.resolve("vocabularies")));
        SortedMap<EntryId, PublishedEntry> entries = new TreeMap<>(now.entries());
        entries.replaceAll((id, entry) -> before.entry(id).filter(entry::equals).orElse(entry));
        return new ContentFolder(
                new Content(
                        now.base(),
                        now.sequence(),
                        isSameModel ? before.types() : now.types(),
                        isSameModel ? before.vocabularies() : now.vocabularies(),
                        entries,
                        now.media(),
                        now.gone()),
                read.media());
    }

    private boolean isContent(Path file) {
        return file.startsWith(root)
                && !file.startsWith(root.resolve("sites"))
                && !String.valueOf(file.getFileName()).startsWith(".")
                && !String.valueOf(file.getFileName()).endsWith("~");
    }

    @Override
    public InputStream open(MediaFile file) throws IOException {
        return folder.media().open(file);
    }

    @Override
    public InputStream openPublic(MediaFile file, Recipe recipe) throws IOException {
        return folder.media().openPublic(file, recipe);
    }
}
