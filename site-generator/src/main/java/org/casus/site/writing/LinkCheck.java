package org.casus.site.writing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.casus.content.SourceProblem;
import org.casus.site.planning.SiteAddress;

/** Whether every link within the site leads somewhere, to the fragment. Reads no page but those that have a broken one. */
public final class LinkCheck {

    private final Manifest manifest;
    private final OutputFolder output;
    private final SiteAddress address;

    public LinkCheck(Manifest manifest, OutputFolder output, SiteAddress address) {
        this.manifest = manifest;
        this.output = output;
        this.address = address;
    }

    /** The broken ones, by page and line. */
    public List<SourceProblem> broken() {
        return broken(manifest.all());
    }

    /**
     * The broken ones of a site that had none.
     *
     * @param before what it was then
     * @param changed the files that are new or other ones
     */
    public List<SourceProblem> broken(Manifest before, Collection<String> changed) {
        boolean isMissed = changed.stream().anyMatch(path -> !keepsIds(before, path))
                || !manifest.paths().containsAll(before.paths());
        return isMissed
                ? broken()
                : broken(changed.stream()
                        .flatMap(path -> manifest.file(path).stream())
                        .toList());
    }

    private boolean keepsIds(Manifest before, String path) {
        return before.file(path)
                .map(old -> manifest.file(path).orElseThrow().ids().containsAll(old.ids()))
                .orElse(true);
    }

    private List<SourceProblem> broken(Collection<WrittenFile> pages) {
        List<SourceProblem> problems = new ArrayList<>();
        for (WrittenFile page : pages) {
            if (!page.links().stream().allMatch(this::isGood)) {
                problems.addAll(problemsOf(page));
            }
        }
        return problems.stream().sorted().distinct().toList();
    }

    private List<SourceProblem> problemsOf(WrittenFile page) {
        return PageLinks.of(output.read(page.path()), page.path(), address).links().stream()
                .filter(link -> !isGood(link.target()))
                .map(link -> new SourceProblem(page.path(), link.line(), complaint(link.target())))
                .toList();
    }

    private String complaint(String target) {
        int hash = target.indexOf('#');
        return hash > 0 && manifest.file(target.substring(0, hash)).isPresent()
                ? "the link to " + target + " leads to a page without that fragment"
                : "the link to " + target + " leads nowhere";
    }

    private boolean isGood(String target) {
        int hash = target.indexOf('#');
        String path = hash < 0 ? target : target.substring(0, hash);
        return manifest.file(path)
                .filter(file -> hash < 0 || !file.isPage() || file.hasId(target.substring(hash + 1)))
                .isPresent();
    }
}
