package org.casus.site.planning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.casus.content.bundle.MediaFile;
import org.casus.content.bundle.MediaSource;
import org.casus.content.entry.PublishedEntry;
import org.casus.content.image.ImageForm;
import org.casus.content.image.PublicImages;
import org.casus.content.image.Recipe;
import org.casus.content.type.ContentType;
import org.casus.content.type.Field;
import org.casus.content.type.FieldKind;
import org.casus.site.hashing.Hashes;
import org.casus.site.memory.Noting;
import org.casus.site.views.ImageView;

/** The pictures of entries. Those that a page uses become files of the site: whoever asks for one is noted to use it. */
final class Pictures {

    /** By media type; the first where the name has none of them. */
    private static final Map<String, List<String>> ENDINGS = Map.of(
            "image/jpeg", List.of("jpg", "jpeg"),
            "image/png", List.of("png"),
            "image/gif", List.of("gif"),
            "image/webp", List.of("webp"),
            "image/avif", List.of("avif"),
            "image/svg+xml", List.of("svg"));

    /** Of those that the API makes too, what the layouts of a site can use: a card, and a column on a fine screen. */
    private static final List<Integer> WIDTHS = List.of(640, 1280);

    /** Forms whose smaller pictures are of the same form, so that their names are known before they are made. */
    private static final Set<String> SCALED = Set.of("image/jpeg", "image/png", "image/tiff");

    private final PlanContext context;
    private final MediaSource source;
    private final Map<String, PlannedFile> used = new ConcurrentHashMap<>();

    Pictures(PlanContext context, MediaSource source) {
        this.context = context;
        this.source = source;
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

    /** A picture by its id alone, described as in the library; nothing where it is not there or no picture. */
    Optional<ImageView> named(String id) {
        return context.media(id).filter(MediaFile::isImage).map(image -> view(image, MissingNode.getInstance()));
    }

    private Optional<ImageView> picture(PublishedEntry entry, JsonNode value) {
        String id = value.path("id").asText();
        Optional<MediaFile> file = context.media(id);
        if (file.isEmpty()) {
            context.problems().add(entry.id().toString(), 0, "the picture ‘" + id + "’ is not in the media library");
        }
        return file.filter(MediaFile::isImage).map(image -> view(image, value));
    }

    private ImageView view(MediaFile file, JsonNode value) {
        return new ImageView(
                made(file, Recipe.WHOLE),
                srcset(file),
                file.width().orElse(0),
                file.height().orElse(0),
                own(value, "alt").or(file::alt).orElse(""),
                own(value, "caption").or(file::caption).orElse(""),
                own(value, "credit").or(file::credit).orElse(""));
    }

    /** Smaller ones and the whole, each with its width; nothing where the whole is small itself. */
    private String srcset(MediaFile file) {
        int whole = file.width().orElse(0);
        List<String> all = new ArrayList<>();
        WIDTHS.stream()
                .filter(width -> width < whole && SCALED.contains(file.type()))
                .forEach(width -> all.add(made(file, Recipe.ofWidth(width)) + " " + width + "w"));
        if (all.isEmpty()) {
            return "";
        }
        all.add(made(file, Recipe.WHOLE) + " " + whole + "w");
        return String.join(", ", all);
    }

    /** @return its address */
    private String made(MediaFile file, Recipe recipe) {
        String path = pathOf(file, recipe);
        Noting.use(used.computeIfAbsent(
                path,
                missing -> new PlannedFile.Made(
                        path, PlannedFile.Kind.ASSET, "picture " + file.name(), path, () -> bytes(file, recipe))));
        return context.address().url(path);
    }

    private byte[] bytes(MediaFile file, Recipe recipe) throws IOException {
        try (InputStream stream = source.openPublic(file, recipe)) {
            return stream.readAllBytes();
        }
    }

    private Optional<String> own(JsonNode value, String part) {
        JsonNode text = value.path(part);
        JsonNode plain = text.isObject() ? text.path(context.language()) : text;
        return Optional.of(plain.asText("")).filter(found -> !found.isBlank());
    }

    /**
     * Ends as its content says, never as its name does: a web server takes a picture named x.html for a page. The hash is
     * of what was made, so that another way of making it does not leave the old one there.
     */
    static String pathOf(MediaFile file, Recipe recipe) {
        int dot = file.name().lastIndexOf('.');
        String stem = Folded.hyphenated(dot > 0 ? file.name().substring(0, dot) : file.name());
        String named = dot > 0 ? Folded.hyphenated(file.name().substring(dot + 1)) : "";
        String type = ImageForm.of(file.type()).map(ImageForm::publicType).orElse(file.type());
        List<String> endings = ENDINGS.getOrDefault(type, List.of("bin"));
        String ending = endings.contains(named) ? named : endings.getFirst();
        String hash = Hashes.shortName(Hashes.hex(file.id() + " " + recipe.words() + " " + PublicImages.EDITION));
        return "assets/" + (stem.isEmpty() ? "file" : stem) + "." + hash + "." + ending;
    }
}
