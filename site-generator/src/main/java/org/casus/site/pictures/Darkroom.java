package org.casus.site.pictures;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.casus.content.bundle.MediaFile;
import org.casus.content.bundle.MediaSource;
import org.casus.content.image.DamagedImage;
import org.casus.content.image.DecodeBudget;
import org.casus.content.image.ImageForm;
import org.casus.content.image.PublicImages;
import org.casus.content.image.PublicImages.Look;
import org.casus.content.image.Recipe;
import org.casus.site.hashing.Hashes;

/** Where the pictures of sites are made, each once. May be used by many threads, and by many processes on one folder. */
public final class Darkroom implements MediaSource {

    private static final int LOCKS = 64;
    private static final String NOTHING = "nothing";

    private final MediaSource source;
    private final Shelf shelf;
    private final PublicImages images = new PublicImages(DecodeBudget.shared());
    private final ReentrantLock[] making =
            IntStream.range(0, LOCKS).mapToObj(number -> new ReentrantLock()).toArray(ReentrantLock[]::new);

    /** @param folder for what has been made; need not be there yet */
    public Darkroom(MediaSource source, Path folder) {
        this.source = source;
        this.shelf = new Shelf(folder);
    }

    /** The one that this source is, or one with the folder of this account. */
    public static Darkroom of(MediaSource source) {
        return source instanceof Darkroom darkroom ? darkroom : new Darkroom(source, folderOfThisAccount());
    }

    /** {@code $CASUS_CACHE/pictures}, else where programs of this account keep such things. */
    public static Path folderOfThisAccount() {
        return Optional.ofNullable(System.getenv("CASUS_CACHE"))
                .map(Path::of)
                .or(() -> Optional.ofNullable(System.getenv("XDG_CACHE_HOME")).map(home -> Path.of(home, "casus")))
                .orElseGet(() -> Path.of(System.getProperty("user.home", "."), ".cache", "casus"))
                .resolve("pictures");
    }

    @Override
    public InputStream open(MediaFile file) throws IOException {
        return source.open(file);
    }

    @Override
    public InputStream openPublic(MediaFile file, Recipe recipe) throws IOException {
        return source.openPublic(file, recipe);
    }

    /**
     * What a look at it tells.
     *
     * @return nothing for a form whose pixels nothing here reads
     * @throws DamagedImage where its pixels cannot be read
     */
    public Optional<Look> look(MediaFile file) throws IOException {
        String name = folderOf(file) + "/look-" + PublicImages.EDITION;
        Optional<byte[]> kept = shelf.read(name);
        if (kept.isPresent()) {
            return lookOf(new String(kept.get(), StandardCharsets.US_ASCII));
        }
        return alone(file, () -> {
            Optional<Look> look = withCopy(file, images::look);
            shelf.keep(
                    name,
                    look.map(seen -> seen.colour() + (seen.isOpaque() ? " opaque" : " clear"))
                            .orElse(NOTHING)
                            .getBytes(StandardCharsets.US_ASCII));
            return look;
        });
    }

    private static Optional<Look> lookOf(String kept) {
        String[] words = kept.split(" ", -1);
        return words.length == 2 ? Optional.of(new Look(words[0], words[1].equals("opaque"))) : Optional.empty();
    }

    /**
     * One of the family that a page shows together. All of them are made when the first is asked for: reading the
     * original is most of the work.
     */
    public byte[] print(MediaFile file, Recipe recipe, List<Recipe> family) throws IOException {
        Optional<byte[]> kept = shelf.read(nameOf(file, recipe));
        return kept.isPresent()
                ? kept.get()
                : alone(file, () -> {
                    Optional<byte[]> madeMeanwhile = shelf.read(nameOf(file, recipe));
                    return madeMeanwhile.isPresent() ? madeMeanwhile.get() : make(file, recipe, family);
                });
    }

    private byte[] make(MediaFile file, Recipe recipe, List<Recipe> family) throws IOException {
        Map<Recipe, byte[]> made = new HashMap<>(withCopy(file, (form, copy) -> images.all(form, copy, family)));
        made.forEach((one, bytes) -> shelf.keep(nameOf(file, one), bytes));
        return Optional.ofNullable(made.get(recipe))
                .orElseThrow(() -> new IllegalArgumentException(recipe + " is not of the family " + family));
    }

    /** As it came, without what is personal. */
    public byte[] whole(MediaFile file) throws IOException {
        try (InputStream stream = source.openPublic(file, Recipe.WHOLE)) {
            return stream.readAllBytes();
        }
    }

    private static String folderOf(MediaFile file) {
        return file.id().substring(0, 2) + "/" + file.id();
    }

    private static String nameOf(MediaFile file, Recipe recipe) {
        return folderOf(file) + "/" + Hashes.shortName(Hashes.hex(recipe.words() + " " + PublicImages.EDITION));
    }

    @FunctionalInterface
    private interface Work<T> {
        T run() throws IOException;
    }

    private <T> T alone(MediaFile file, Work<T> work) throws IOException {
        ReentrantLock lock = making[Math.floorMod(file.id().hashCode(), LOCKS)];
        lock.lock();
        try {
            return work.run();
        } finally {
            lock.unlock();
        }
    }

    @FunctionalInterface
    private interface OfCopy<T> {
        T from(ImageForm form, Path copy) throws IOException;
    }

    private <T> T withCopy(MediaFile file, OfCopy<T> work) throws IOException {
        ImageForm form = ImageForm.of(file.type())
                .flatMap(given -> ImageForm.of(given.publicType()))
                .orElseThrow(() -> new DamagedImage("a picture of type " + file.type() + " has no public form"));
        Path copy = Files.createTempFile("casus-picture-", "");
        try (InputStream bytes = source.openPublic(file, Recipe.WHOLE)) {
            Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
            return work.from(form, copy);
        } finally {
            Files.delete(copy);
        }
    }
}
