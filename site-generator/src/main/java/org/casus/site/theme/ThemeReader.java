package org.casus.site.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.casus.content.source.DidYouMean;
import org.casus.content.source.Problems;
import org.casus.content.source.TextFile;
import org.casus.content.source.Yaml;
import org.casus.content.source.YamlReader;
import org.jspecify.annotations.Nullable;

/** Lays the files of a theme over those of the themes it extends. */
final class ThemeReader {

    private static final String BUNDLE = "site.css";
    private static final Pattern CSS_URL = Pattern.compile("url\\(\\s*(['\"]?)([^'\")]+)\\1\\s*\\)");

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

    private final String id;
    private final List<Path> layers;
    private final List<SortedMap<String, Path>> files;
    private final Problems problems;

    /** @param layers the base first; {@code files} are theirs, by path within */
    ThemeReader(String id, List<Path> layers, List<SortedMap<String, Path>> files, Problems problems) {
        this.id = id;
        this.layers = layers;
        this.files = files;
        this.problems = problems;
    }

    /** What theme.yaml says. */
    record Description(Optional<String> extended, List<String> styles, List<String> cascade) {}

    static Description description(Path folder, Problems problems) {
        String name = folder.getFileName() + "/theme.yaml";
        Optional<Yaml.Mapping> read = TextFile.read(folder.resolve("theme.yaml"), name, problems)
                .flatMap(text -> YamlReader.readMapping(name, text, problems));
        return new Description(
                read.flatMap(mapping -> mapping.get("extends"))
                        .map(value -> value.json().asText()),
                words(read, "styles"),
                words(read, "layers"));
    }

    private static List<String> words(Optional<Yaml.Mapping> description, String key) {
        List<String> words = new ArrayList<>();
        description
                .flatMap(mapping -> mapping.get(key))
                .ifPresent(value -> value.json().forEach(word -> words.add(word.asText())));
        return words;
    }

    Theme read() {
        SortedMap<String, Path> overlaid = new TreeMap<>();
        for (SortedMap<String, Path> layer : files) {
            overlaid.putAll(layer);
        }
        SortedMap<String, ThemeAsset> assets = assets(overlaid);
        assets.put(BUNDLE, ThemeAsset.of(BUNDLE, styles(overlaid, assets).getBytes(StandardCharsets.UTF_8)));
        return new Theme(id, templates(overlaid), texts(), assets, maps(overlaid));
    }

    private SortedMap<String, String> templates(SortedMap<String, Path> overlaid) {
        SortedMap<String, String> templates = new TreeMap<>();
        overlaid.forEach((name, file) -> {
            if (name.endsWith(".peb")) {
                String known = name.startsWith("templates/") ? name.substring("templates/".length()) : name;
                TextFile.read(file, shown(file), problems).ifPresent(source -> templates.put(known, source));
            }
        });
        templates.put(StyleGuide.TEMPLATE, StyleGuide.of(overlaid, problems));
        return templates;
    }

    private SortedMap<String, ThemeAsset> assets(SortedMap<String, Path> overlaid) {
        SortedMap<String, ThemeAsset> assets = new TreeMap<>();
        SortedMap<String, byte[]> scripts = new TreeMap<>();
        overlaid.forEach((name, file) -> {
            if (name.startsWith("assets/") || (name.startsWith("components/") && name.endsWith(".js"))) {
                String known = name.startsWith("assets/") ? name.substring("assets/".length()) : name;
                if (known.endsWith(".js")) {
                    scripts.put(known, bytes(file));
                } else {
                    assets.put(known, ThemeAsset.of(known, bytes(file)));
                }
            }
        });
        assets.putAll(ModuleAssets.of(scripts, problems));
        return assets;
    }

    private String styles(SortedMap<String, Path> overlaid, SortedMap<String, ThemeAsset> assets) {
        Set<String> names = new LinkedHashSet<>();
        Set<String> cascade = new LinkedHashSet<>();
        layers.forEach(layer -> {
            Description description = description(layer, problems);
            names.addAll(description.styles());
            cascade.addAll(description.cascade());
        });
        names.forEach(name -> cascade.add(layerOf(name)));
        StringBuilder bundle =
                new StringBuilder("@layer ").append(String.join(",", cascade)).append(";\n");
        for (String name : names) {
            Path file = overlaid.get(name);
            if (file == null) {
                problems.add(
                        id + "/theme.yaml",
                        0,
                        "there is no style ‘" + name + "’." + DidYouMean.hint(overlaid.keySet(), name));
                continue;
            }
            TextFile.read(file, shown(file), problems)
                    .ifPresent(css -> bundle.append("@layer ")
                            .append(layerOf(name))
                            .append('{')
                            .append(shipped(withAssetAddresses(css, shown(file), assets)))
                            .append("}\n"));
        }
        return bundle.toString();
    }

    /** A style's cascade layer: its folder where it is a component's, else its own name. */
    private static String layerOf(String style) {
        String folder = style.substring(0, Math.max(0, style.indexOf('/')));
        return folder.equals("components")
                ? folder
                : style.substring(style.lastIndexOf('/') + 1).replace(".css", "");
    }

    /** Without what only its writers read. */
    private static String shipped(String css) {
        return COMMENT.matcher(css)
                .replaceAll("")
                .replaceAll("\\s*\\n\\s*", "\n")
                .strip();
    }

    /** The bundle lies beside the assets: their path within {@code assets/} is their relative address. */
    private String withAssetAddresses(String css, String file, SortedMap<String, ThemeAsset> assets) {
        return CSS_URL.matcher(css).replaceAll(match -> {
            String target = match.group(2);
            if (target.startsWith("data:") || target.startsWith("#")) {
                return quoted(match);
            }
            String name = target.replaceFirst("^(\\.\\./)*(assets/)?", "");
            ThemeAsset asset = assets.get(name);
            if (asset == null) {
                problems.add(
                        file,
                        lineOf(css, match.start()),
                        "there is no asset ‘" + target + "’." + DidYouMean.hint(assets.keySet(), name));
                return quoted(match);
            }
            return "url(\"" + asset.path().substring("assets/".length()) + "\")";
        });
    }

    private static String quoted(MatchResult match) {
        return java.util.regex.Matcher.quoteReplacement(match.group());
    }

    private static int lineOf(String text, int offset) {
        return (int) text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
    }

    private Map<String, Texts> texts() {
        Map<String, SortedMap<String, Texts.Text>> byLanguage = new HashMap<>();
        for (SortedMap<String, Path> layer : files) {
            layer.forEach((name, file) -> {
                if (name.startsWith("i18n/") && name.endsWith(".yaml")) {
                    String language = name.substring("i18n/".length(), name.length() - ".yaml".length());
                    byLanguage.computeIfAbsent(language, tag -> new TreeMap<>()).putAll(textsIn(file));
                }
            });
        }
        Map<String, Texts> texts = new HashMap<>();
        byLanguage.forEach((language, all) -> texts.put(language, new Texts(all)));
        return texts;
    }

    private SortedMap<String, Texts.Text> textsIn(Path file) {
        SortedMap<String, Texts.Text> texts = new TreeMap<>();
        String name = shown(file);
        TextFile.read(file, name, problems)
                .flatMap(source -> YamlReader.readMapping(name, source, problems))
                .ifPresent(mapping -> {
                    for (String key : mapping.keys()) {
                        mapping.get(key)
                                .flatMap(value -> textOf(value))
                                .ifPresentOrElse(
                                        text -> texts.put(key, text),
                                        () -> problems.add(
                                                name,
                                                mapping.lineOf(key),
                                                "‘" + key + "’ must be a text, or {one: …, other: …}"));
                    }
                });
        return texts;
    }

    private static Optional<Texts.Text> textOf(Yaml value) {
        return switch (value) {
            case Yaml.Scalar scalar -> Optional.of(new Texts.Text(scalar.text(), scalar.text()));
            case Yaml.Mapping forms ->
                forms.get("one")
                        .flatMap(one -> forms.get("other").map(other -> new Texts.Text(plain(one), plain(other))));
            case Yaml.Sequence sequence -> Optional.empty();
        };
    }

    private static String plain(Yaml value) {
        return value instanceof Yaml.Scalar scalar
                ? scalar.text()
                : value.json().asText();
    }

    private List<OutlineMap> maps(SortedMap<String, Path> overlaid) {
        List<OutlineMap> maps = new ArrayList<>();
        overlaid.forEach((name, file) -> {
            if (name.startsWith("maps/") && name.endsWith(".yaml")) {
                String shown = shown(file);
                TextFile.read(file, shown, problems)
                        .flatMap(source -> YamlReader.readMapping(shown, source, problems))
                        .ifPresent(mapping -> maps.add(map(shown, mapping, overlaid)));
            }
        });
        maps.sort(Comparator.comparingDouble(OutlineMap::area).thenComparing(OutlineMap::id));
        return maps;
    }

    private OutlineMap map(String file, Yaml.Mapping mapping, SortedMap<String, Path> overlaid) {
        String map = word(file, mapping, "id");
        String near = "maps/" + map + "-areas.svg";
        return new OutlineMap(
                map,
                number(file, mapping, "width"),
                number(file, mapping, "height"),
                number(file, mapping, "west"),
                number(file, mapping, "east"),
                number(file, mapping, "south"),
                number(file, mapping, "north"),
                word(file, mapping, "file"),
                word(file, mapping, "symbol"),
                mapping.get("within").map(value -> value.json().asText()),
                Optional.of(near).filter(name -> overlaid.containsKey("assets/" + name)),
                areas(overlaid.get("maps/" + map + ".areas.json")));
    }

    private SortedMap<String, String> areas(@Nullable Path file) {
        SortedMap<String, String> areas = new TreeMap<>();
        if (file != null) {
            TextFile.read(file, shown(file), problems)
                    .flatMap(source -> YamlReader.readMapping(shown(file), source, problems))
                    .ifPresent(mapping -> mapping.json()
                            .properties()
                            .forEach(area ->
                                    areas.put(area.getKey(), area.getValue().asText())));
        }
        return areas;
    }

    private String word(String file, Yaml.Mapping mapping, String key) {
        return mapping.get(key).map(value -> value.json().asText()).orElseGet(() -> {
            problems.add(file, mapping.line(), "‘" + key + "’ is missing");
            return "";
        });
    }

    private double number(String file, Yaml.Mapping mapping, String key) {
        Optional<Double> number =
                mapping.get(key).map(Yaml::json).filter(json -> json.isNumber()).map(json -> json.doubleValue());
        if (number.isEmpty()) {
            problems.add(file, mapping.lineOf(key), "‘" + key + "’ must be a number");
        }
        return number.orElse(1.0);
    }

    private String shown(Path file) {
        Path root = layers.getFirst().getParent();
        return root == null ? file.toString() : root.relativize(file).toString();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
