package org.casus.content.foreign;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.casus.content.entry.Slugs;

/** Where foreign files come to stand: by their place in the folder, in the letters of our addresses. */
final class ForeignAddresses {

    private static final int LONGEST = 110;

    private final Map<String, String> paths = new HashMap<>();
    private final Map<String, String> slugs = new HashMap<>();
    private final Map<String, String> byPlace = new HashMap<>();
    private final boolean isByPath;

    private ForeignAddresses(boolean isByPath) {
        this.isByPath = isByPath;
    }

    /** @param isByPath whether links are by path, and not by slug */
    static ForeignAddresses of(List<String> files, boolean isByPath, Remarks remarks) {
        ForeignAddresses addresses = new ForeignAddresses(isByPath);
        Set<String> taken = new HashSet<>();
        for (String file : files) {
            String path = path(file);
            String free = path;
            for (int number = 2; !taken.add(free.replace('/', '-')); number++) {
                free = path + "-" + number;
            }
            if (!free.equals(path)) {
                remarks.add(Remarks.About.FILE, "its address was taken", file);
            }
            addresses.paths.put(file, free);
            addresses.slugs.put(file, shortened(free.replace('/', '-')));
            addresses.byPlace.put(place(file), file);
        }
        return addresses;
    }

    /** {@code docs/getting-started}. */
    String pathOf(String file) {
        return paths.getOrDefault(file, "");
    }

    String slugOf(String file) {
        return slugs.getOrDefault(file, "");
    }

    /** The slug or path of the file that a link in another leads to. */
    Optional<String> of(String file, String target) {
        return find(file, target).map(found -> isByPath ? pathOf(found) : slugOf(found));
    }

    private Optional<String> find(String file, String target) {
        String folder = file.contains("/") ? file.substring(0, file.lastIndexOf('/')) : "";
        Stream<String> bases = target.startsWith("/")
                ? Stream.of("")
                // pages of folders are read one level deeper by browsers than they lie on disk
                : Stream.of(folder, withoutEnding(file), withoutLast(folder));
        return bases.map(base -> place(joined(base, target)))
                .flatMap(place -> Optional.ofNullable(byPlace.get(place)).stream())
                .findFirst();
    }

    private static String withoutLast(String folder) {
        return folder.contains("/") ? folder.substring(0, folder.lastIndexOf('/')) : "";
    }

    private static String joined(String base, String target) {
        List<String> steps = new ArrayList<>();
        for (String step : (base + "/" + target).split("/", -1)) {
            if (step.equals("..")) {
                if (!steps.isEmpty()) {
                    steps.removeLast();
                }
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }

    /** What links call a file: without ending, without the index, in lower case. */
    private static String place(String file) {
        return withoutEnding(file).toLowerCase(java.util.Locale.ROOT);
    }

    static String withoutEnding(String file) {
        String plain = file.replaceAll("\\.(md|mdx|markdown|html)$", "");
        return plain.replaceAll("(^|/)(_?index|README)$", "");
    }

    private static String path(String file) {
        String path = Stream.of(withoutEnding(file).split("/", -1))
                .filter(step -> !step.isEmpty())
                .map(ForeignAddresses::folded)
                .collect(Collectors.joining("/"));
        return path.isEmpty() ? "index" : path;
    }

    /** A name of which no letter is left, as in Japanese, is known by a number. */
    private static String folded(String step) {
        String folded = Slugs.fold(step);
        return folded.isEmpty() ? "x" + number(step) : shortened(folded);
    }

    private static String shortened(String slug) {
        return slug.length() <= LONGEST
                ? slug
                : slug.substring(0, LONGEST - 9).replaceAll("-$", "") + "-" + number(slug);
    }

    private static String number(String text) {
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }
}
