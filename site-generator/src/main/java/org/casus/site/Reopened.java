package org.casus.site;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.casus.content.InvalidContent;
import org.casus.content.bundle.Content;
import org.casus.content.entry.EntryFile;
import org.casus.content.entry.EntryId;
import org.casus.content.folder.ContentFolder;
import org.casus.content.sites.Site;
import org.casus.site.memory.Question;
import org.casus.site.planning.SitePlanner;
import org.casus.site.writing.Manifest;
import org.casus.site.writing.OutputFolder;

/**
 * A folder of content of which an earlier process left what it made of it. Only what changed since is read at once, and
 * only texts did: every entry is there that was, and stands where it stood.
 */
public final class Reopened {

    /** One in so many may have changed. */
    private static final int MOST = 4;

    private final Kept kept;
    private final BitSet changed;
    private final ContentFolder folder;

    private Reopened(Kept kept, BitSet changed, ContentFolder folder) {
        this.kept = kept;
        this.changed = changed;
        this.folder = folder;
    }

    /**
     * Nothing where nothing was left, where what was left is of other code or other settings, or where more than texts of
     * entries changed: then all must be read.
     *
     * @param base the installation's address, no slash at its end
     * @param files of which the folder consists, looked at before any is read
     * @throws InvalidContent with every problem of what changed
     */
    public static Optional<Reopened> of(BakeSettings settings, Path contentRoot, String base, SourceFiles files) {
        if (settings.isFull() || settings.isChecked() || settings.part().isPresent()) {
            return Optional.empty();
        }
        return OutputFolder.keptBeside(settings.out(), KeptNote.FILE)
                .flatMap(KeptNote::read)
                .filter(kept -> kept.told().equals(told(settings, files)))
                .flatMap(kept ->
                        changed(kept, files).flatMap(changed -> of(kept, changed, settings, contentRoot, base)));
    }

    static String told(BakeSettings settings, SourceFiles files) {
        return Unchanged.told(settings, files.sumOfOthers());
    }

    /** The numbers of the entries that changed; nothing where one is new or gone. */
    private static Optional<BitSet> changed(Kept kept, SourceFiles files) {
        BitSet changed = new BitSet();
        Map<EntryId, Stamp> now = files.entries();
        for (int i = 0; i < kept.ids().size(); i++) {
            Stamp stamp = now.get(kept.ids().get(i));
            if (stamp == null) {
                return Optional.empty();
            }
            changed.set(i, !kept.entries().get(i).file().proves(stamp));
        }
        return now.size() == kept.ids().size() ? Optional.of(changed) : Optional.empty();
    }

    private static Optional<Reopened> of(
            Kept kept, BitSet changed, BakeSettings settings, Path contentRoot, String base) {
        Set<EntryId> ids = new HashSet<>();
        changed.stream().forEach(number -> ids.add(kept.ids().get(number)));
        // they are read one by one, where a whole folder is read by all cores
        if (ids.size() > kept.ids().size() / MOST + 1 || !Collections.disjoint(ids, kept.ofEverything())) {
            return Optional.empty();
        }
        SequencedMap<EntryId, EntryFile.Meta> known =
                LinkedHashMap.newLinkedHashMap(kept.ids().size());
        for (int i = 0; i < kept.ids().size(); i++) {
            known.put(kept.ids().get(i), kept.entries().get(i).meta());
        }
        ContentFolder folder = ContentFolder.reopen(contentRoot, base, known, ids);
        return areInPlace(kept, changed, settings, folder.content())
                ? Optional.of(new Reopened(kept, changed, folder))
                : Optional.empty();
    }

    private static boolean areInPlace(Kept kept, BitSet changed, BakeSettings settings, Content content) {
        Site site = new SiteFolder(settings.sites()).sites(content.types()).get(settings.site());
        if (site == null) {
            return false;
        }
        Placing placing = new Placing(content.types(), site);
        return changed.stream()
                .allMatch(number -> placing.of(
                                content.entry(kept.ids().get(number)).orElseThrow())
                        .equals(kept.entries().get(number).place()));
    }

    public ContentFolder folder() {
        return folder;
    }

    Map<Question<SitePlanner>, Object> lists() {
        return kept.lists();
    }

    Kept kept() {
        return kept;
    }

    /**
     * @param before what can be relied on of what is there
     * @param manifest a stamp of the manifest that is there: of another bake's site nothing is known
     */
    KeptFiles files(Manifest before, String manifest) {
        return kept.manifest().equals(manifest) ? KeptFiles.of(kept, changed, before) : KeptFiles.NONE;
    }
}
