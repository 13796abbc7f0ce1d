package org.casus.site.killing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.site.hashing.Hashes;

/**
 * Goes where a visitor can go from the home page, the site map and the feed, again and again, and writes down what no
 * visitor may meet: half a file, a style whose bytes are not those its name promises, a link to nothing.
 *
 * <p>A page that was read may be renewed before its links are followed. A link is dead when its target was missing, then
 * every page on the way from the start to it was seen to lead on still, and then its target was missing still.
 */
final class Crawler implements Runnable {

    private static final Pattern LINK =
            Pattern.compile("(?:href|src|data-index)=\"(?:https://kerken\\.example\\.org)?(/[^\"#?]*)[^\"]*\"");
    private static final Pattern ADDRESS = Pattern.compile("https://kerken\\.example\\.org(/[^<\"#?]*)[<\"]");
    private static final Pattern HASHED = Pattern.compile("assets/.*\\.([0-9a-f]{16})\\.(css|js|svg)");

    /** Leaves the processor to the bake most of the time. */
    private static final long PACE = 300_000;

    private final Path out;
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private volatile boolean isStopping;
    private final AtomicInteger visits = new AtomicInteger();

    Crawler(Path out) {
        this.out = out;
    }

    @Override
    public void run() {
        while (!isStopping) {
            crawl(PACE);
        }
    }

    void stop() {
        isStopping = true;
    }

    Queue<String> faults() {
        return faults;
    }

    int visits() {
        return visits.get();
    }

    /** Once over everything, as it is; nothing where there is no site yet. */
    void crawl() {
        crawl(0);
    }

    private void crawl(long nanosBetween) {
        Map<String, String> ways = new LinkedHashMap<>();
        Deque<String> next = new ArrayDeque<>();
        for (String start : new String[] {"index.html", "sitemap.xml", "feed.xml"}) {
            if (Files.exists(out.resolve(start))) {
                ways.put(start, "");
                next.add(start);
            }
        }
        while (!next.isEmpty()) {
            visit(next.remove(), ways, next);
            LockSupport.parkNanos(nanosBetween);
        }
    }

    /** @param ways from which page each page was reached first */
    private void visit(String path, Map<String, String> ways, Deque<String> next) {
        Optional<String> text = text(path);
        if (text.isEmpty()) {
            return;
        }
        visits.incrementAndGet();
        if (!isWhole(path, text.get())) {
            faults.add("half a file: " + path);
        }
        for (String target : targets(path, text.get())) {
            boolean isNew = ways.putIfAbsent(target, path) == null;
            if (isDead(path, target, ways)) {
                faults.add("a dead link: " + path + " leads to " + target);
            } else if (isNew) {
                next.add(target);
            }
        }
    }

    private boolean isDead(String path, String target, Map<String, String> ways) {
        if (Files.exists(out.resolve(target))) {
            return false;
        }
        return leadsTo(path, target) && isReachable(path, ways) && !Files.exists(out.resolve(target));
    }

    private boolean isReachable(String path, Map<String, String> ways) {
        String from = ways.getOrDefault(path, "");
        return from.isEmpty() ? Files.exists(out.resolve(path)) : leadsTo(from, path) && isReachable(from, ways);
    }

    private boolean leadsTo(String path, String target) {
        return text(path).map(text -> targets(path, text).contains(target)).orElse(false);
    }

    private static Set<String> targets(String path, String text) {
        Set<String> targets = new LinkedHashSet<>();
        if (path.endsWith(".html") || path.endsWith(".xml")) {
            Matcher link = (path.endsWith(".html") ? LINK : ADDRESS).matcher(text);
            while (link.find()) {
                String within = link.group(1).substring(1);
                targets.add(within.isEmpty() || within.endsWith("/") ? within + "index.html" : within);
            }
        }
        return targets;
    }

    private static boolean isWhole(String path, String text) {
        if (path.endsWith(".html")) {
            return text.stripTrailing().endsWith("</html>");
        }
        if (path.endsWith(".xml")) {
            return text.stripTrailing().endsWith(">");
        }
        Matcher hashed = HASHED.matcher(path);
        return !hashed.matches()
                || Hashes.shortName(text.getBytes(StandardCharsets.ISO_8859_1)).equals(hashed.group(1));
    }

    private Optional<String> text(String path) {
        try {
            return Optional.of(Files.readString(out.resolve(path), StandardCharsets.ISO_8859_1));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
