package org.casus.site.planning;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.casus.site.hashing.QuickHash;
import org.casus.site.memory.Noting;
import org.casus.site.planning.PlannedFile.Kind;

/**
 * The files for robots: sitemap.xml (sitemaps.org, protocol 0.9) and robots.txt. Where there are more pages than one
 * sitemap may hold, sitemap.xml is the index of several. Which of them a page is in follows from its address alone, so
 * that one page more touches one of them.
 */
final class Sitemap {

    private static final String FILE = "sitemap.xml";
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /** The protocol allows 50,000; parts are never quite equal. */
    private static final int MOST = 45_000;

    /** Raise when the same pages give another file. */
    private static final String FORM = "sitemap-2";

    private final SiteAddress site;
    private final boolean isOfDrafts;
    private final int most;

    /** @param isOfDrafts whether robots are asked to stay away */
    Sitemap(SiteAddress site, boolean isOfDrafts) {
        this(site, isOfDrafts, MOST);
    }

    Sitemap(SiteAddress site, boolean isOfDrafts, int most) {
        this.site = site;
        this.isOfDrafts = isOfDrafts;
        this.most = most;
    }

    private record Address(String path, String changed) {}

    /** @param files all pages of the site */
    List<PlannedFile> files(List<PlannedFile> files) {
        int[] pages = IntStream.range(0, files.size())
                .filter(number -> isForEverybody(files.get(number)))
                .toArray();
        List<PlannedFile> all = new ArrayList<>();
        int parts = parts(pages.length);
        if (parts == 1) {
            all.add(urls(FILE, files, pages));
        } else {
            List<IntStream.Builder> byPart = IntStream.range(0, parts)
                    .mapToObj(part -> IntStream.builder())
                    .toList();
            for (int number : pages) {
                byPart.get(Math.floorMod(files.get(number).path().hashCode(), parts))
                        .add(number);
            }
            IntStream.range(0, parts)
                    .forEach(part -> all.add(
                            urls(partFile(part), files, byPart.get(part).build().toArray())));
            all.add(text(FILE, index(parts)));
        }
        all.add(text("robots.txt", robots()));
        return all;
    }

    private static List<Address> addresses(List<PlannedFile> files, int[] pages) {
        return IntStream.of(pages)
                .mapToObj(files::get)
                .map(file -> new Address(file.path(), changed(file)))
                .sorted(Comparator.comparing(Address::path))
                .toList();
    }

    private String robots() {
        return isOfDrafts
                ? "User-agent: *\nDisallow: /\n"
                : "User-agent: *\nAllow: /\nSitemap: " + site.absolute(FILE) + "\n";
    }

    private static boolean isForEverybody(PlannedFile page) {
        return page.path().endsWith("/index.html") || page.path().equals("index.html");
    }

    /** A power of two, so that the parts stay as they are until there must be more. */
    private int parts(int addresses) {
        int parts = 1;
        while ((long) parts * most < addresses) {
            parts *= 2;
        }
        return parts;
    }

    private static String partFile(int part) {
        return "sitemap-" + (part + 1) + ".xml";
    }

    private static String changed(PlannedFile file) {
        return file instanceof PlannedFile.Deferred page ? page.changed() : "";
    }

    private PlannedFile urls(String path, List<PlannedFile> files, int[] pages) {
        return new PlannedFile.Deferred(path, Kind.FEED, path, () -> {
            Noting.read(new Questions.EveryTime(), "the addresses are those of this plan");
            List<Address> addresses = addresses(files, pages);
            StringBuilder all = new StringBuilder(FORM).append(site.absolute(""));
            addresses.forEach(address ->
                    all.append('\n').append(address.path()).append('\n').append(address.changed()));
            return new PlannedFile.Made(path, Kind.FEED, path, QuickHash.hex(all.toString()), () -> xml(addresses));
        });
    }

    private byte[] xml(List<Address> addresses) {
        StringBuilder xml = opened("urlset", addresses.size());
        for (Address address : addresses) {
            xml.append("<url><loc>").append(escaped(address.path())).append("</loc>");
            if (!address.changed().isEmpty()) {
                xml.append("<lastmod>").append(address.changed()).append("</lastmod>");
            }
            xml.append("</url>\n");
        }
        return xml.append("</urlset>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private String index(int parts) {
        StringBuilder xml = opened("sitemapindex", parts);
        for (int part = 0; part < parts; part++) {
            xml.append("<sitemap><loc>").append(escaped(partFile(part))).append("</loc></sitemap>\n");
        }
        return xml.append("</sitemapindex>\n").toString();
    }

    private static StringBuilder opened(String element, int lines) {
        return new StringBuilder(lines * 80 + 200)
                .append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<")
                .append(element)
                .append(" xmlns=\"")
                .append(NAMESPACE)
                .append("\">\n");
    }

    private String escaped(String path) {
        return site.absolute(path).replace("&", "&amp;");
    }

    private static PlannedFile text(String path, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new PlannedFile.Made(path, Kind.FEED, path, QuickHash.hex(bytes), () -> bytes);
    }
}
