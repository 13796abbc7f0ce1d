package org.casus.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.casus.content.folder.ContentFolder;
import org.casus.content.markdown.Markdown;
import org.casus.site.pictures.Darkroom;
import org.casus.site.watching.WatchedContent;
import org.casus.site.watching.WatchedFolders;

/** A small installation in a folder: one type, two sites, a theme that prints what its views hold. */
public final class TestHouse {

    public static final String SITE = "kerken";

    private final Path root;
    private final Set<Path> changed = new TreeSet<>();

    private TestHouse(Path root) {
        this.root = root;
    }

    /** With everything but entries, save the pages that the site file names. */
    public static TestHouse in(Path root) {
        return new TestHouse(root).write(TestHouseFiles.ALL);
    }

    /** Files as in {@code -- entries/church/sint-anna.md --} followed by their text. */
    public TestHouse write(String archive) {
        String[] parts = archive.split("(?m)^-- (?=\\S+ --$)", -1);
        for (String part : parts) {
            int end = part.indexOf(" --\n");
            if (end > 0) {
                put(part.substring(0, end), part.substring(end + " --\n".length()));
            }
        }
        return this;
    }

    public void put(String path, String text) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            changed.add(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void edit(String path, UnaryOperator<String> change) {
        put(path, change.apply(text(path)));
    }

    public void remove(String path) {
        try {
            Files.delete(root.resolve(path));
            changed.add(root.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String text(String path) {
        try {
            return Files.readString(root.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@link #content}, for a process that is told by {@link #changes} what is new. */
    public WatchedContent watched() {
        changed.clear();
        return WatchedContent.open(root, "https://house.example.org");
    }

    /** What was written or removed since the last time. */
    public WatchedFolders.Changes changes() {
        Set<Path> files = Set.copyOf(changed);
        changed.clear();
        return new WatchedFolders.Changes(files, false);
    }

    public Path root() {
        return root;
    }

    /** Where a site with this name is baked to. */
    public Path out(String name) {
        return root.resolve("out").resolve(name);
    }

    public BakeSettings settings(String name) {
        return settings(name, content());
    }

    private BakeSettings settings(String name, ContentFolder content) {
        return BakeSettings.of(
                SITE,
                root.resolve("sites"),
                root.resolve("themes"),
                out(name),
                new Darkroom(content.media(), root.resolve("pictures")));
    }

    public ContentFolder content() {
        return ContentFolder.open(root, "https://house.example.org");
    }

    public Bake resident(String name) {
        return new Bake(settings(name), Markdown.renderer());
    }

    /** As a new process would. */
    public BakeReport bake(String name) {
        return bake(name, content());
    }

    public BakeReport bake(String name, ContentFolder content) {
        return new Bake(settings(name, content), Markdown.renderer()).bake(content.content());
    }

    /** As a process after the one that wrote the site, which goes on from what that left. */
    public BakeReport bakeOn(String name) {
        return NextProcess.of(settings(name), root, root).bake();
    }

    public BakedSite bake() {
        bake("site");
        return new BakedSite(out("site"));
    }

    /** The files of a site with their bytes, one character a byte. */
    public SortedMap<String, String> tree(String name) {
        return treeOf(out(name));
    }

    public static SortedMap<String, String> treeOf(Path folder) {
        SortedMap<String, String> tree = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                tree.put(
                        folder.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tree;
    }
}
