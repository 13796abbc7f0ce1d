package org.casus.cms.publishing;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a visitor asked for: a site, and a place in it.
 *
 * @param names the folders and the file, none of which leads upwards; the last is empty where a folder was asked for
 */
record SitePath(String site, List<String> names) {

    private static final Pattern SITE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** The hash that a bake puts before the end of the name of a file that never changes. */
    private static final Pattern FINGERPRINTED = Pattern.compile(".+\\.[0-9a-f]{8,64}\\.[a-z0-9]+");

    SitePath {
        names = List.copyOf(names);
    }

    /**
     * @param path decoded, beginning with a slash, the site first
     * @return nothing where no bake could have written such a file
     */
    static Optional<SitePath> of(String path) {
        List<String> all = List.of(path.split("/", -1));
        if (all.size() < 2
                || !all.getFirst().isEmpty()
                || !SITE.matcher(all.get(1)).matches()) {
            return Optional.empty();
        }
        List<String> names = all.subList(2, all.size());
        boolean areNames = names.stream().limit(Math.max(0, names.size() - 1)).allMatch(SitePath::isName)
                && (names.isEmpty() || names.getLast().isEmpty() || isName(names.getLast()));
        return areNames ? Optional.of(new SitePath(all.get(1), names)) : Optional.empty();
    }

    /** A decoded path as it stands in an address. */
    static String address(String path) {
        return Arrays.stream(path.split("/", -1))
                .map(name -> URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
    }

    private static boolean isName(String name) {
        return !name.isEmpty()
                && (!name.startsWith(".") || name.equals(".well-known"))
                && name.chars().allMatch(letter -> letter >= ' ' && letter != '\\' && letter != ':' && letter != 0x7f);
    }

    /** Whether a slash is missing at the end, should this be a folder. */
    boolean endsWithName() {
        return names.isEmpty() || !names.getLast().isEmpty();
    }

    /** What a bake wrote for those who run a server, not for visitors. */
    boolean isForTheServer() {
        return !names.isEmpty() && names.getFirst().equals("_server");
    }

    boolean isImmutable() {
        return !names.isEmpty()
                && names.getFirst().equals("assets")
                && FINGERPRINTED.matcher(names.getLast()).matches();
    }

    /** The place on disk, of whatever kind; nothing where it is not there, or where a link leads out of the site. */
    Optional<Path> in(Path sites) throws IOException {
        Path root = sites.resolve(site);
        Path wanted = root;
        for (String name : names) {
            wanted = wanted.resolve(name);
        }
        if (!Files.exists(wanted)) {
            return Optional.empty();
        }
        Path real = wanted.toRealPath();
        return real.startsWith(root.toRealPath()) ? Optional.of(real) : Optional.empty();
    }
}
