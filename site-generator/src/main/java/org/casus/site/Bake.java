package org.casus.site;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.casus.content.InvalidContent;
import org.casus.content.SourceProblem;
import org.casus.content.bundle.Content;
import org.casus.content.entry.EntryId;
import org.casus.content.markdown.MarkdownRenderer;
import org.casus.content.sites.Site;
import org.casus.content.source.DidYouMean;
import org.casus.site.checking.CheckReport;
import org.casus.site.checking.SiteCheck;
import org.casus.site.memory.Round;
import org.casus.site.planning.ProseShelf;
import org.casus.site.planning.SiteAddress;
import org.casus.site.planning.SitePlan;
import org.casus.site.planning.SitePlanner;
import org.casus.site.rendering.PageRenderer;
import org.casus.site.theme.Theme;
import org.casus.site.theme.ThemeFolder;
import org.casus.site.writing.Earlier;
import org.casus.site.writing.Header;
import org.casus.site.writing.LinkCheck;
import org.casus.site.writing.Manifest;
import org.casus.site.writing.OutputFolder;
import org.casus.site.writing.Shard;
import org.jspecify.annotations.Nullable;

/**
 * Bakes a site: once from a command line, or again and again in a process that stays. What it keeps between two bakes makes
 * them faster, never different.
 */
public final class Bake {

    private final BakeSettings settings;
    private final SiteFolder siteFiles;
    private final ThemeFolder themes;
    private final ProseShelf shelf;
    private final Memory memory;
    private Optional<SourceFiles> sources = Optional.empty();
    private Optional<Reopened> reopened = Optional.empty();
    private @Nullable PageRenderer lastRenderer;
    private boolean isBehind;

    public Bake(BakeSettings settings, MarkdownRenderer markdown) {
        this(settings, ProseShelf.keeping(markdown), new Memory(false));
    }

    private Bake(BakeSettings settings, ProseShelf shelf, Memory memory) {
        this.settings = settings;
        this.siteFiles = new SiteFolder(settings.sites());
        this.themes = new ThemeFolder(settings.themes());
        this.shelf = shelf;
        this.memory = memory;
    }

    /** For a process that bakes once and ends: it keeps nothing for a next bake. */
    public static Bake once(BakeSettings settings, MarkdownRenderer markdown) {
        return new Bake(settings, ProseShelf.empty(markdown), new Memory(true));
    }

    /** @param files all that this bake is made from, looked at before any was read: so a next bake may know that it is one */
    public Bake madeFrom(SourceFiles files) {
        sources = Optional.of(files);
        return this;
    }

    /** @param content what the next bake is told to bake, as it was opened */
    public Bake goingOnFrom(Reopened content) {
        reopened = Optional.of(content);
        return this;
    }

    /**
     * Makes the output folder the site of this content.
     *
     * @throws InvalidContent with everything that is wrong; the folder is then as it was
     * @throws GateClosed where the site would lose most of a collection
     */
    public BakeReport bake(Content content) {
        return bake(content, false);
    }

    /**
     * As {@link #bake}, but the files that hold all of a collection at once stay as they are where they are there: whoever
     * waits for a page waits for less. They are made when {@link #bake} is called, which is owed while {@link #isBehind}.
     */
    public BakeReport bakeSoon(Content content) {
        return bake(content, true);
    }

    /** Whether files were left as they were. */
    public synchronized boolean isBehind() {
        return isBehind;
    }

    private synchronized BakeReport bake(Content content, boolean isSoon) {
        Phases phases = new Phases();
        SortedMap<String, Site> sites = siteFiles.sites(content.types());
        Site site = siteOf(sites);
        Theme theme = themes.theme(site.theme());
        SiteAddress address = SiteAddress.of(settings.baseUrl().orElse(site.url()));
        PageRenderer renderer = rendererOf(theme, address);
        phases.end("read");
        try (OutputFolder output = OutputFolder.open(settings.out(), memory.lastWrite())) {
            output.refuseOthers(settings.isOfDrafts());
            Optional<Shard> shard = shard(content, address);
            Earlier earlier = output.earlier(Maker.id(), shard);
            SortedMap<String, Integer> sizes = sizes(site, content);
            if (!settings.isForced()) {
                new PublishGate(site).refuse(earlier.collections(), sizes);
            }
            Manifest before = settings.isFull() ? Manifest.EMPTY : earlier.manifest();
            KeptFiles kept =
                    reopened.map(found -> found.files(before, output.stamp())).orElse(KeptFiles.NONE);
            Optional<Leaving> leaving = sources.filter(files -> Leaving.isFor(content, settings))
                    .map(files -> new Leaving(settings, files, content, site, reopened));
            Round<SitePlanner> round = leaving.map(next -> next.round(kept))
                    .orElseGet(() -> memory.round(content, site, sites, theme, address));
            SitePlan plan = SitePlanner.plan(
                    leaving.map(Leaving::content).orElse(content),
                    site,
                    sites,
                    theme,
                    address,
                    settings.media(),
                    settings.isOfDrafts(),
                    shelf,
                    round);
            phases.end("plan");
            Renewal renewal = Renewal.of(
                    plan,
                    new Header(Maker.id(), sizes, shard, settings.isOfDrafts()),
                    before,
                    round,
                    memory.traces(before),
                    kept,
                    renderer,
                    output,
                    address,
                    settings,
                    isSoon);
            phases.end("render");
            // a part links to others that are not here; who merges them checks
            List<SourceProblem> broken = shard.isPresent()
                    ? List.of()
                    : broken(
                            new LinkCheck(renewal.after(), output, address),
                            before,
                            renewal,
                            kept != KeptFiles.NONE && earlier.notes().isEmpty());
            refuse(broken);
            Optional<CheckReport> checks = check(renewal.after(), output, site, content);
            phases.end("check");
            int removed = output.replace(renewal.after(), renewal.staged());
            isBehind = renewal.isBehind();
            if (broken.isEmpty() && shard.isEmpty() && !isBehind) {
                leaving.ifPresent(next -> next.leave(round, renewal, kept, output));
                sources.ifPresent(files -> Unchanged.note(settings, files, output, renewal.after()));
            }
            memory.keep(round, renewal, output);
            phases.end("write");
            return renewal.report(settings, removed, phases.millis(), broken, earlier.notes(), checks);
        }
    }

    /**
     * The page of one entry, the bytes that a bake of this content would write for it. Nothing is written.
     *
     * @return nothing where the entry has no page on this site
     * @throws InvalidContent where the site's own files are wrong
     */
    public synchronized Optional<byte[]> page(Content content, EntryId entry) {
        SortedMap<String, Site> sites = siteFiles.sites(content.types());
        Site site = siteOf(sites);
        Theme theme = themes.theme(site.theme());
        SiteAddress address = SiteAddress.of(settings.baseUrl().orElse(site.url()));
        PageRenderer renderer = rendererOf(theme, address);
        return SitePlanner.page(content, site, sites, theme, address, settings.media(), shelf, entry)
                .map(page -> renderer.render(page.template(), page.view()));
    }

    /** What is serious is in the report beside the site, and stops the bake unless it is told to keep going. */
    private Optional<CheckReport> check(Manifest after, OutputFolder output, Site site, Content content) {
        if (!settings.isChecked()) {
            return Optional.empty();
        }
        CheckReport report = SiteCheck.of(after, output, site.budgets(), path -> Shown.by(path, site, content));
        output.keepBeside("report.json", report.json().toPrettyString());
        output.keepBeside("report.html", report.html(site.id()));
        refuse(report.serious().stream()
                .map(finding -> new SourceProblem(
                        finding.path(),
                        finding.line(),
                        finding.message() + (finding.subject().isEmpty() ? "" : " (" + finding.subject() + ")")))
                .toList());
        return Optional.of(report);
    }

    private Optional<Shard> shard(Content content, SiteAddress address) {
        return settings.part()
                .map(part -> new Shard(
                        part.number(), part.of(), InputFingerprint.of(content, settings), address.absolute("")));
    }

    private static SortedMap<String, Integer> sizes(Site site, Content content) {
        SortedMap<String, Integer> sizes = new TreeMap<>();
        site.collections()
                .forEach((id, collection) ->
                        sizes.put(id, content.ofType(collection.type()).size()));
        return sizes;
    }

    /**
     * Whether a page of the last bake was surely made from one of these entries, or a list would be. Where not, a page may
     * still show something of one by way of another: whoever wants to know bakes.
     */
    public synchronized boolean isTouchedBy(Set<EntryId> changed) {
        return memory.isTouchedBy(changed);
    }

    private Site siteOf(SortedMap<String, Site> sites) {
        return Optional.ofNullable(sites.get(settings.site()))
                .orElseThrow(() -> new InvalidContent(List.of(new SourceProblem(
                        "sites/" + settings.site() + ".yaml",
                        0,
                        "there is no such site." + DidYouMean.hint(sites.keySet(), settings.site())))));
    }

    private PageRenderer rendererOf(Theme theme, SiteAddress address) {
        PageRenderer last = lastRenderer;
        if (last != null && last.isFor(theme, address.basePath())) {
            return last;
        }
        PageRenderer renderer = new PageRenderer(theme, address.basePath());
        lastRenderer = renderer;
        return renderer;
    }

    /** @param isAsLeft whether what is there is what an earlier process left after it had found none */
    private List<SourceProblem> broken(LinkCheck check, Manifest before, Renewal renewal, boolean isAsLeft) {
        boolean hadNone = (memory.isOfThisProcess(before) || isAsLeft) && !settings.isKeepingGoing();
        return hadNone ? check.broken(before, renewal.staged()) : check.broken();
    }

    private void refuse(List<SourceProblem> broken) {
        if (!broken.isEmpty() && !settings.isKeepingGoing()) {
            throw new InvalidContent(broken);
        }
    }
}
