package org.casus.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.casus.content.entry.EntryId;
import org.casus.site.memory.Question;
import org.casus.site.memory.Reads;
import org.casus.site.memory.Round;
import org.casus.site.planning.PlannedFile;
import org.casus.site.planning.SitePlanner;

/**
 * What the files of a site were made from, by path, and turned around: which files were made from an answer. So a bake asks
 * each question once, however many files asked it, and no question at all whose wider one has the answer that it had.
 *
 * <p>Between two bakes all answers are those of the last one.
 */
final class FileTraces {

    /** A question that files asked. */
    private static final class Asked {
        Object answer;
        final Set<String> askers = new HashSet<>();

        Asked(Object answer) {
            this.answer = answer;
        }
    }

    /** Questions with the same wider one. */
    private static final class Group {
        Optional<Object> answer = Optional.empty();
        final Map<Question<?>, Asked> members = new HashMap<>();
    }

    private final Map<String, Reads> traces = new HashMap<>();
    private final Map<Optional<Question<?>>, Group> groups = new HashMap<>();

    /** Whether this file can be kept where no answer is another. */
    boolean isKnown(String path) {
        return traces.containsKey(path);
    }

    /** Whether a file was made from this entry, or from its absence. */
    boolean hasAsked(EntryId id) {
        Group group = groups.get(Optional.<Question<?>>empty());
        return group != null && group.members.containsKey(SitePlanner.questionOf(id));
    }

    /** What is used by the files that are known, by path. */
    SortedMap<String, PlannedFile> usedBy(Predicate<String> files) {
        SortedMap<String, PlannedFile> used = new TreeMap<>();
        traces.forEach((path, reads) -> {
            if (!reads.uses().isEmpty() && files.test(path)) {
                put(reads, used);
            }
        });
        return used;
    }

    static void put(Reads reads, SortedMap<String, PlannedFile> used) {
        reads.uses().stream().map(PlannedFile.class::cast).forEach(file -> used.put(file.path(), file));
    }

    /** The files of which something that they were made from is not as it was. */
    Set<String> stale(Round<SitePlanner> round) {
        Set<String> stale = new HashSet<>();
        groups.forEach((wider, group) -> {
            Optional<Object> now = wider.map(round::answer);
            if (now.isEmpty() || !now.equals(group.answer)) {
                group.members.forEach((question, asked) -> {
                    if (!round.answer(question).equals(asked.answer)) {
                        stale.addAll(asked.askers);
                    }
                });
            }
        });
        return stale;
    }

    /**
     * After a bake that went well.
     *
     * @param made what the files that were made again were made from
     * @param paths of all files that there are now
     */
    void renew(Map<String, Reads> made, Set<String> paths, Round<SitePlanner> round) {
        List<String> gone = new ArrayList<>(traces.keySet());
        gone.removeIf(paths::contains);
        gone.forEach(this::forget);
        made.forEach((path, reads) -> {
            forget(path);
            traces.put(path, reads);
            reads.reads().forEach(read -> note(path, read));
        });
        groups.values().removeIf(group -> group.members.isEmpty());
        groups.forEach((wider, group) -> group.answer = wider.map(round::answer));
    }

    /** Of a file that was not made although it may have to be another: the next bake makes it. */
    void doubt(String path) {
        forget(path);
        groups.values().removeIf(group -> group.members.isEmpty());
    }

    private void note(String path, Reads.Read read) {
        Asked asked = groups.computeIfAbsent(wider(read.question()), missing -> new Group())
                .members
                .computeIfAbsent(read.question(), missing -> new Asked(read.answer()));
        asked.answer = read.answer();
        asked.askers.add(path);
    }

    private static Optional<Question<?>> wider(Question<?> question) {
        return question.wider().map(found -> (Question<?>) found);
    }

    private void forget(String path) {
        Reads reads = traces.remove(path);
        if (reads == null) {
            return;
        }
        for (Reads.Read read : reads.reads()) {
            Group group = Objects.requireNonNull(groups.get(wider(read.question())));
            Asked asked = Objects.requireNonNull(group.members.get(read.question()));
            asked.askers.remove(path);
            if (asked.askers.isEmpty()) {
                group.members.remove(read.question());
            }
        }
    }
}
