package org.casus.content.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
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
import org.casus.content.entry.FieldStore;
import org.casus.content.entry.Fields;
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
        return open(contentRoot, base, false, kept -> kept);
    }

    /** As {@link #open}, for a folder of any size: the values of entries are in this store, not in memory. */
    public static ContentFolder open(Path contentRoot, String base, FieldStore store) {
        return open(contentRoot, base, false, store::keep);
    }

    /**
     * As {@link #open}, with what lies in {@code drafts} beside what is published or, under the same name, in its place:
     * as it would be, were all of it published. So a draft must be complete.
     */
    public static ContentFolder withDrafts(Path contentRoot, String base) {
        return open(contentRoot, base, true, kept -> kept);
    }

    /**
     * A folder that was read before. What did not change since is read, on any thread, when somebody asks for its fields.
     *
     * @param known all entries that lie in the folder, sorted, with what was known of each
     * @param changed those of them whose files are other ones now, which are read at once
     * @throws InvalidContent with every problem of what changed
     */
    public static ContentFolder reopen(
            Path contentRoot, String base, SequencedMap<EntryId, EntryFile.Meta> known, Set<EntryId> changed) {
        ContentModel model = ContentModel.read(contentRoot);
        Problems problems = new Problems();
        MediaFolder media = MediaFolder.read(contentRoot.resolve("media"), problems);
        Function<Problems, ReadingOf> reading = into -> new ReadingOf(
                EntryChecks.of(model.types(), model.vocabularies()),
                new KnownInFolder(known.keySet(), media.files()),
                kept -> kept,
                into);
        SortedMap<EntryId, PublishedEntry> entries = new TreeMap<>();
        known.forEach((id, meta) ->
                entries.put(id, new UnreadEntry(() -> place(contentRoot, model, id), reading).published(id, meta)));
        SortedMap<EntryId, Place> places = new TreeMap<>();
        changed.forEach(id -> places.put(id, place(contentRoot, model, id)));
        entries.putAll(read(places, reading.apply(problems)));
        SortedMap<EntryId, Optional<EntryId>> gone =
                GoneFile.read(contentRoot.resolve("gone.yaml"), known.keySet(), problems);
        problems.throwIfAny();
        return new ContentFolder(
                new Content(base, 0, model.types(), model.vocabularies(), entries, media.files(), gone), media);
    }

    private static Place place(Path contentRoot, ContentModel model, EntryId id) {
        ContentType type = model.types()
                .find(id.type())
                .orElseThrow(() -> new IllegalStateException("types are those that the entry was read with"));
        return new Place(
                id, type, contentRoot.resolve(ENTRIES).resolve(id.type()).resolve(id.slug() + SUFFIX));
    }

    private static ContentFolder open(
            Path contentRoot, String base, boolean isWithDrafts, UnaryOperator<Fields> keeping) {
        ContentModel model = ContentModel.read(contentRoot);
        Problems problems = new Problems();
        MediaFolder media = MediaFolder.read(contentRoot.resolve("media"), problems);
        SortedMap<EntryId, Place> places = new TreeMap<>(places(contentRoot.resolve(ENTRIES), model, problems));
        if (isWithDrafts) {
            places.putAll(places(contentRoot.resolve(DRAFTS), model, problems));
        }
        SortedMap<EntryId, PublishedEntry> entries = read(
                places,
                new ReadingOf(
                        EntryChecks.of(model.types(), model.vocabularies()),
                        new KnownInFolder(places.keySet(), media.files()),
                        keeping,
                        problems));
        SortedMap<EntryId, Optional<EntryId>> gone =
                GoneFile.read(contentRoot.resolve("gone.yaml"), places.keySet(), problems);
        problems.throwIfAny();
        return new ContentFolder(
                new Content(base, 0, model.types(), model.vocabularies(), entries, media.files(), gone), media);
    }

    /** Each is read, looked at and put away before the next one: only what is kept of them is in memory together. */
    private static SortedMap<EntryId, PublishedEntry> read(SortedMap<EntryId, Place> places, ReadingOf reading) {
        SortedMap<EntryId, PublishedEntry> entries = new TreeMap<>();
        List.copyOf(places.values()).parallelStream()
                .flatMap(place -> reading.published(place).stream())
                .toList()
                .forEach(entry -> entries.put(entry.id(), entry));
        return entries;
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
        SortedMap<EntryId, Place> places = new TreeMap<>();
        for (Path path : changed) {
            Optional<ContentType> type = typeOf(entries, path);
            if (type.isEmpty() || !Files.isRegularFile(path)) {
                return Optional.empty();
            }
            placeOf(type.get(), path, problems).ifPresent(place -> places.put(place.id, place));
        }
        SortedMap<EntryId, PublishedEntry> read = read(
                places,
                new ReadingOf(
                        EntryChecks.of(content.types(), content.vocabularies()),
                        new KnownBeside(places.keySet(), content),
                        kept -> kept,
                        problems));
        problems.throwIfAny();
        if (read.keySet().stream().anyMatch(id -> content.gone().containsKey(id))) {
            return Optional.empty();
        }
        SortedMap<EntryId, PublishedEntry> all = new TreeMap<>(content.entries());
        all.putAll(read);
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

    private record KnownInFolder(Set<EntryId> entries, SortedMap<String, MediaFile> files) implements Known {

        @Override
        public boolean exists(EntryId id) {
            return entries.contains(id);
        }

        @Override
        public boolean isPublished(EntryId id) {
            return entries.contains(id);
        }

        @Override
        public Optional<MediaFile> media(String id) {
            return Optional.ofNullable(files.get(id));
        }
    }

    /** A file that is an entry's by its name. */
    record Place(EntryId id, ContentType type, Path path) {

        /** As people know it. */
        String file() {
            return nameOf(path);
        }
    }

    private static String nameOf(Path path) {
        return path.subpath(path.getNameCount() - 3, path.getNameCount())
                .toString()
                .replace('\\', '/');
    }

    private static Map<EntryId, Place> places(Path folder, ContentModel model, Problems problems) {
        List<String> types = model.types().all().stream().map(ContentType::id).toList();
        Map<EntryId, Place> places = new LinkedHashMap<>();
        for (Path typeFolder : list(folder)) {
            String id = typeFolder.getFileName().toString();
            Optional<ContentType> type = model.types().find(id);
            if (type.isPresent() && Files.isDirectory(typeFolder)) {
                for (Path path : list(typeFolder)) {
                    placeOf(type.get(), path, problems).ifPresent(place -> places.put(place.id, place));
                }
            } else {
                problems.add(
                        folder.getFileName() + "/" + id,
                        0,
                        "there is no type ‘" + id + "’." + DidYouMean.hint(types, id));
            }
        }
        return places;
    }

    private static Optional<Place> placeOf(ContentType type, Path path, Problems problems) {
        String name = path.getFileName().toString();
        String slug = name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : "";
        if (!Slugs.isSlug(slug)) {
            problems.add(
                    nameOf(path),
                    0,
                    "an entry's file is its slug and .md: lower-case letters and digits with hyphens, sint-anna-gent.md");
            return Optional.empty();
        }
        return Optional.of(new Place(new EntryId(type.id(), slug), type, path));
    }

    /** @param keeping what becomes of the values of an entry that was read */
    record ReadingOf(EntryChecks checks, Known known, UnaryOperator<Fields> keeping, Problems problems) {

        Optional<PublishedEntry> published(Place place) {
            return TextFile.read(place.path, place.file(), problems)
                    .flatMap(text -> EntryFile.read(place.type, place.file(), text, problems)
                            .map(entry -> published(place, text, entry)));
        }

        private PublishedEntry published(Place place, String text, EntryFile entry) {
            Fields fields = Normalise.fields(place.type, entry.fields());
            checks.publication(place.type, fields, known)
                    .forEach(violation -> problems.add(
                            place.file(),
                            EntryFile.lineOf(place.type, text, violation.field()),
                            violation.message().in("en")));
            EntryFile.Meta meta = entry.meta().orElse(UNKNOWN);
            return Published.entry(
                    place.type,
                    place.id,
                    fields,
                    meta.revision(),
                    meta.created(),
                    meta.modified(),
                    meta.published(),
                    keeping);
        }
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
