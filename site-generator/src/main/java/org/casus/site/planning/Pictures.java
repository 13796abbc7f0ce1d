package org.casus.site.planning;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.casus.content.bundle.MediaFile;
import org.casus.content.bundle.MediaSource;
import org.casus.content.entry.PublishedEntry;
import org.casus.content.type.ContentType;
import org.casus.content.type.Field;
import org.casus.content.type.FieldKind;
import org.casus.site.hashing.Hashes;
import org.casus.site.views.ImageView;

/** The pictures of entries. Those that a page uses become files of the site. */
final class Pictures {

    /** By media type; the first where the name has none of them. */
    private static final Map<String, List<String>> ENDINGS = Map.of(
            "image/jpeg", List.of("jpg", "jpeg"),
            "image/png", List.of("png"),
            "image/gif", List.of("gif"),
            "image/webp", List.of("webp"),
            "image/avif", List.of("avif"),
            "image/tiff", List.of("tif", "tiff"),
            "image/svg+xml", List.of("svg"));

    private final PlanContext context;
    private final MediaSource source;
    private final Map<String, PlannedFile> used = new TreeMap<>();

    Pictures(PlanContext context, MediaSource source) {
        this.context = context;
        this.source = source;
    }

    /** The files of all pictures asked for so far. */
    Collection<PlannedFile> files() {
        return used.values();
    }

    List<ImageView> of(ContentType type, PublishedEntry entry) {
        List<ImageView> pictures = new ArrayList<>();
        for (Field field : type.fields()) {
            if (field.kind() instanceof FieldKind.Media && !field.isPrivate()) {
                for (JsonNode value : entry.fields().items(field.name())) {
                    picture(entry, value).ifPresent(pictures::add);
                }
            }
        }
        return List.copyOf(pictures);
    }

    private Optional<ImageView> picture(PublishedEntry entry, JsonNode value) {
        String id = value.path("id").asText();
        Optional<MediaFile> file = Optional.ofNullable(context.content().media().get(id));
        if (file.isEmpty()) {
            context.problems().add(entry.id().toString(), 0, "the picture ‘" + id + "’ is not in the media library");
        }
        return file.filter(MediaFile::isImage).map(image -> view(image, value));
    }

    private ImageView view(MediaFile file, JsonNode value) {
        String path = pathOf(file);
        used.computeIfAbsent(
                path,
                missing -> new PlannedFile.Made(
                        path, PlannedFile.Kind.ASSET, "picture " + file.name(), file.id(), () -> bytes(file)));
        return new ImageView(
                context.address().url(path),
                "",
                file.width().orElse(0),
                file.height().orElse(0),
                own(value, "alt").or(file::alt).orElse(""),
                own(value, "caption").or(file::caption).orElse(""),
                own(value, "credit").or(file::credit).orElse(""));
    }

    private byte[] bytes(MediaFile file) throws IOException {
        try (InputStream stream = source.open(file)) {
            return stream.readAllBytes();
        }
    }

    private Optional<String> own(JsonNode value, String part) {
        JsonNode text = value.path(part);
        JsonNode plain = text.isObject() ? text.path(context.language()) : text;
        return Optional.of(plain.asText("")).filter(found -> !found.isBlank());
    }

    /** Ends as its content says, never as its name does: a web server takes a picture named x.html for a page. */
    static String pathOf(MediaFile file) {
        int dot = file.name().lastIndexOf('.');
        String stem = Folded.hyphenated(dot > 0 ? file.name().substring(0, dot) : file.name());
        String named = dot > 0 ? Folded.hyphenated(file.name().substring(dot + 1)) : "";
        List<String> endings = ENDINGS.getOrDefault(file.type(), List.of("bin"));
        String ending = endings.contains(named) ? named : endings.getFirst();
        return "assets/" + (stem.isEmpty() ? "file" : stem) + "." + Hashes.shortName(file.id()) + "." + ending;
    }
}
