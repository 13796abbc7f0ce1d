package org.casus.site.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pages of a baked site, and a few of them that stand for all. */
record PagesOfSite(Path folder, List<String> paths) {

    private static final Pattern CLASSES = Pattern.compile("\\sclass=\"([^\"]*)\"");
    private static final Pattern LINK = Pattern.compile("<a class=\"card__link\" href=\"([^\"?]*)\"");
    private static final Pattern LIST = Pattern.compile("data-finder data-index=\"[^\"]*\" data-facet=\"\"");

    /** The colour that stands in for a picture until it is there: one class of many, none with a layout of its own. */
    private static final String TONE = "tone";

    static PagesOfSite of(ServedSite site) {
        try (Stream<Path> files = Files.walk(site.folder())) {
            List<String> paths = files.filter(file -> file.toString().endsWith(".html"))
                    .map(file -> "/" + site.folder().relativize(file))
                    .map(path -> path.endsWith("/index.html") ? path.replaceFirst("index\\.html$", "") : path)
                    .sorted(Comparator.comparingInt(String::length).thenComparing(path -> path))
                    .toList();
            return new PagesOfSite(site.folder(), paths);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String html(String path) {
        Path file = folder.resolve(path.substring(1));
        try {
            return Files.readString(Files.isDirectory(file) ? file.resolve("index.html") : file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Pages on which, together, there is everything that styles know by name: those with the shortest addresses. */
    List<String> kinds() {
        Set<String> seen = new HashSet<>();
        return paths.stream().filter(path -> seen.addAll(classes(path))).toList();
    }

    private Set<String> classes(String path) {
        Set<String> classes = new TreeSet<>();
        Matcher attribute = CLASSES.matcher(html(path));
        while (attribute.find()) {
            classes.addAll(Set.copyOf(List.of(attribute.group(1).strip().split("\\s+"))));
        }
        return classes.stream().filter(name -> !name.startsWith(TONE)).collect(Collectors.toSet());
    }

    /** Addresses that only scripts answer: a selection, its map, a search, two entries side by side. */
    List<String> asked() {
        List<String> asked = new ArrayList<>(List.of("/zoeken/?q=stad"));
        for (String list : lists()) {
            asked.add(list + "?q=stad");
            if (html(list).contains("value=\"map\"")) {
                asked.add(list + "?view=map");
            }
            List<String> slugs = LINK.matcher(html(list))
                    .results()
                    .limit(2)
                    .map(link -> link.group(1).replaceFirst("/$", "").replaceFirst(".*/", ""))
                    .toList();
            if (slugs.size() == 2) {
                asked.add("/vergelijk/?" + list.replace("/", "") + "=" + String.join(",", slugs));
            }
        }
        return asked;
    }

    /** Of each collection the first page of its list. */
    List<String> lists() {
        return paths.stream()
                .filter(path -> path.chars().filter(c -> c == '/').count() == 2)
                .filter(path -> LIST.matcher(html(path)).find())
                .toList();
    }
}
