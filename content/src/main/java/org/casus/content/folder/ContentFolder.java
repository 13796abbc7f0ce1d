package org.casus.content.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.casus.content.InvalidContent;
import org.casus.content.bundle.Content;
import org.casus.content.bundle.MediaFile;
import org.casus.content.bundle.MediaSource;
import org.casus.content.bundle.Published;
import org.casus.content.checking.EntryChecks;
import org.casus.content.checking.Known;
import org.casus.content.checking.Normalise;
import org.casus.content.entry.EntryFile;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.PublishedEntry;
import org.casus.content.entry.Slugs;
import org.casus.content.source.DidYouMean;
import org.casus.content.source.Problems;
import org.casus.content.source.TextFile;
import org.casus.content.type.ContentType;

/**
 * A folder of content, read: {@code types}, {@code vocabularies}, {@code entries/<type>/<slug>.md}, {@code media} and
 * {@code gone.yaml}. What lies in {@code drafts/<type>/<slug>.md} is read by {@link #withDrafts} alone.
 *
 * @param content what lies in it, all of it published; sequence 0
 * @param media where the bytes of its media are
 */
public record ContentFolder(Content content, MediaSource media) {

    private static final String SUFFIX = ".md";
    private static final String ENTRIES = "entries";
    private static final String DRAFTS = "drafts";
    private static final EntryFile.Meta UNKNOWN = new EntryFile.Meta(1, Instant.EPOCH, Instant.EPOCH, Instant.EPOCH);

    /** As {@link #open}, for whoever needs no bytes of media. */
    public static Content read(Path contentRoot, String base) {
        return open(contentRoot, base).content();
    }

    /**
     * @param base the installation's address, no slash at its end
     * @throws InvalidContent with every problem of every file
     */
    public static ContentFolder open(Path contentRoot, String base) {
        return open(contentRoot, base, false);
    }

    /**
     * As {@link #open}, with what lies in {@code drafts} beside what is published or, under the same name, in its place:
     * as it would be, were all of it published. So a draft must be complete.
     */
    public static ContentFolder withDrafts(Path contentRoot, String base) {
        return open(contentRoot, base, true);
    }

    private static ContentFolder open(Path contentRoot, String base, boolean isWithDrafts) {
        ContentModel model = ContentModel.read(contentRoot);
        Problems problems = new Problems();
        MediaFolder media = MediaFolder.read(contentRoot.resolve("media"), problems);
        Map<EntryId, ReadEntry> byId = new TreeMap<>();
        readEntries(contentRoot.resolve(ENTRIES), model, problems).forEach(entry -> byId.put(entry.id, entry));
        if (isWithDrafts) {
            readEntries(contentRoot.resolve(DRAFTS), model, problems).forEach(entry -> byId.put(entry.id, entry));
        }
        List<ReadEntry> read = List.copyOf(byId.values());
        check(read, model, new KnownInFolder(byId, media.files()), problems);
        SortedMap<EntryId, Optional<EntryId>> gone =
                GoneFile.read(contentRoot.resolve("gone.yaml"), byId.keySet(), problems);
        problems.throwIfAny();
        SortedMap<EntryId, PublishedEntry> entries = new TreeMap<>();
        read.parallelStream().map(ReadEntry::published).toList().forEach(entry -> entries.put(entry.id(), entry));
        return new ContentFolder(
                new Content(base, 0, model.types(), model.vocabularies(), entries, media.files(), gone), media);
    }

    /**
     * This one after some of its files changed: what did not change is the same object. Nothing where more than texts of
     * entries changed, or where an entry went that others may point to: then all must be read again.
     *
     * @param changed files that are new or other ones, absolute
     * @throws InvalidContent with every problem of these files
     */
    public Optional<ContentFolder> renewed(Path contentRoot, Set<Path> changed) {
        Path entries = contentRoot.toAbsolutePath().normalize().resolve(ENTRIES);
        Problems problems = new Problems();
        Map<EntryId, ReadEntry> read = new TreeMap<>();
        for (Path path : changed) {
            Optional<ContentType> type = typeOf(entries, path);
            if (type.isEmpty() || !Files.isRegularFile(path)) {
                return Optional.empty();
            }
            readEntry(type.get(), path, problems).ifPresent(entry -> read.put(entry.id, entry));
        }
        ContentModel model = new ContentModel(content.types(), content.vocabularies());
        check(List.copyOf(read.values()), model, new KnownBeside(read.keySet(), content), problems);
        problems.throwIfAny();
        if (read.keySet().stream().anyMatch(id -> content.gone().containsKey(id))) {
            return Optional.empty();
        }
        SortedMap<EntryId, PublishedEntry> all = new TreeMap<>(content.entries());
        read.values().forEach(entry -> all.put(entry.id, entry.published()));
        return Optional.of(new ContentFolder(
                new Content(
                        content.base(),
                        content.sequence(),
                        content.types(),
                        content.vocabularies(),
                        all,
                        content.media(),
                        content.gone()),
                media));
    }

    /** Of a file that lies where an entry lies. */
    private Optional<ContentType> typeOf(Path entries, Path file) {
        Path folder = file.getParent();
        return folder != null && entries.equals(folder.getParent())
                ? content.types().find(String.valueOf(folder.getFileName()))
                : Optional.empty();
    }

    private record KnownBeside(Set<EntryId> read, Content content) implements Known {

        @Override
        public boolean exists(EntryId id) {
            return read.contains(id) || content.entries().containsKey(id);
        }

        @Override
        public boolean isPublished(EntryId id) {
            return exists(id);
        }

        @Override
        public Optional<MediaFile> media(String id) {
            return Optional.ofNullable(content.media().get(id));
        }
    }

    private record ReadEntry(EntryId id, ContentType type, Path path, String file, EntryFile entry) {

        PublishedEntry published() {
            EntryFile.Meta meta = entry.meta().orElse(UNKNOWN);
            return Published.entry(
                    type, id, entry.fields(), meta.revision(), meta.created(), meta.modified(), meta.published());
        }
    }

    private record KnownInFolder(Map<EntryId, ReadEntry> entries, SortedMap<String, MediaFile> files) implements Known {

        @Override
        public boolean exists(EntryId id) {
            return entries.containsKey(id);
        }

        @Override
        public boolean isPublished(EntryId id) {
            return entries.containsKey(id);
        }

        @Override
        public Optional<MediaFile> media(String id) {
            return Optional.ofNullable(files.get(id));
        }
    }

    private static List<ReadEntry> readEntries(Path folder, ContentModel model, Problems problems) {
        List<String> types = model.types().all().stream().map(ContentType::id).toList();
        List<ReadEntry> read = new ArrayList<>();
        for (Path typeFolder : list(folder)) {
            String id = typeFolder.getFileName().toString();
            Optional<ContentType> type = model.types().find(id);
            if (type.isPresent() && Files.isDirectory(typeFolder)) {
                list(typeFolder).parallelStream()
                        .map(path -> readEntry(type.get(), path, problems))
                        .flatMap(Optional::stream)
                        .forEachOrdered(read::add);
            } else {
                problems.add(
                        folder.getFileName() + "/" + id,
                        0,
                        "there is no type ‘" + id + "’." + DidYouMean.hint(types, id));
            }
        }
        return read;
    }

    private static Optional<ReadEntry> readEntry(ContentType type, Path path, Problems problems) {
        String name = path.getFileName().toString();
        String file = path.subpath(path.getNameCount() - 3, path.getNameCount())
                .toString()
                .replace('\\', '/');
        String slug = name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : "";
        if (!Slugs.isSlug(slug)) {
            problems.add(
                    file,
                    0,
                    "an entry's file is its slug and .md: lower-case letters and digits with hyphens, sint-anna-gent.md");
            return Optional.empty();
        }
        return TextFile.read(path, file, problems)
                .flatMap(text -> EntryFile.read(type, file, text, problems))
                .map(entry -> new EntryFile(Normalise.fields(type, entry.fields()), entry.meta()))
                .map(entry -> new ReadEntry(new EntryId(type.id(), slug), type, path, file, entry));
    }

    private static void check(List<ReadEntry> entries, ContentModel model, Known known, Problems problems) {
        EntryChecks checks = EntryChecks.of(model.types(), model.vocabularies());
        entries.parallelStream()
                .forEach(read -> checks.publication(read.type, read.entry.fields(), known)
                        .forEach(violation -> problems.add(
                                read.file,
                                lineOf(read, violation.field()),
                                violation.message().in("en"))));
    }

    private static int lineOf(ReadEntry read, String path) {
        Problems alreadyTold = new Problems();
        return TextFile.read(read.path, read.file, alreadyTold)
                .map(text -> EntryFile.lineOf(read.type, text, path))
                .orElse(0);
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
