package org.casus.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.content.InvalidContent;
import org.casus.content.SourceProblem;
import org.casus.site.checking.CheckReport;
import org.casus.site.hashing.Hashes;
import org.casus.site.memory.Noting;
import org.casus.site.memory.Reads;
import org.casus.site.memory.Round;
import org.casus.site.planning.PlannedFile;
import org.casus.site.planning.SiteAddress;
import org.casus.site.planning.SitePlan;
import org.casus.site.planning.SitePlanner;
import org.casus.site.rendering.PageRenderer;
import org.casus.site.rendering.TemplateFailure;
import org.casus.site.views.Fingerprints;
import org.casus.site.writing.Compressed;
import org.casus.site.writing.Header;
import org.casus.site.writing.Manifest;
import org.casus.site.writing.OutputFolder;
import org.casus.site.writing.Staged;
import org.casus.site.writing.WrittenFile;

/** Renders what is stale and keeps the rest. */
final class Renewal {

    private final Manifest before;
    private final Round<SitePlanner> round;
    private final FileTraces traces;
    private final KeptFiles keptFiles;
    private final Set<String> stale;
    private final ConcurrentMap<String, Reads> made = new ConcurrentHashMap<>();
    private final PageRenderer renderer;
    private final Staged staging;
    private final Fingerprints fingerprints = new Fingerprints();
    private final ConcurrentMap<String, LongAdder> templateNanos = new ConcurrentHashMap<>();
    private final ConcurrentMap<SourceProblem, SortedSet<String>> failures = new ConcurrentHashMap<>();
    private final ConcurrentMap<SourceProblem, String> details = new ConcurrentHashMap<>();
    private final LongAdder rendered = new LongAdder();
    private final Gathered gathered = new Gathered();
    private Set<String> staged = Set.of();
    private final Set<String> late = new TreeSet<>();
    private Manifest after = Manifest.EMPTY;

    private Renewal(
            Manifest before,
            Round<SitePlanner> round,
            FileTraces traces,
            KeptFiles keptFiles,
            Set<String> stale,
            PageRenderer renderer,
            Staged staging) {
        this.before = before;
        this.round = round;
        this.traces = traces;
        this.keptFiles = keptFiles;
        this.stale = stale;
        this.renderer = renderer;
        this.staging = staging;
    }

    /**
     * @param before what is there
     * @param traces what those files were made from, as far as that is known
     * @param keptFiles those that another process made and that stay
     * @param isSoon whether dumps may stay as they are
     * @throws InvalidContent with every template that failed and the pages it failed on
     */
    static Renewal of(
            SitePlan plan,
            Header header,
            Manifest before,
            Round<SitePlanner> round,
            FileTraces traces,
            KeptFiles keptFiles,
            PageRenderer renderer,
            OutputFolder output,
            SiteAddress address,
            BakeSettings settings,
            boolean isSoon) {
        Renewal renewal = new Renewal(
                before, round, traces, keptFiles, traces.stale(round), renderer, new Staged(output, address, before));
        List<PlannedFile> files = plan.files();
        Set<String> kept = new HashSet<>();
        int[] open = renewal.open(files, settings, isSoon, kept);
        Workers.each(open.length, settings.jobs(), number -> renewal.renew(files.get(open[number])));
        plan.refuseProblems();
        renewal.refuseFailures();
        List<PlannedFile> used = renewal.used(plan, kept);
        Workers.each(used.size(), settings.jobs(), number -> renewal.renew(used.get(number)));
        renewal.gatherUsedByKept(kept, used);
        if (settings.isCompressing()) {
            List<WrittenFile> texts =
                    renewal.gathered.files().stream().filter(Compressed::isFor).toList();
            Workers.each(texts.size(), settings.jobs(), number -> renewal.twin(texts.get(number), output));
        }
        renewal.after = renewal.gathered.manifest(header);
        renewal.staged = renewal.gathered.changed(renewal.after);
        return renewal;
    }

    /** The numbers of the files that may have to be other ones; the rest is kept as it is. */
    private int[] open(List<PlannedFile> files, BakeSettings settings, boolean isSoon, Set<String> kept) {
        BitSet open = new BitSet(files.size());
        for (int number = 0; number < files.size(); number++) {
            PlannedFile file = files.get(number);
            if (isOfPart(file, settings)) {
                Optional<WrittenFile> known = kept(file).or(() -> isSoon ? left(file) : Optional.empty());
                if (known.isPresent()) {
                    gathered.add(known.get());
                    kept.add(file.path());
                } else {
                    open.set(number);
                }
            }
        }
        return open.stream().toArray();
    }

    private static boolean isOfPart(PlannedFile file, BakeSettings settings) {
        return settings.part().map(part -> part.has(file.path())).orElse(true);
    }

    private void twin(WrittenFile file, OutputFolder output) {
        String path = file.path() + Compressed.SUFFIX;
        String fingerprint = Compressed.fingerprint(file);
        Optional<WrittenFile> same =
                before.file(path).filter(old -> old.fingerprint().equals(fingerprint) && old.kind() == file.kind());
        if (same.isPresent()) {
            gathered.add(same.get());
            return;
        }
        byte[] bytes = Compressed.of(output.read(file.path()));
        rendered.increment();
        gathered.add(staging.keep(
                new PlannedFile.Made(path, file.kind(), "compressed " + file.path(), fingerprint, () -> bytes),
                fingerprint,
                bytes));
    }

    /** The file as it is, where nothing that it was made from is another. */
    private Optional<WrittenFile> kept(PlannedFile file) {
        if (round.isOfOrigins() && file instanceof PlannedFile.Deferred) {
            return keptFiles.written(file.path()).filter(written -> written.kind() == file.kind());
        }
        return file instanceof PlannedFile.Deferred && traces.isKnown(file.path()) && !stale.contains(file.path())
                ? before.file(file.path()).filter(written -> written.kind() == file.kind())
                : Optional.empty();
    }

    /** The file as it is, where it can wait. */
    private Optional<WrittenFile> left(PlannedFile file) {
        Optional<WrittenFile> there = file.kind() == PlannedFile.Kind.DUMP
                ? before.file(file.path()).filter(written -> written.kind() == file.kind())
                : Optional.empty();
        there.ifPresent(written -> late.add(written.path()));
        return there;
    }

    /** Whether files were left as they were although they may have to be others. */
    boolean isBehind() {
        return !late.isEmpty();
    }

    /** What the files use: those that are made, those that are kept, and the plan itself. */
    private List<PlannedFile> used(SitePlan plan, Set<String> kept) {
        SortedMap<String, PlannedFile> used = traces.usedBy(kept::contains);
        made.values().forEach(reads -> FileTraces.put(reads, used));
        plan.used().forEach(file -> used.put(file.path(), file));
        return List.copyOf(used.values());
    }

    /** What files that another process made use beside them, unless it is made now. */
    private void gatherUsedByKept(Set<String> kept, List<PlannedFile> used) {
        Set<String> made = used.stream().map(PlannedFile::path).collect(Collectors.toSet());
        keptFiles.usedBy(kept).filter(written -> !made.contains(written.path())).forEach(gathered::add);
    }

    private void renew(PlannedFile file) {
        if (!(file instanceof PlannedFile.Deferred deferred)) {
            renewMade(file);
            return;
        }
        if (round.isOfOrigins()) {
            // what is read to write the bytes is an origin too
            Noting.Noted<Boolean> noted = round.noted(() -> {
                renewMade(deferred.make());
                return true;
            });
            made.put(file.path(), noted.reads());
            return;
        }
        Noting.Noted<PlannedFile> noted = round.noted(deferred::make);
        if (!round.isLast() || !noted.reads().uses().isEmpty()) {
            made.put(file.path(), noted.reads());
        }
        renewMade(noted.made());
    }

    private void renewMade(PlannedFile file) {
        String fingerprint = fingerprintOf(file);
        Optional<WrittenFile> same = before.file(file.path())
                .filter(old -> old.fingerprint().equals(fingerprint) && old.kind() == file.kind());
        if (same.isPresent()) {
            gathered.add(same.get());
            return;
        }
        try {
            byte[] bytes = bytesOf(file);
            rendered.increment();
            gathered.add(staging.keep(file, fingerprint, bytes));
        } catch (TemplateFailure failure) {
            details.putIfAbsent(failure.problem(), failure.details());
            failures.computeIfAbsent(
                            failure.problem(), problem -> java.util.Collections.synchronizedSortedSet(new TreeSet<>()))
                    .add(file.subject());
        } catch (IOException e) {
            throw new UncheckedIOException(file.subject() + ": " + e.getMessage(), e);
        }
    }

    private String fingerprintOf(PlannedFile file) {
        return switch (file) {
            case PlannedFile.Page page ->
                Hashes.shortName(renderer.fingerprint(page.template())) + "-" + fingerprints.of(page.view());
            case PlannedFile.Made made -> made.fingerprint();
            case PlannedFile.Deferred deferred -> throw new IllegalStateException(deferred.path() + " is not made yet");
        };
    }

    private byte[] bytesOf(PlannedFile file) throws IOException {
        return switch (file) {
            case PlannedFile.Page page -> {
                long from = System.nanoTime();
                byte[] bytes = renderer.render(page.template(), page.view());
                templateNanos
                        .computeIfAbsent(page.template(), name -> new LongAdder())
                        .add(System.nanoTime() - from);
                yield bytes;
            }
            case PlannedFile.Made made -> made.bytes().make();
            case PlannedFile.Deferred deferred -> throw new IllegalStateException(deferred.path() + " is not made yet");
        };
    }

    private void refuseFailures() {
        if (failures.isEmpty()) {
            return;
        }
        SortedMap<SourceProblem, SortedSet<String>> sorted = new TreeMap<>(failures);
        throw new InvalidContent(sorted.entrySet().stream()
                .map(failure -> {
                    SourceProblem problem = failure.getKey();
                    SortedSet<String> subjects = failure.getValue();
                    String others = subjects.size() == 1 ? "" : " and " + (subjects.size() - 1) + " more";
                    return new SourceProblem(
                            problem.file(),
                            problem.line(),
                            problem.message() + " (on " + subjects.first() + others + ")"
                                    + details.getOrDefault(problem, ""));
                })
                .toList());
    }

    /** What the files that were planned were made from, by path. */
    Map<String, Reads> reads() {
        return made;
    }

    /** What the site will consist of. */
    Manifest after() {
        return after;
    }

    /** After a bake that went well: leaves what the files were made from for the next. */
    FileTraces remember(Round<SitePlanner> round) {
        traces.renew(made, after.paths(), round);
        late.forEach(traces::doubt);
        return traces;
    }

    /** Paths of the files that differ from what is there. */
    Set<String> staged() {
        return staged;
    }

    BakeReport report(
            BakeSettings settings,
            int removed,
            SequencedMap<String, Long> millis,
            List<SourceProblem> broken,
            List<String> notes,
            Optional<CheckReport> checks) {
        long bytes = staged.stream()
                .flatMap(path -> after.file(path).stream())
                .mapToLong(WrittenFile::size)
                .sum();
        return new BakeReport(
                settings.site(),
                settings.out(),
                after.size(),
                rendered.intValue(),
                after.size() - rendered.intValue(),
                staged.size(),
                removed,
                bytes,
                millis,
                slowestTemplates(),
                broken,
                notes,
                checks);
    }

    private SequencedMap<String, Long> slowestTemplates() {
        SequencedMap<String, Long> slowest = new LinkedHashMap<>();
        Stream<Map.Entry<String, LongAdder>> sorted = templateNanos.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<String, LongAdder> entry) ->
                                -entry.getValue().sum())
                        .thenComparing(Map.Entry::getKey));
        sorted.forEach(entry -> slowest.put(entry.getKey(), entry.getValue().sum() / 1_000_000));
        return slowest;
    }
}
