package org.casus.site.theme;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.content.source.DidYouMean;
import org.casus.content.source.Problems;

/**
 * Scripts that load each other. A module's name has the hash of its content in it, and its content the names of the modules
 * it loads, so those come first; two cannot load each other.
 *
 * <p>A module names another as {@code './other.js'} in single quotes, in an import or an export. Comments that begin a line
 * are for those who read the source: visitors get the script without them.
 */
final class ModuleAssets {

    private static final Pattern LOADED =
            Pattern.compile("(\\bfrom |^import |\\bimport\\()'(\\.{1,2}/[^'\\s]+)'", Pattern.MULTILINE);
    private static final Pattern COMMENT = Pattern.compile("(?m)^[ \\t]*(?:/\\*(?s:.*?)\\*/|//[^\\n]*)[ \\t]*\\n");
    private static final Pattern TURN = Pattern.compile("[^/]+/\\.\\./|(?<=^|/)\\./");

    private final SortedMap<String, byte[]> sources;
    private final Problems problems;
    private final SortedMap<String, ThemeAsset> made = new TreeMap<>();
    private final Set<String> open = new LinkedHashSet<>();

    private ModuleAssets(SortedMap<String, byte[]> sources, Problems problems) {
        this.sources = sources;
        this.problems = problems;
    }

    /** @param sources by the name that templates use */
    static SortedMap<String, ThemeAsset> of(SortedMap<String, byte[]> sources, Problems problems) {
        ModuleAssets modules = new ModuleAssets(sources, problems);
        sources.keySet().forEach(modules::asset);
        return modules.made;
    }

    private ThemeAsset asset(String name) {
        ThemeAsset known = made.get(name);
        if (known != null) {
            return known;
        }
        open.add(name);
        String source = new String(sources.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
        String shipped = COMMENT.matcher(source).replaceAll("");
        String linked = LOADED.matcher(shipped).replaceAll(match -> {
            String target = resolved(name, match.group(2));
            return Matcher.quoteReplacement(match.group(1) + "'" + address(name, target) + "'");
        });
        open.remove(name);
        ThemeAsset asset = ThemeAsset.of(name, linked.getBytes(StandardCharsets.UTF_8));
        made.put(name, asset);
        return asset;
    }

    private String address(String from, String target) {
        if (open.contains(target)) {
            problems.add(
                    "assets/" + from, 0, "‘" + from + "’ and ‘" + target + "’ load each other: part what both need");
            return target;
        }
        if (!sources.containsKey(target)) {
            problems.add(
                    "assets/" + from,
                    0,
                    "there is no script ‘" + target + "’." + DidYouMean.hint(sources.keySet(), target));
            return target;
        }
        return relative(asset(target).path(), "assets/" + from);
    }

    private static String resolved(String from, String target) {
        String path = from.substring(0, from.lastIndexOf('/') + 1) + target;
        String before;
        do {
            before = path;
            path = TURN.matcher(path).replaceFirst("");
        } while (!path.equals(before));
        return path;
    }

    private static String relative(String path, String from) {
        String folder = from.substring(0, from.lastIndexOf('/') + 1);
        StringBuilder up = new StringBuilder("./");
        while (!path.startsWith(folder)) {
            folder = folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
            up.append("../");
        }
        return up + path.substring(folder.length());
    }
}
