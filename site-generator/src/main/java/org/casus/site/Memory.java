package org.casus.site;

import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.casus.content.bundle.Content;
import org.casus.content.entry.EntryId;
import org.casus.content.sites.Site;
import org.casus.site.memory.Round;
import org.casus.site.planning.SiteAddress;
import org.casus.site.planning.SitePlanner;
import org.casus.site.theme.Theme;
import org.casus.site.writing.LastWrite;
import org.casus.site.writing.Manifest;
import org.casus.site.writing.OutputFolder;

/** What a process that stays knows of the site that it baked last. A bake that fails leaves it as it was. */
final class Memory {

    private record Baked(Epoch epoch, Round<SitePlanner> round, FileTraces traces, LastWrite write) {}

    private final boolean isOfOne;
    private Optional<Baked> last = Optional.empty();
    private Optional<Epoch> now = Optional.empty();

    /** @param isOfOne whether the process ends with its first bake */
    Memory(boolean isOfOne) {
        this.isOfOne = isOfOne;
    }

    Optional<LastWrite> lastWrite() {
        return last.map(Baked::write);
    }

    /** Begins a bake. */
    Round<SitePlanner> round(
            Content content, Site site, SortedMap<String, Site> sites, Theme theme, SiteAddress address) {
        now = Optional.of(Epoch.of(content, site, sites, theme, address));
        return ofThisEpoch().map(baked -> baked.round.next()).orElseGet(() -> isOfOne ? Round.only() : Round.first());
    }

    /** Whether it is what this process wrote last. */
    boolean isOfThisProcess(Manifest before) {
        return last.filter(baked -> baked.write.manifest().equals(before)).isPresent();
    }

    /** What the files of this manifest were made from; nothing where it is another than this process wrote. */
    FileTraces traces(Manifest before) {
        return isOfThisProcess(before) ? ofThisEpoch().map(Baked::traces).orElseGet(FileTraces::new) : new FileTraces();
    }

    /** Whether the site shows one of these, or looked in vain for one, or has a list that it would be in. */
    boolean isTouchedBy(Set<EntryId> changed) {
        return last.map(baked ->
                        changed.stream().anyMatch(id -> isOfType(baked.epoch.site(), id) || baked.traces.hasAsked(id)))
                .orElse(true);
    }

    private static boolean isOfType(Site site, EntryId id) {
        return site.collectionOf(id.type()).isPresent() || site.pages().type().equals(id.type());
    }

    private Optional<Baked> ofThisEpoch() {
        return last.filter(baked -> now.filter(baked.epoch::equals).isPresent());
    }

    /** After a bake that went well. */
    void keep(Round<SitePlanner> round, Renewal renewal, OutputFolder output) {
        if (isOfOne) {
            round.end();
            return;
        }
        FileTraces traces = renewal.remember(round);
        round.end();
        last = Optional.of(new Baked(now.orElseThrow(), round, traces, output.lastWrite(renewal.after())));
    }
}
