package org.casus.site.writing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.casus.site.planning.PlannedFile.Kind;

/**
 * The order in which a site changes.
 *
 * <p>What is new comes first, since nothing leads to it yet; then what changed, pages before the lists that lead to them,
 * feeds last; then what is to go, when nothing leads to it any more. So at every step all that can be reached is there.
 */
final class Steps {

    private static final Comparator<WrittenFile> BY_KIND =
            Comparator.comparing(WrittenFile::kind).thenComparing(WrittenFile::path);

    private Steps() {}

    /**
     * @param staged paths of the files that were rendered anew
     * @param present paths of all files that are in the folder
     * @param before what is known of them
     */
    static List<Step> of(Manifest after, Set<String> staged, Set<String> present, Manifest before) {
        List<WrittenFile> fresh = new ArrayList<>();
        List<WrittenFile> changed = new ArrayList<>();
        for (String path : staged) {
            WrittenFile file = after.file(path).orElseThrow();
            (present.contains(path) ? changed : fresh).add(file);
        }
        fresh.sort(BY_KIND);
        changed.sort(BY_KIND);
        List<Step> steps = new ArrayList<>();
        fresh.forEach(file -> steps.add(new Step.Put(file.path())));
        changed.forEach(file -> steps.add(new Step.Put(file.path())));
        steps.addAll(removals(after, present, before));
        return steps;
    }

    /** What leads to others goes before what is led to: feeds, lists, pages, and last what pages load. */
    private static List<Step> removals(Manifest after, Set<String> present, Manifest before) {
        Comparator<String> lastFirst = Comparator.comparing(
                path -> before.file(path).map(WrittenFile::kind).orElse(Kind.ASSET), Comparator.reverseOrder());
        return present.stream()
                .filter(path -> after.file(path).isEmpty())
                .sorted(lastFirst.thenComparing(Comparator.naturalOrder()))
                .<Step>map(Step.Remove::new)
                .toList();
    }
}
