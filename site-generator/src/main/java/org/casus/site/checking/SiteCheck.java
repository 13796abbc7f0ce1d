package org.casus.site.checking;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.casus.content.sites.Budgets;
import org.casus.site.writing.Manifest;
import org.casus.site.writing.OutputFolder;
import org.casus.site.writing.WrittenFile;

/** Looks at all pages of a site that is about to be put in place. */
public final class SiteCheck {

    private static final String KEPT = "checks";
    private static final int KILO = 1000;

    private final Manifest manifest;
    private final OutputFolder output;
    private final Budgets budgets;
    private final CheckedPages checked;
    private final List<Finding> findings = new ArrayList<>();

    private SiteCheck(Manifest manifest, OutputFolder output, Budgets budgets) {
        this.manifest = manifest;
        this.output = output;
        this.budgets = budgets;
        this.checked = CheckedPages.of(output.beside(KEPT), manifest.header().maker());
    }

    /** @param entryOf the entry that a path shows, {@code church/sint-anna}; empty where it shows none */
    public static CheckReport of(
            Manifest manifest, OutputFolder output, Budgets budgets, Function<String, String> entryOf) {
        SiteCheck check = new SiteCheck(manifest, output, budgets);
        check.pages();
        check.orphans();
        output.keepBeside(KEPT, check.checked.text(manifest.header().maker()));
        return new CheckReport(check.findings.stream()
                .map(finding -> new Finding(
                        finding.rule(),
                        finding.path(),
                        finding.line(),
                        finding.message(),
                        entryOf.apply(finding.path())))
                .sorted(Comparator.comparing(
                                (Finding finding) -> !finding.rule().isSerious())
                        .thenComparing(Finding::path)
                        .thenComparingInt(Finding::line)
                        .thenComparing(Finding::rule))
                .toList());
    }

    private void pages() {
        for (WrittenFile page : manifest.files().values()) {
            if (page.isPage()) {
                findings.addAll(checked.find(page.path(), page.hash()).orElseGet(() -> found(page)));
                weigh(page);
            }
        }
    }

    private List<Finding> found(WrittenFile page) {
        List<Finding> found = PageCheck.of(page.path(), new String(output.read(page.path()), StandardCharsets.UTF_8));
        checked.put(page.path(), page.hash(), found);
        return found;
    }

    private void weigh(WrittenFile page) {
        over(page, "HTML", page.size(), budgets.page());
        over(page, "styles", weightOf(page, ".css"), budgets.styles());
        over(page, "scripts", weightOf(page, ".js"), budgets.scripts());
    }

    private long weightOf(WrittenFile page, String ending) {
        return page.links().stream()
                .filter(target -> target.endsWith(ending))
                .flatMap(target -> manifest.file(target).stream())
                .mapToLong(WrittenFile::size)
                .sum();
    }

    private void over(WrittenFile page, String what, long bytes, int kilobytes) {
        if (bytes > (long) kilobytes * KILO) {
            findings.add(new Finding(
                    Rule.WEIGHT,
                    page.path(),
                    0,
                    "the page has " + bytes / KILO + " kB of " + what + ", more than its budget of " + kilobytes,
                    ""));
        }
    }

    /** Error pages are shown where nothing leads to. */
    private void orphans() {
        Set<String> reached = new HashSet<>(Set.of("index.html", "404.html", "410.html"));
        Deque<String> next = new ArrayDeque<>(reached);
        while (!next.isEmpty()) {
            manifest.file(next.remove())
                    .ifPresent(page -> page.links().forEach(target -> {
                        String path = target.contains("#") ? target.substring(0, target.indexOf('#')) : target;
                        if (reached.add(path)) {
                            next.add(path);
                        }
                    }));
        }
        manifest.files().values().stream()
                .filter(page -> page.isPage() && !reached.contains(page.path()))
                .forEach(page -> findings.add(
                        new Finding(Rule.ORPHAN, page.path(), 0, "no page leads here from the home page", "")));
    }
}
