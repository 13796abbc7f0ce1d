package org.casus.site.writing;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is done with files and folders here, and nowhere else. */
final class Disk {

    private Disk() {}

    static boolean hasFiles(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isPresent();
        }
    }

    /** A new file, in a folder that is made where it is missing. The old way to a file is the one with the fewest steps. */
    static void write(File file, byte[] bytes) throws IOException {
        File folder = file.getParentFile();
        if (!folder.mkdir() && !folder.isDirectory()) {
            Files.createDirectories(folder.toPath());
        }
        try (FileOutputStream to = new FileOutputStream(file)) {
            to.write(bytes);
        }
    }

    /** In one step, over what is there. */
    static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The same bytes under a second name; a copy where the file system knows no second names. */
    static void link(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try {
            Files.createLink(to, from);
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Sizes by path within, with slashes. */
    static SortedMap<String, Long> sizesIn(Path folder) throws IOException {
        NavigableMap<String, Long> sizes = new TreeMap<>();
        eachFile(folder, sizes::put);
        return sizes;
    }

    /** Tells each file below the folder: its path within, with slashes, and its size. */
    static void eachFile(Path folder, BiConsumer<String, Long> seen) throws IOException {
        eachFile(folder, "", seen);
    }

    private static void eachFile(Path folder, String within, BiConsumer<String, Long> seen) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                BasicFileAttributes known =
                        Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                String path = within + entry.getFileName();
                if (known.isDirectory()) {
                    eachFile(entry, path + "/", seen);
                } else {
                    seen.accept(path, known.size());
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** This folder and those above it, up to but not with the last, as far as they are empty. */
    static void deleteEmptyFolders(@Nullable Path folder, Path last) throws IOException {
        Path empty = folder;
        while (empty != null && !empty.equals(last)) {
            try {
                Files.deleteIfExists(empty);
            } catch (DirectoryNotEmptyException e) {
                return;
            }
            empty = empty.getParent();
        }
    }
}
