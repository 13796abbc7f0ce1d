package org.casus.site.writing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Compares a site with the same site baked from nothing, byte for byte, and says of every difference what it comes from. */
public final class SiteComparison {

    private static final int SHOWN = 160;

    private final Path site;
    private final Path fresh;
    private final Manifest siteManifest;
    private final Manifest freshManifest;

    private SiteComparison(Path site, Path fresh) throws IOException {
        this.site = site;
        this.fresh = fresh;
        this.siteManifest = manifestOf(site);
        this.freshManifest = manifestOf(fresh);
    }

    /**
     * One file that is not as it must be.
     *
     * @param reason for a person: what was there, and why
     */
    public record Difference(String path, String reason) {}

    public static List<Difference> between(Path site, Path fresh) {
        try {
            return new SiteComparison(Place.of(site).out(), Place.of(fresh).out()).differences();
        } catch (IOException e) {
            throw OutputFailed.untouched(site, e);
        }
    }

    private static Manifest manifestOf(Path folder) throws IOException {
        try {
            return Manifest.read(Place.of(folder).manifest());
        } catch (NoSuchFileException | Manifest.Unreadable e) {
            return Manifest.EMPTY;
        }
    }

    private List<Difference> differences() throws IOException {
        SortedSet<String> paths = new TreeSet<>(Disk.sizesIn(site).keySet());
        paths.addAll(Disk.sizesIn(fresh).keySet());
        List<Difference> differences = new ArrayList<>();
        for (String path : paths) {
            difference(path).ifPresent(reason -> differences.add(new Difference(path, reason)));
        }
        return differences;
    }

    private Optional<String> difference(String path) throws IOException {
        Path here = site.resolve(path);
        Path there = fresh.resolve(path);
        if (!Files.exists(here)) {
            return Optional.of("is missing");
        }
        if (!Files.exists(there)) {
            return Optional.of("does not belong to the site");
        }
        return Files.mismatch(here, there) < 0 ? Optional.empty() : Optional.of(reason(path, here, there));
    }

    private String reason(String path, Path here, Path there) throws IOException {
        Optional<WrittenFile> known = siteManifest.file(path);
        byte[] bytes = Files.readAllBytes(here);
        if (known.filter(file -> file.isOf(bytes)).isEmpty()) {
            return "was changed by others since it was baked" + firstDifference(here, there);
        }
        String old = known.map(WrittenFile::fingerprint).orElse("");
        String now = freshManifest.file(path).map(WrittenFile::fingerprint).orElse("");
        return cause(old, now) + firstDifference(here, there);
    }

    /** A page's fingerprint is that of its templates with texts and assets, a hyphen, that of its view. */
    private static String cause(String old, String now) {
        if (old.equals(now)) {
            return "was kept, although a bake from nothing makes it otherwise: it shows something that is neither in its"
                    + " view nor in its templates";
        }
        String[] parts = old.split("-", 2);
        String[] others = now.split("-", 2);
        if (parts.length < 2 || others.length < 2) {
            return "is made from something else";
        }
        return parts[0].equals(others[0]) ? "its view is another one" : "its templates, texts or assets are other ones";
    }

    private static String firstDifference(Path here, Path there) throws IOException {
        List<String> is = linesOf(here);
        List<String> must = linesOf(there);
        for (int i = 0; i < Math.min(is.size(), must.size()); i++) {
            if (!is.get(i).equals(must.get(i))) {
                return "; line " + (i + 1) + " is ‘" + shown(is.get(i)) + "’ and must be ‘" + shown(must.get(i)) + "’";
            }
        }
        return "; it has " + is.size() + " lines and must have " + must.size();
    }

    private static List<String> linesOf(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1).lines().toList();
    }

    private static String shown(String line) {
        String utf8 = new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8).strip();
        return utf8.length() > SHOWN ? utf8.substring(0, SHOWN) + "…" : utf8;
    }
}
