package org.casus.content.folder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.casus.content.entry.EntryId;
import org.casus.content.source.DidYouMean;
import org.casus.content.source.Problems;
import org.casus.content.source.TextFile;
import org.casus.content.source.Yaml;
import org.casus.content.source.YamlReader;

/**
 * The addresses that entries of a folder had, and have no more: {@code church/old-name: church/new-name} for what moved,
 * {@code church/closed:} for what was taken away.
 */
final class GoneFile {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*/[a-z0-9]+(-[a-z0-9]+)*");

    private GoneFile() {}

    /** Nothing has gone where there is no such file. */
    static SortedMap<EntryId, Optional<EntryId>> read(Path file, Set<EntryId> entries, Problems problems) {
        String name = file.getFileName().toString();
        if (!Files.exists(file)) {
            return Collections.emptySortedMap();
        }
        SortedMap<EntryId, Optional<EntryId>> gone = new TreeMap<>();
        TextFile.read(file, name, problems)
                .flatMap(text -> YamlReader.readMapping(name, text, problems))
                .ifPresent(mapping -> mapping.members()
                        .forEach((word, member) -> id(name, member.line(), word, problems)
                                .ifPresent(id -> {
                                    if (entries.contains(id)) {
                                        problems.add(
                                                name,
                                                member.line(),
                                                id + " is there: it has not gone. Take out the line.");
                                    }
                                    gone.put(id, successor(name, member, entries, problems));
                                })));
        return gone;
    }

    private static Optional<EntryId> successor(
            String file, Yaml.Member member, Set<EntryId> entries, Problems problems) {
        if (!(member.value() instanceof Yaml.Scalar scalar) || scalar.isNull()) {
            return Optional.empty();
        }
        Optional<EntryId> successor = id(file, member.line(), scalar.text(), problems);
        successor
                .filter(id -> !entries.contains(id))
                .ifPresent(id -> problems.add(
                        file,
                        member.line(),
                        "there is no entry " + id + "."
                                + DidYouMean.hint(
                                        entries.stream().map(EntryId::toString).toList(), id.toString())));
        return successor;
    }

    private static Optional<EntryId> id(String file, int line, String word, Problems problems) {
        if (!ID.matcher(word).matches()) {
            problems.add(file, line, "‘" + word + "’ is not a type and a slug, such as church/sint-anna");
            return Optional.empty();
        }
        int slash = word.indexOf('/');
        return Optional.of(new EntryId(word.substring(0, slash), word.substring(slash + 1)));
    }
}
