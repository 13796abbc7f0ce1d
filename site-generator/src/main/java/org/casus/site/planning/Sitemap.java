package org.casus.site.planning;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.casus.site.hashing.Hashes;
import org.casus.site.planning.PlannedFile.Kind;

/** The files for robots: sitemap.xml (sitemaps.org, protocol 0.9) and robots.txt. */
final class Sitemap {

    private static final String FILE = "sitemap.xml";

    private final PlanContext context;

    Sitemap(PlanContext context) {
        this.context = context;
    }

    /** @param files all pages of the site, sorted by path */
    List<PlannedFile> files(List<PlannedFile> files) {
        StringBuilder xml = new StringBuilder(files.size() * 80)
                .append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
                .append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        for (PlannedFile file : files) {
            if (file instanceof PlannedFile.Page page && !page.path().equals(TextPages.NOT_FOUND_FILE)) {
                xml.append("<url><loc>")
                        .append(context.address().absolute(page.path()).replace("&", "&amp;"))
                        .append("</loc></url>\n");
            }
        }
        xml.append("</urlset>\n");
        String robots = "User-agent: *\nAllow: /\nSitemap: " + context.address().absolute(FILE) + "\n";
        return List.of(text(FILE, xml.toString()), text("robots.txt", robots));
    }

    private static PlannedFile text(String path, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new PlannedFile.Made(path, Kind.FEED, path, Hashes.hex(bytes), () -> bytes);
    }
}
