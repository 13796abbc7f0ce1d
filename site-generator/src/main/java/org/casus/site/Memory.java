package org.casus.site;

import java.util.Optional;
import java.util.SortedMap;
import org.casus.content.bundle.Content;
import org.casus.content.sites.Site;
import org.casus.content.type.ContentTypes;
import org.casus.content.vocabulary.Vocabularies;
import org.casus.site.memory.Round;
import org.casus.site.planning.SiteAddress;
import org.casus.site.planning.SitePlanner;
import org.casus.site.theme.Theme;
import org.casus.site.writing.LastWrite;
import org.casus.site.writing.Manifest;
import org.casus.site.writing.OutputFolder;

/** What a process that stays knows of the site that it baked last. A bake that fails leaves it as it was. */
final class Memory {

    /** What every file may be made from: where one of these is another, nothing is known. */
    private record Epoch(
            String base,
            ContentTypes types,
            Vocabularies vocabularies,
            Site site,
            SortedMap<String, Site> sites,
            Theme theme,
            SiteAddress address) {}

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
        now = Optional.of(
                new Epoch(content.base(), content.types(), content.vocabularies(), site, sites, theme, address));
        return ofThisEpoch().map(baked -> baked.round.next()).orElseGet(() -> isOfOne ? Round.only() : Round.first());
    }

    /** What the files of this manifest were made from; nothing where it is another than this process wrote. */
    FileTraces traces(Manifest before) {
        return ofThisEpoch()
                .filter(baked -> baked.write.manifest().equals(before))
                .map(Baked::traces)
                .orElseGet(FileTraces::new);
    }

    private Optional<Baked> ofThisEpoch() {
        return last.filter(baked -> now.filter(baked.epoch::equals).isPresent());
    }

    /** After a bake that went well. */
    void keep(Round<SitePlanner> round, Renewal renewal, OutputFolder output) {
        round.end();
        if (isOfOne) {
            return;
        }
        last = Optional.of(new Baked(now.orElseThrow(), round, renewal.traces(), output.lastWrite(renewal.after())));
    }
}
