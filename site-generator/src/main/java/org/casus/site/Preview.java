package org.casus.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.casus.content.InvalidContent;
import org.casus.content.SourceProblem;
import org.casus.content.bundle.Content;
import org.casus.content.markdown.MarkdownRenderer;
import org.casus.content.sites.Site;
import org.casus.content.sites.SiteFiles;
import org.casus.content.source.DidYouMean;
import org.casus.site.memory.Noting;
import org.casus.site.memory.Round;
import org.casus.site.planning.PlannedFile;
import org.casus.site.planning.ProseShelf;
import org.casus.site.planning.SiteAddress;
import org.casus.site.planning.SitePlan;
import org.casus.site.planning.SitePlanner;
import org.casus.site.rendering.PageRenderer;
import org.casus.site.theme.Theme;
import org.casus.site.theme.ThemeFolder;

/** A site whose files are made when they are asked for, and written nowhere: the bytes that a bake would write. */
public final class Preview {

    private final BakeSettings settings;
    private final ThemeFolder themes;
    private final ProseShelf shelf;
    private Optional<Planned> planned = Optional.empty();

    public Preview(BakeSettings settings, MarkdownRenderer markdown) {
        this.settings = settings;
        this.themes = new ThemeFolder(settings.themes());
        this.shelf = ProseShelf.keeping(markdown);
    }

    private record Planned(
            Epoch epoch,
            Round<SitePlanner> round,
            SitePlan plan,
            Map<String, PlannedFile> files,
            Map<String, PlannedFile> used,
            PageRenderer renderer) {}

    /**
     * Shows this from now on.
     *
     * @throws InvalidContent where there can be no site of it; what was shown is shown on
     */
    public synchronized void show(Content content) {
        SortedMap<String, Site> sites = SiteFiles.read(settings.sites(), content.types());
        Site site = Optional.ofNullable(sites.get(settings.site()))
                .orElseThrow(() -> new InvalidContent(List.of(new SourceProblem(
                        "sites/" + settings.site() + ".yaml",
                        0,
                        "there is no such site." + DidYouMean.hint(sites.keySet(), settings.site())))));
        Theme theme = themes.theme(site.theme());
        SiteAddress address = SiteAddress.of(settings.baseUrl().orElse(site.url()));
        Epoch epoch = Epoch.of(content, site, sites, theme, address);
        Optional<Planned> last = planned.filter(before -> before.epoch.equals(epoch));
        Round<SitePlanner> round = last.map(before -> before.round.next()).orElseGet(Round::first);
        SitePlan plan = SitePlanner.plan(
                content, site, sites, theme, address, settings.media(), settings.isOfDrafts(), shelf, round);
        PageRenderer renderer =
                last.map(Planned::renderer).orElseGet(() -> new PageRenderer(theme, address.basePath()));
        Map<String, PlannedFile> files =
                plan.files().stream().collect(Collectors.toMap(PlannedFile::path, Function.identity()));
        planned = Optional.of(new Planned(epoch, round, plan, files, new ConcurrentHashMap<>(), renderer));
        plan.used().forEach(this::use);
    }

    private void use(Object file) {
        PlannedFile used = (PlannedFile) file;
        planned.ifPresent(now -> now.used.put(used.path(), used));
    }

    /**
     * The bytes of one file.
     *
     * @return nothing where the site has no such file; a picture is there once a page that shows it was asked for
     * @throws InvalidContent with what is in the way of this one
     * @throws org.casus.site.rendering.TemplateFailure naming template and line
     */
    public synchronized Optional<byte[]> file(String path) throws IOException {
        Planned now = planned.orElseThrow(() -> new IllegalStateException("nothing is shown yet"));
        PlannedFile file = now.files.getOrDefault(path, now.used.get(path));
        return file == null ? Optional.empty() : Optional.of(bytes(now, file));
    }

    private byte[] bytes(Planned now, PlannedFile file) throws IOException {
        return switch (file) {
            case PlannedFile.Page page -> now.renderer.render(page.template(), page.view());
            case PlannedFile.Made made -> made.bytes().make();
            case PlannedFile.Deferred deferred -> {
                List<SourceProblem> before = now.plan.problems().all();
                Noting.Noted<PlannedFile> noted = Noting.of(deferred::make);
                noted.reads().uses().forEach(this::use);
                refuse(now.plan.problems().all(), before);
                yield bytes(now, noted.made());
            }
        };
    }

    private static void refuse(List<SourceProblem> all, List<SourceProblem> before) {
        List<SourceProblem> fresh = new ArrayList<>(all);
        before.forEach(fresh::remove);
        if (!fresh.isEmpty()) {
            throw new InvalidContent(fresh);
        }
    }
}
