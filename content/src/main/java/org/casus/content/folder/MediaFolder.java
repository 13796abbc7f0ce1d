package org.casus.content.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.casus.content.bundle.MediaFile;
import org.casus.content.bundle.MediaSource;
import org.casus.content.image.DamagedImage;
import org.casus.content.image.ImageFacts;
import org.casus.content.image.ImageForm;
import org.casus.content.image.PublicImages;
import org.casus.content.source.DidYouMean;
import org.casus.content.source.Problems;
import org.casus.content.source.TextFile;
import org.casus.content.source.Yaml;
import org.casus.content.source.YamlReader;

/** The media of a folder: {@code media/<first two of its hash>/<name>}, with what is known of it in {@code <name>.yaml}. */
final class MediaFolder implements MediaSource {

    private static final String SIDECAR = ".yaml";
    private static final Set<String> KEYS = Set.of("alt", "caption", "credit", "licence", "text");

    private final Map<String, Path> paths = new HashMap<>();
    private final SortedMap<String, MediaFile> files = new TreeMap<>();

    private MediaFolder() {}

    /** @param media need not be there: an installation without pictures has none */
    static MediaFolder read(Path media, Problems problems) {
        MediaFolder folder = new MediaFolder();
        if (Files.isDirectory(media)) {
            for (Path path : regularFiles(media)) {
                String name = path.getFileName().toString();
                if (!name.endsWith(SIDECAR)) {
                    folder.add(media, path, problems);
                } else if (!Files.exists(path.resolveSibling(name.substring(0, name.length() - SIDECAR.length())))) {
                    problems.add(label(media, path), 0, "there is no file beside this that it could be about");
                }
            }
        }
        return folder;
    }

    SortedMap<String, MediaFile> files() {
        return files;
    }

    @Override
    public InputStream open(MediaFile file) throws IOException {
        Path path = paths.get(file.id());
        if (path == null) {
            throw new NoSuchFileException(file.name(), null, "no media file " + file.id());
        }
        return Files.newInputStream(path);
    }

    private static List<Path> regularFiles(Path media) {
        try (Stream<Path> all = Files.walk(media, 2)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Path media, Path path, Problems problems) {
        String label = label(media, path);
        String id = hash(path);
        Path parent = path.getParent();
        String drawer = parent == null ? "" : String.valueOf(parent.getFileName());
        if (!id.startsWith(drawer) || drawer.length() != 2) {
            problems.add(
                    label,
                    0,
                    "the file's SHA-256 begins with " + id.substring(0, 2) + ". Move it to media/" + id.substring(0, 2)
                            + "/.");
            return;
        }
        Yaml.Mapping known = sidecar(media, path, problems);
        String type = type(path);
        Optional<ImageFacts> size = size(path, type, label, problems);
        files.put(
                id,
                new MediaFile(
                        id,
                        path.getFileName().toString(),
                        type,
                        length(path),
                        size.map(ImageFacts::shownWidth),
                        size.map(ImageFacts::shownHeight),
                        text(known, "alt"),
                        text(known, "caption"),
                        text(known, "credit"),
                        text(known, "licence"),
                        text(known, "text")));
        paths.put(id, path);
    }

    private static Yaml.Mapping sidecar(Path media, Path path, Problems problems) {
        Yaml.Mapping nothing = new Yaml.Mapping(1, Map.of());
        Path sidecar = path.resolveSibling(path.getFileName() + SIDECAR);
        if (!Files.exists(sidecar)) {
            return nothing;
        }
        String label = label(media, sidecar);
        Yaml.Mapping known = TextFile.read(sidecar, label, problems)
                .flatMap(text -> YamlReader.readMapping(label, text, problems))
                .orElse(nothing);
        known.members().forEach((key, member) -> {
            if (!KEYS.contains(key)) {
                problems.add(label, member.line(), "unknown key ‘" + key + "’." + DidYouMean.hint(KEYS, key));
            } else if (!(member.value() instanceof Yaml.Scalar)) {
                problems.add(label, member.line(), "‘" + key + "’ must be a text");
            }
        });
        return known;
    }

    private static Optional<String> text(Yaml.Mapping known, String key) {
        return known.get(key)
                .filter(Yaml.Scalar.class::isInstance)
                .map(scalar -> ((Yaml.Scalar) scalar).text().strip())
                .filter(text -> !text.isEmpty());
    }

    /** By the name's ending: a folder is written by people who are trusted, an upload is looked into by the API. */
    private static String type(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "jpg", "jpeg" -> "image/jpeg";
            case "png" -> "image/png";
            case "gif" -> "image/gif";
            case "webp" -> "image/webp";
            case "avif" -> "image/avif";
            case "tif", "tiff" -> "image/tiff";
            case "svg" -> "image/svg+xml";
            case "pdf" -> "application/pdf";
            case "docx" -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
            case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            case "pptx" -> "application/vnd.openxmlformats-officedocument.presentationml.presentation";
            case "odt" -> "application/vnd.oasis.opendocument.text";
            case "ods" -> "application/vnd.oasis.opendocument.spreadsheet";
            case "odp" -> "application/vnd.oasis.opendocument.presentation";
            case "epub" -> "application/epub+zip";
            case "zip" -> "application/zip";
            case "csv" -> "text/csv";
            case "txt" -> "text/plain";
            case "mp3" -> "audio/mpeg";
            case "mp4" -> "video/mp4";
            default -> "application/octet-stream";
        };
    }

    /** As it is shown, upright; nothing for drawings and forms that are not known here. */
    private static Optional<ImageFacts> size(Path path, String type, String label, Problems problems) {
        Optional<ImageForm> form = ImageForm.of(type);
        if (form.isEmpty()) {
            return Optional.empty();
        }
        try {
            return PublicImages.facts(form.get(), path);
        } catch (DamagedImage e) {
            problems.add(label, 0, "the picture cannot be read: " + e.getMessage());
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(Path path) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(path), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long length(Path path) {
        try {
            return Files.size(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String label(Path media, Path path) {
        return "media/" + media.relativize(path).toString().replace('\\', '/');
    }
}
