package org.casus.site.writing;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
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

    private static final Pattern PART = Pattern.compile(
            "<!--.*?-->|<(script|style)\\b([^>]*)>.*?</\\1\\s*>|<[a-zA-Z][^>]*>",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern ATTRIBUTE = Pattern.compile(
            "\\s(href|src|srcset|data-index|action|poster|id|name)\\s*=\\s*\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);
    /** A link by name that nobody turned into an address: broken by being there. */
    private static final Pattern BY_NAME = Pattern.compile("^(page|entry):");

    private static final Pattern SCHEME = Pattern.compile("^[a-zA-Z][a-zA-Z0-9+.-]*:");

    /** @param path of the page */
    static PageLinks of(byte[] html, String path, SiteAddress address) {
        String text = new String(html, StandardCharsets.UTF_8);
        List<Link> links = new ArrayList<>();
        SortedSet<String> ids = new TreeSet<>();
        Matcher part = PART.matcher(text);
        int line = 1;
        int counted = 0;
        while (part.find()) {
            line += newlines(text, counted, part.start());
            counted = part.start();
            String tag = part.group();
            if (tag.startsWith("<!--")) {
                continue;
            }
            int end = part.group(1) == null ? tag.length() : tag.indexOf('>') + 1;
            Matcher attribute = ATTRIBUTE.matcher(tag).region(0, end);
            while (attribute.find()) {
                int at = line + newlines(tag, 0, attribute.start());
                add(
                        attribute.group(1).toLowerCase(Locale.ROOT),
                        unescaped(attribute.group(2)),
                        at,
                        path,
                        address,
                        links,
                        ids);
            }
        }
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
            // only anchors of old pages; forms and meta elements have names too
            case "name" -> {}
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

    private static String unescaped(String value) {
        return value.contains("&")
                ? value.replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&#39;", "'")
                        .replace("&#x27;", "'")
                        .replace("&amp;", "&")
                : value;
    }

    private static int newlines(String text, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '\n') {
                count++;
            }
        }
        return count;
    }
}
