package org.casus.site.writing;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.casus.site.planning.SiteAddress;

/**
 * The links of a page to its own site, and the fragments that it offers. Reads HTML that templates made: attributes are in
 * double quotes.
 *
 * @param links in the order of the page, one a target and line
 */
record PageLinks(List<Link> links, SortedSet<String> ids) {

    /**
     * @param target the file it leads to, with the fragment where there is one
     * @param line counted from 1
     */
    record Link(String target, int line) {}

    /** A link by name that nobody turned into an address: broken by being there. */
    private static final Pattern BY_NAME = Pattern.compile("^(page|entry):");

    private static final Pattern SCHEME = Pattern.compile("^[a-zA-Z][a-zA-Z0-9+.-]*:");

    /** @param path of the page */
    static PageLinks of(byte[] html, String path, SiteAddress address) {
        List<Link> links = new ArrayList<>();
        SortedSet<String> ids = new TreeSet<>();
        new PageTags(html, (name, value, line) -> add(name, value, line, path, address, links, ids)).read();
        return new PageLinks(links, ids);
    }

    private static void add(
            String name,
            String value,
            int line,
            String path,
            SiteAddress address,
            List<Link> links,
            SortedSet<String> ids) {
        switch (name) {
            case "id" -> ids.add(value);
            case "srcset" -> {
                for (String candidate : value.split(",", -1)) {
                    target(candidate.strip().split("\\s+", 2)[0], path, address)
                            .ifPresent(target -> links.add(new Link(target, line)));
                }
            }
            default -> target(value, path, address).ifPresent(target -> links.add(new Link(target, line)));
        }
    }

    /** The file within the site that an address leads to; nothing where it leads out. */
    private static Optional<String> target(String url, String path, SiteAddress address) {
        if (url.isEmpty()) {
            return Optional.empty();
        }
        if (isPlain(url)) {
            return plainTarget(url, path, address);
        }
        if (BY_NAME.matcher(url).find()) {
            return Optional.of(url.replace(' ', '+'));
        }
        String within = url;
        if (within.startsWith(address.origin() + "/")) {
            within = within.substring(address.origin().length());
        } else if (SCHEME.matcher(within).find() || within.startsWith("//")) {
            return Optional.empty();
        }
        try {
            URI resolved =
                    URI.create(address.url(path)).resolve(new URI(null, null, pathOf(within), null).getRawPath());
            String absolute = resolved.getPath();
            if (within.startsWith("#") || within.startsWith("?")) {
                absolute = address.url(path);
            }
            if (!absolute.startsWith(address.basePath())) {
                return Optional.empty();
            }
            return Optional.of(fileOf(absolute.substring(address.basePath().length())) + fragmentOf(within));
        } catch (java.net.URISyntaxException | IllegalArgumentException e) {
            return Optional.of(within.replace(' ', '+'));
        }
    }

    /** From the root or within the page, with nothing to decode or to resolve: as nearly all are. */
    private static boolean isPlain(String url) {
        boolean isFragment = url.charAt(0) == '#';
        if (!isFragment && url.charAt(0) != '/') {
            return false;
        }
        for (int i = 1; i < url.length(); i++) {
            char c = url.charAt(i);
            boolean isWord = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            boolean isMark = c == '-' || c == '_' || (c == '#' && !isFragment && url.indexOf('#') == i);
            boolean isStep = (c == '/' || c == '.') && !isFragment && url.charAt(i - 1) != '/';
            if (!isWord && !isMark && !isStep) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> plainTarget(String url, String path, SiteAddress address) {
        if (url.charAt(0) == '#') {
            return Optional.of(path + fragmentOf(url));
        }
        int hash = url.indexOf('#');
        String file = hash < 0 ? url : url.substring(0, hash);
        return file.startsWith(address.basePath())
                ? Optional.of(fileOf(file.substring(address.basePath().length())) + fragmentOf(url))
                : Optional.empty();
    }

    private static String pathOf(String url) {
        int end = url.length();
        for (char stop : new char[] {'#', '?'}) {
            int at = url.indexOf(stop);
            end = at >= 0 ? Math.min(end, at) : end;
        }
        return java.net.URLDecoder.decode(url.substring(0, end).replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String fragmentOf(String url) {
        int at = url.indexOf('#');
        return at < 0 || at == url.length() - 1 ? "" : url.substring(at).replace(' ', '+');
    }

    private static String fileOf(String path) {
        return path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
    }
}
