package org.casus.site.writing;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.casus.site.hashing.QuickHash;

/**
 * Whether a site stands as its last bake left it, with a note of that bake beside it. The seal on the note is of the manifest
 * file and of the name and size of every file: to read the manifest itself would cost more than to look.
 */
public final class Standing {

    private long sum;
    private int files;

    private Standing() {}

    /**
     * How many files the site has, where this is the note and everything is as it was then; nothing where that is not known.
     *
     * @throws OutputRefused where a bake is writing into the folder
     */
    public static Optional<Integer> filesOf(Path out, String name, String note) {
        try {
            Place place = Place.of(out);
            Path file = place.own().resolve(name);
            if (!Files.isRegularFile(file) || Files.exists(place.pending())) {
                return Optional.empty();
            }
            try (FileChannel lock = OutputFolder.lock(out, place)) {
                String[] sealed = Files.readString(file).split("\n", 2);
                if (!lock.isOpen() || sealed.length < 2 || !sealed[1].equals(note)) {
                    return Optional.empty();
                }
                Standing standing = new Standing();
                Disk.eachFile(place.out(), standing::add);
                return sealed[0].equals(standing.seal(place)) ? Optional.of(standing.files) : Optional.empty();
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The seal of a site that consists of this. */
    static String seal(Place place, Manifest manifest) throws IOException {
        Standing standing = new Standing();
        manifest.all().forEach(file -> standing.add(file.path(), file.size()));
        return standing.seal(place);
    }

    private String seal(Place place) throws IOException {
        return OutputFolder.stamp(place) + " " + files + " " + Long.toHexString(sum);
    }

    /** Sums, so that it does not matter in which order a folder lists its files. */
    private void add(String path, long size) {
        QuickHash hash = new QuickHash();
        hash.add((path + "\0" + size).getBytes(StandardCharsets.UTF_8));
        long number = 0;
        for (byte part : hash.bytes()) {
            number = number * 31 + part;
        }
        sum += number;
        files++;
    }
}
