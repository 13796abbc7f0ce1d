package org.casus.site.planning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.content.bundle.MediaFile;
import org.casus.content.bundle.MediaSource;
import org.casus.content.entry.PublishedEntry;
import org.casus.content.image.Crop;
import org.casus.content.image.DamagedImage;
import org.casus.content.image.Focus;
import org.casus.content.image.ImageForm;
import org.casus.content.image.PublicImages;
import org.casus.content.image.PublicImages.Look;
import org.casus.content.image.Recipe;
import org.casus.content.type.ContentType;
import org.casus.content.type.FieldKind;
import org.casus.site.hashing.Hashes;
import org.casus.site.memory.Noting;
import org.casus.site.pictures.Darkroom;
import org.casus.site.views.ImageView;
import org.casus.site.views.ShareView;

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

    /** Forms that smaller ones are made of. Of others it is not certain that all of them would be seen to move. */
    private static final Set<String> SCALED = Set.of("image/jpeg", "image/png", "image/tiff", "image/webp");

    private static final int WIDEST = Recipe.WIDTHS.getLast();
    private static final int WIDEST_CARD = 960;

    /** Wide enough for those who understand no sets of widths. */
    private static final int ENOUGH = 960;

    /** As the API takes in: a picture of more takes more memory than a server has to spare. */
    private static final long MOST_PIXELS = 100_000_000;

    private static final int SHARED_WIDTH = 1200;

    private final PlanContext context;
    private final Darkroom darkroom;
    private final Map<String, PlannedFile> used = new ConcurrentHashMap<>();
    private final Map<String, Optional<Look>> looks = new ConcurrentHashMap<>();
    private final Set<String> complaints = ConcurrentHashMap.newKeySet();

    Pictures(PlanContext context, MediaSource source) {
        this.context = context;
        this.darkroom = Darkroom.of(source);
    }

    /** All of an entry, whole. */
    List<ImageView> of(ContentType type, PublishedEntry entry) {
        return chosen(type, entry, Long.MAX_VALUE)
                .map(chosen -> view(chosen, Optional.empty(), WIDEST))
                .toList();
    }

    /** The first of an entry, cut to the form that cards have; one or none. */
    List<ImageView> forCard(ContentType type, PublishedEntry entry) {
        return chosen(type, entry, 1)
                .map(chosen -> view(chosen, Optional.of(Crop.PHOTOGRAPH), WIDEST_CARD))
                .toList();
    }

    /** The first of an entry in the form that is shown with a link to its page; nothing where none can be made so. */
    Optional<ShareView> shared(ContentType type, PublishedEntry entry) {
        return chosen(type, entry, Long.MAX_VALUE)
                .filter(chosen ->
                        isScaled(chosen.file()) && !chosen.file().type().equals("image/webp"))
                .findFirst()
                .map(this::shared);
    }

    private ShareView shared(Chosen chosen) {
        Optional<Crop> crop = Optional.of(Crop.SHARED);
        int width = Math.min(SHARED_WIDTH, shown(chosen, crop).width());
        Recipe recipe = recipe(chosen, crop, width);
        String path = pathOf(chosen.file(), recipe);
        made(chosen.file(), recipe, List.of(recipe));
        return new ShareView(
                context.address().absolute(path),
                width,
                (int) Math.round(width * 21 / 40.0),
                own(chosen, "alt", chosen.file().alt()));
    }

    /** A picture that comes from no file. */
    ShareView drawn(String path, String alt, int width, int height, PlannedFile.Bytes bytes) {
        use(path, "picture of ‘" + alt + "’", bytes);
        return new ShareView(context.address().absolute(path), width, height, alt);
    }

    /** Notes that what is being planned shows these, which were planned before. */
    void useAgain(List<ShareView> views) {
        String base = context.address().absolute("");
        views.forEach(view -> Optional.ofNullable(used.get(view.url().substring(base.length())))
                .ifPresent(Noting::use));
    }

    /** A picture by its id alone, described as in the library; nothing where it is not there or no picture. */
    Optional<ImageView> named(String id) {
        return context.media(id)
                .filter(MediaFile::isImage)
                .map(image -> new Chosen(image, MissingNode.getInstance(), image.name()))
                .map(image -> view(image, Optional.empty(), WIDEST));
    }

    /**
     * A picture at the place of its use.
     *
     * @param value what the place says of it
     * @param subject for people who must mend something
     */
    private record Chosen(MediaFile file, JsonNode value, String subject) {

        Focus focus() {
            JsonNode focus = value.path("focus");
            return focus.isObject()
                    ? new Focus(
                            Math.clamp(focus.path("x").asDouble(0.5), 0, 1),
                            Math.clamp(focus.path("y").asDouble(0.5), 0, 1))
                    : Focus.MIDDLE;
        }
    }

    private Stream<Chosen> chosen(ContentType type, PublishedEntry entry, long most) {
        return type.fields().stream()
                .filter(field -> field.kind() instanceof FieldKind.Media && !field.isPrivate())
                .flatMap(field -> entry.fields().items(field.name()).stream())
                .flatMap(value -> chosen(entry, value).stream())
                .limit(most);
    }

    private Optional<Chosen> chosen(PublishedEntry entry, JsonNode value) {
        String id = value.path("id").asText();
        Optional<MediaFile> file = context.media(id);
        String subject = entry.id().toString();
        if (file.isEmpty()) {
            complain(subject, "the picture ‘" + id + "’ is not in the media library");
        }
        return file.filter(MediaFile::isImage).map(image -> new Chosen(image, value, subject));
    }

    private void complain(String subject, String complaint) {
        if (complaints.add(subject + complaint)) {
            context.problems().add(subject, 0, complaint);
        }
    }

    private ImageView view(Chosen chosen, Optional<Crop> crop, int widest) {
        MediaFile file = chosen.file();
        Optional<Look> look = isScaled(file) ? look(chosen) : Optional.empty();
        boolean isWebp = file.type().equals("image/webp");
        boolean isOpaque = look.map(Look::isOpaque).orElse(false);
        if (look.isEmpty() || (isWebp && !isOpaque)) {
            return view(
                    chosen,
                    whole(file),
                    "",
                    "",
                    new Crop.Cut(0, 0, file.width().orElse(0), file.height().orElse(0)),
                    "");
        }
        List<Integer> widths = widths(chosen, crop, widest);
        List<Recipe> own =
                widths.stream().map(width -> recipe(chosen, crop, width)).toList();
        List<Recipe> webp = isOpaque ? own.stream().map(Recipe::asWebp).toList() : List.of();
        List<Recipe> plain = isWebp ? webp : own;
        List<Recipe> family =
                isWebp ? webp : Stream.concat(own.stream(), webp.stream()).toList();
        return view(
                chosen,
                made(file, plain.get(enough(widths)), family),
                set(file, plain, family),
                isWebp ? "" : set(file, webp, family),
                shown(chosen, crop),
                isOpaque ? Tone.of(look.get().colour()) : "");
    }

    private ImageView view(Chosen chosen, String src, String srcset, String webp, Crop.Cut shown, String tone) {
        return new ImageView(
                src,
                srcset,
                webp,
                shown.width(),
                shown.height(),
                tone,
                own(chosen, "alt", chosen.file().alt()),
                own(chosen, "caption", chosen.file().caption()),
                own(chosen, "credit", chosen.file().credit()));
    }

    private static boolean isScaled(MediaFile file) {
        return SCALED.contains(file.type())
                && file.width().isPresent()
                && file.height().isPresent();
    }

    /** Nothing where it cannot be read: that stands in the way of the bake, and is said. */
    private Optional<Look> look(Chosen chosen) {
        MediaFile file = chosen.file();
        long pixels = (long) file.width().orElse(0) * file.height().orElse(0);
        if (pixels > MOST_PIXELS) {
            complain(
                    chosen.subject(),
                    "the picture ‘" + file.name() + "’ has " + file.width().orElse(0) + " × "
                            + file.height().orElse(0) + " pixels; more than " + MOST_PIXELS / 1_000_000
                            + " million cannot be baked. Make it smaller first.");
            return Optional.empty();
        }
        return looks.computeIfAbsent(file.id(), missing -> {
            try {
                return darkroom.look(file);
            } catch (DamagedImage e) {
                complain(
                        chosen.subject(),
                        "the picture ‘" + file.name() + "’ is damaged: " + e.getMessage() + ". Add it again.");
                return Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(chosen.subject() + ": " + e.getMessage(), e);
            }
        });
    }

    private static Crop.Cut shown(Chosen chosen, Optional<Crop> crop) {
        int width = chosen.file().width().orElse(0);
        int height = chosen.file().height().orElse(0);
        return crop.map(cut -> cut.of(width, height, chosen.focus())).orElse(new Crop.Cut(0, 0, width, height));
    }

    /** Those that are smaller than what there is, and what there is up to the widest. */
    private static List<Integer> widths(Chosen chosen, Optional<Crop> crop, int widest) {
        int most = Math.min(widest, shown(chosen, crop).width());
        return Stream.concat(Recipe.WIDTHS.stream().filter(width -> width < most), Stream.of(most))
                .toList();
    }

    private static int enough(List<Integer> widths) {
        return (int) Math.min(
                widths.size() - 1L,
                widths.stream().filter(width -> width < ENOUGH).count());
    }

    private static Recipe recipe(Chosen chosen, Optional<Crop> crop, int width) {
        return new Recipe(Optional.of(width), crop, crop.isEmpty() ? Focus.MIDDLE : chosen.focus());
    }

    private String set(MediaFile file, List<Recipe> recipes, List<Recipe> family) {
        return recipes.stream()
                .map(recipe -> made(file, recipe, family) + " " + recipe.width().orElse(0) + "w")
                .collect(Collectors.joining(", "));
    }

    /** @return its address */
    private String made(MediaFile file, Recipe recipe, List<Recipe> family) {
        return use(file, recipe, () -> darkroom.print(file, recipe, family));
    }

    private String whole(MediaFile file) {
        return use(file, Recipe.WHOLE, () -> darkroom.whole(file));
    }

    private String use(MediaFile file, Recipe recipe, PlannedFile.Bytes bytes) {
        return use(pathOf(file, recipe), "picture " + file.name(), bytes);
    }

    private String use(String path, String subject, PlannedFile.Bytes bytes) {
        Noting.use(used.computeIfAbsent(
                path, missing -> new PlannedFile.Made(path, PlannedFile.Kind.ASSET, subject, path, bytes)));
        return context.address().url(path);
    }

    /** What the place of use says, else what the library does. */
    private String own(Chosen chosen, String part, Optional<String> library) {
        JsonNode text = chosen.value().path(part);
        JsonNode plain = text.isObject() ? text.path(context.language()) : text;
        return Optional.of(plain.asText(""))
                .filter(found -> !found.isBlank())
                .or(() -> library)
                .orElse("");
    }

    /**
     * Ends as its content says, never as its name does: a web server takes a picture named x.html for a page. The hash is
     * of what was made, so that another way of making it does not leave the old one there.
     */
    static String pathOf(MediaFile file, Recipe recipe) {
        int dot = file.name().lastIndexOf('.');
        String stem = Folded.hyphenated(dot > 0 ? file.name().substring(0, dot) : file.name());
        if (recipe.isWebp()) {
            return "assets/" + (stem.isEmpty() ? "file" : stem) + "." + hash(file, recipe) + ".webp";
        }
        String named = dot > 0 ? Folded.hyphenated(file.name().substring(dot + 1)) : "";
        String type = ImageForm.of(file.type()).map(ImageForm::publicType).orElse(file.type());
        List<String> endings = ENDINGS.getOrDefault(type, List.of("bin"));
        String ending = endings.contains(named) ? named : endings.getFirst();
        return "assets/" + (stem.isEmpty() ? "file" : stem) + "." + hash(file, recipe) + "." + ending;
    }

    private static String hash(MediaFile file, Recipe recipe) {
        return Hashes.shortName(Hashes.hex(file.id() + " " + recipe.words() + " " + PublicImages.EDITION));
    }
}
