package org.casus.site.planning;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casus.content.entry.EntryId;
import org.casus.content.sites.SiteCollection;
import org.casus.site.hashing.Hashes;
import org.casus.site.planning.PlannedFile.Kind;
import org.casus.site.views.GoneView;
import org.casus.site.views.LinkView;

/**
 * Addresses that a site had and has no more: a page in their place, for hosts that only serve files, and the same as rules
 * for those that can be told. {@code _redirects} is read by static hosts, {@code _server/} by nobody but who runs a server.
 */
final class Tombstones {

    static final String GONE_FILE = "410.html";
    private static final String TEMPLATE = "gone.peb";

    private final PlanContext context;
    private final Addresses addresses;
    private final Frame frame;
    private final EntryWords words;

    Tombstones(PlanContext context, Addresses addresses, Frame frame, EntryWords words) {
        this.context = context;
        this.addresses = addresses;
        this.frame = frame;
        this.words = words;
    }

    /**
     * An address of this site that leads nowhere by itself.
     *
     * @param url within the host
     * @param to where one finds it now
     */
    private record Stone(SiteCollection collection, EntryId id, String url, Optional<LinkView> to) {}

    private List<Stone> stones() {
        List<Stone> stones = new ArrayList<>();
        for (Map.Entry<EntryId, Optional<EntryId>> gone :
                context.content().gone().entrySet()) {
            EntryId id = gone.getKey();
            context.site()
                    .collectionOf(id.type())
                    .filter(collection -> context.entry(id).isEmpty())
                    .ifPresent(collection -> stones.add(new Stone(
                            collection,
                            id,
                            addresses.fiche(collection, id),
                            gone.getValue().flatMap(this::link))));
        }
        return stones;
    }

    private Optional<LinkView> link(EntryId successor) {
        return context.entry(successor)
                .flatMap(words::title)
                .flatMap(title -> addresses.entry(successor).map(url -> new LinkView(title, url)));
    }

    List<PlannedFile> pages() {
        List<PlannedFile> pages = new ArrayList<>();
        pages.add(page(GONE_FILE, "page for addresses that are gone", frame.site(""), Optional.empty(), List.of()));
        for (Stone stone : stones()) {
            pages.add(page(
                    Addresses.ficheFolder(stone.collection(), stone.id()) + "/index.html",
                    "where " + stone.id() + " was",
                    frame.site(addresses.list(stone.collection())),
                    stone.to(),
                    List.of(frame.list(stone.collection()))));
        }
        return pages;
    }

    private PlannedFile page(
            String path,
            String subject,
            org.casus.site.views.SiteView site,
            Optional<LinkView> to,
            List<LinkView> lists) {
        String word = to.isPresent() ? "planning.moved" : "planning.gone";
        String title = context.text(word);
        return new PlannedFile.Page(
                path,
                Kind.PAGE,
                subject,
                TEMPLATE,
                new GoneView(
                        frame.head(path, title, context.text(word + ".description")),
                        site,
                        List.of(frame.home()),
                        title,
                        to.stream().toList(),
                        lists));
    }

    /** Rules for hosts and servers. */
    List<PlannedFile> rules() {
        List<Stone> stones = stones();
        return List.of(
                text("_redirects", redirects(stones)),
                text("_server/gone.txt", plain(stones)),
                text("_server/nginx.conf", nginx(stones)),
                text("_server/Caddyfile", caddy(stones)));
    }

    /** As Netlify, Cloudflare Pages and GitLab Pages read it: from, to, status. */
    private String redirects(List<Stone> stones) {
        StringBuilder text = new StringBuilder();
        stones.forEach(stone -> stone.to()
                .ifPresent(to ->
                        text.append(stone.url()).append(' ').append(to.url()).append(" 301\n")));
        return text.toString();
    }

    /** For servers of our own: an address, and what is there instead. */
    private static String plain(List<Stone> stones) {
        StringBuilder text = new StringBuilder();
        stones.forEach(stone -> text.append(stone.url())
                .append(' ')
                .append(stone.to().map(LinkView::url).orElse("410"))
                .append('\n'));
        return text.toString();
    }

    private String nginx(List<Stone> stones) {
        StringBuilder text = new StringBuilder("""
                # Include within the server that serves this site from its folder.
                error_page 404 %s;
                error_page 410 %s;
                gzip_static on;
                location %s_server/ { return 404; }
                location %sassets/ { add_header Cache-Control "public, max-age=31536000, immutable"; }
                """.formatted(url("404.html"), url(GONE_FILE), url(""), url("")));
        stones.forEach(stone -> text.append("location = ")
                .append(stone.url())
                .append(stone.to()
                        .map(to -> " { return 301 " + to.url() + "; }\n")
                        .orElse(" { return 410; }\n")));
        return text.toString();
    }

    private String caddy(List<Stone> stones) {
        StringBuilder text = new StringBuilder("""
                # Import within the site block that serves this folder.
                @server path %s_server/*
                error @server 404
                header %sassets/* Cache-Control "public, max-age=31536000, immutable"
                handle_errors {
                	rewrite * %s{err.status_code}.html
                	file_server
                }
                file_server {
                	precompressed gzip
                }
                """.formatted(url(""), url(""), url("")));
        stones.forEach(stone -> text.append(stone.to()
                .map(to -> "redir " + stone.url() + " " + to.url() + " permanent\n")
                .orElse("error " + stone.url() + " 410\n")));
        return text.toString();
    }

    private String url(String path) {
        return context.address().url(path);
    }

    private static PlannedFile text(String path, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new PlannedFile.Made(path, Kind.FEED, path, Hashes.hex(bytes), () -> bytes);
    }
}
