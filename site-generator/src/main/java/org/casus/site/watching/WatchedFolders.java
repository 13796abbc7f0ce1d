package org.casus.site.watching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Some folders with all that lies in them. For one thread. */
public final class WatchedFolders implements AutoCloseable {

    private static final long QUIET_MILLIS = 20;

    private final WatchService service;
    private final Map<WatchKey, Path> folders = new HashMap<>();

    private WatchedFolders(WatchService service) {
        this.service = service;
    }

    /** @param roots those that are not there are left out */
    public static WatchedFolders of(Collection<Path> roots) throws IOException {
        WatchedFolders watched = new WatchedFolders(FileSystems.getDefault().newWatchService());
        for (Path root : roots) {
            if (Files.isDirectory(root)) {
                watched.add(root.toAbsolutePath().normalize(), new TreeSet<>());
            }
        }
        return watched;
    }

    /**
     * What happened.
     *
     * @param files that are new, other ones or gone, absolute
     * @param isAll whether more happened than could be told
     */
    public record Changes(Set<Path> files, boolean isAll) {}

    /** Waits until something happens, and then until nothing does for a moment. */
    public Changes await() throws InterruptedException {
        return after(service.take());
    }

    /** As {@link #await()}, but no longer than so many milliseconds; nothing where nothing happened. */
    public Optional<Changes> await(long longest) throws InterruptedException {
        WatchKey first = service.poll(longest, TimeUnit.MILLISECONDS);
        return first == null ? Optional.empty() : Optional.of(after(first));
    }

    private Changes after(WatchKey first) throws InterruptedException {
        Set<Path> files = new TreeSet<>();
        boolean isAll = false;
        for (@Nullable WatchKey key = first; key != null; key = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS)) {
            isAll |= take(key, files);
        }
        return new Changes(files, isAll);
    }

    private boolean take(WatchKey key, Set<Path> files) {
        boolean isAll = false;
        @Nullable Path folder = folders.get(key);
        for (WatchEvent<?> event : key.pollEvents()) {
            if (event.context() instanceof Path name && folder != null) {
                Path path = folder.resolve(name);
                if (Files.isDirectory(path)) {
                    add(path, files);
                } else {
                    files.add(path);
                }
            } else {
                isAll = true;
            }
        }
        if (!key.reset()) {
            folders.remove(key);
        }
        return isAll;
    }

    /** A folder that is new may have files by the time it is watched. */
    private void add(Path root, Set<Path> files) {
        for (Path path : allIn(root)) {
            if (!Files.isDirectory(path)) {
                files.add(path);
                continue;
            }
            try {
                folders.put(
                        path.register(
                                service,
                                StandardWatchEventKinds.ENTRY_CREATE,
                                StandardWatchEventKinds.ENTRY_MODIFY,
                                StandardWatchEventKinds.ENTRY_DELETE),
                        path);
            } catch (NoSuchFileException e) {
                // came and went: there is nothing to watch
                folders.values().remove(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Folders before what lies in them. */
    private static List<Path> allIn(Path root) {
        try (Stream<Path> all = Files.walk(root)) {
            return all.toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
