package org.casus.site;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.casus.content.InvalidContent;
import org.casus.content.SourceProblem;
import org.casus.content.sites.Gate;
import org.casus.site.planning.SiteAddress;
import org.casus.site.writing.Earlier;
import org.casus.site.writing.Header;
import org.casus.site.writing.LinkCheck;
import org.casus.site.writing.Manifest;
import org.casus.site.writing.OutputFolder;
import org.casus.site.writing.SitePart;
import org.casus.site.writing.WrittenFile;

/**
 * Makes one site of parts that were baked apart, perhaps on other machines: the bytes of a bake of the whole. Links from one
 * part to another are checked here, where all parts are together.
 */
public final class Merge {

    private Merge() {}

    /**
     * @param given the folders of all parts, in any order
     * @param isForced whether the site may lose as much as it likes
     * @return files that are other ones now
     * @throws org.casus.site.writing.OutputRefused where a part is missing, there twice, damaged, or of something else
     * @throws InvalidContent with every link that leads nowhere
     */
    public static int into(Path out, List<Path> given, boolean isForced) {
        List<SitePart> parts = SitePart.allOf(given);
        Header of = parts.getFirst().manifest().header();
        Header header = new Header(of.maker(), of.collections(), Optional.empty(), of.isOfDrafts());
        SortedMap<String, WrittenFile> files = new TreeMap<>();
        parts.forEach(part -> files.putAll(part.manifest().files()));
        Manifest after = new Manifest(header, files.values());
        try (OutputFolder output = OutputFolder.open(out)) {
            output.refuseOthers(header.isOfDrafts());
            Earlier earlier = output.earlier(header.maker());
            if (!isForced) {
                refuseLoss(out, earlier.collections(), header.collections());
            }
            SortedSet<String> staged = new TreeSet<>();
            for (SitePart part : parts) {
                part.changedSince(earlier.manifest()).forEach(file -> {
                    output.stage(file.path(), part.read(file));
                    staged.add(file.path());
                });
            }
            refuseBrokenLinks(after, output, of.shard().orElseThrow().base());
            return staged.size() + output.replace(after, staged);
        }
    }

    /** The site file is not at hand: what is usual holds. */
    private static void refuseLoss(Path out, SortedMap<String, Integer> before, SortedMap<String, Integer> after) {
        List<String> reasons = new ArrayList<>();
        before.forEach((collection, then) -> {
            int now = after.getOrDefault(collection, 0);
            if (Gate.USUAL.isAccident(then, now)) {
                reasons.add("‘" + collection + "’ would shrink from " + then + " to " + now);
            }
        });
        if (!reasons.isEmpty()) {
            throw new GateClosed(String.valueOf(out.getFileName()), reasons);
        }
    }

    private static void refuseBrokenLinks(Manifest after, OutputFolder output, String base) {
        List<SourceProblem> broken = new LinkCheck(after, output, SiteAddress.of(base)).broken();
        if (!broken.isEmpty()) {
            throw new InvalidContent(broken);
        }
    }
}
