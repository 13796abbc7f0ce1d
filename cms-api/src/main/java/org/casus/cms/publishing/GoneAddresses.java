package org.casus.cms.publishing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** What the bakes of sites wrote down of addresses that are gone or moved, in {@code _server/gone.txt}. */
final class GoneAddresses {

    /** In place of an address that leads on: there is none. */
    static final String GONE = "410";

    private record Rules(FileTime written, Map<String, String> byAddress) {}

    private final ConcurrentMap<Path, Rules> bySite = new ConcurrentHashMap<>();

    /** @return {@link #GONE}, the address that took its place, or nothing where it is as good as any */
    Optional<String> of(Path site, String address) throws IOException {
        Path file = site.resolve("_server/gone.txt");
        try {
            FileTime written = Files.getLastModifiedTime(file);
            Rules rules = bySite.get(site);
            if (rules == null || !rules.written().equals(written)) {
                rules = new Rules(written, read(file));
                bySite.put(site, rules);
            }
            return Optional.ofNullable(rules.byAddress().get(address));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static Map<String, String> read(Path file) throws IOException {
        Map<String, String> rules = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            int space = line.indexOf(' ');
            if (space > 0) {
                rules.put(line.substring(0, space), line.substring(space + 1));
            }
        }
        return rules;
    }
}
