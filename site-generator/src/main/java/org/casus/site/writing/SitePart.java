package org.casus.site.writing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A folder with one part of a site, baked with {@code --shard}. */
public record SitePart(Path folder, Manifest manifest, Shard shard) {

    /**
     * The parts, which together are one site.
     *
     * @throws OutputRefused where they are not
     */
    public static List<SitePart> allOf(List<Path> folders) {
        List<SitePart> parts = folders.stream().map(SitePart::read).toList();
        SitePart first = parts.getFirst();
        Set<Integer> numbers = new HashSet<>();
        for (SitePart part : parts) {
            if (!part.isOfTheSameAs(first)) {
                throw new OutputRefused("‘" + part.folder + "’ and ‘" + first.folder + "’ were not made from the same"
                        + " content, site files and themes, by the same Casus, as parts of as many. Bake them again.");
            }
            if (!numbers.add(part.shard.number())) {
                throw new OutputRefused(
                        "part " + part.shard.number() + " of " + part.shard.of() + " is there twice. Leave one out.");
            }
        }
        for (int number = 1; number <= first.shard.of(); number++) {
            if (!numbers.contains(number)) {
                throw new OutputRefused("part " + number + " of " + first.shard.of() + " is missing.");
            }
        }
        refuseClashes(parts);
        return parts;
    }

    private boolean isOfTheSameAs(SitePart other) {
        return shard.of() == other.shard.of()
                && shard.input().equals(other.shard.input())
                && manifest.header().maker().equals(other.manifest.header().maker());
    }

    private static void refuseClashes(List<SitePart> parts) {
        Map<String, String> hashes = new TreeMap<>();
        for (SitePart part : parts) {
            part.manifest.files().forEach((path, file) -> {
                String other = hashes.putIfAbsent(path, file.hash());
                if (other != null && !other.equals(file.hash())) {
                    throw new OutputRefused("‘" + path + "’ is not the same in all parts. Bake them again.");
                }
            });
        }
    }

    private static SitePart read(Path folder) {
        try {
            Manifest manifest = Manifest.read(Place.of(folder).manifest());
            Optional<Shard> shard = manifest.header().shard();
            return new SitePart(
                    folder,
                    manifest,
                    shard.orElseThrow(() -> new OutputRefused(
                            "‘" + folder + "’ holds a whole site, not a part. Bake parts with --shard.")));
        } catch (NoSuchFileException | Manifest.Unreadable e) {
            throw new OutputRefused("‘" + folder + "’ holds no part of a site: its manifest, in the folder beside it, "
                    + (e instanceof NoSuchFileException ? "is not there" : "cannot be read") + ".");
        } catch (IOException e) {
            throw OutputFailed.untouched(folder, e);
        }
    }

    /** The files that are not in a site yet. */
    public List<WrittenFile> changedSince(Manifest before) {
        List<WrittenFile> changed = new ArrayList<>();
        for (WrittenFile file : manifest.files().values()) {
            boolean isThere = before.file(file.path())
                    .filter(old -> old.hash().equals(file.hash()))
                    .isPresent();
            if (!isThere) {
                changed.add(file);
            }
        }
        return changed;
    }

    /** @throws OutputRefused where the file is not what was baked */
    public byte[] read(WrittenFile file) {
        try {
            byte[] bytes = Files.readAllBytes(folder.resolve(file.path()));
            if (!file.isOf(bytes)) {
                throw new OutputRefused("‘" + folder.resolve(file.path()) + "’ was changed since it was baked.");
            }
            return bytes;
        } catch (IOException e) {
            throw OutputFailed.untouched(folder, e);
        }
    }
}
