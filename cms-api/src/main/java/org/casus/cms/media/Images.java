package org.casus.cms.media;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.casus.cms.http.Problem;
import org.casus.cms.http.ProblemKind;
import org.casus.content.image.DamagedImage;
import org.casus.content.image.DecodeBudget;
import org.casus.content.image.ImageFacts;
import org.casus.content.image.ImageForm;
import org.casus.content.image.PublicImages;
import org.casus.content.image.Recipe;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads and makes pictures within the limits of this installation. */
@ApplicationScoped
class Images {

    /** Who waits longer has gone away. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    @ConfigProperty(name = "casus.media.pixels", defaultValue = "100000000")
    long mostPixels;

    @Inject
    @ConfigProperty(name = "casus.media.memory", defaultValue = "0")
    int megabytes;

    @Inject
    @ConfigProperty(name = "casus.media.waiting", defaultValue = "32")
    int mostWaiting;

    private PublicImages images = new PublicImages(DecodeBudget.shared());

    @PostConstruct
    void begin() {
        int all = megabytes > 0 ? megabytes : DecodeBudget.quarterOfTheHeap();
        images = new PublicImages(new DecodeBudget(all, mostWaiting, PATIENCE));
    }

    /** Something that is done with pictures. */
    @FunctionalInterface
    private interface Work<T> {
        T with(PublicImages images) throws IOException;
    }

    /** @throws Problem 503 where too many do this at once */
    private <T> T within(Work<T> work) throws IOException {
        try {
            return work.with(images);
        } catch (DecodeBudget.Exhausted e) {
            throw Problem.of(
                            ProblemKind.UNAVAILABLE,
                            "Er worden op dit ogenblik te veel beelden verwerkt. Probeer het zo dadelijk opnieuw.",
                            "Too many pictures are being worked on at the moment. Try again in a moment.")
                    .withHeader("Retry-After", "5");
        }
    }

    /**
     * The size of a picture that somebody sends in.
     *
     * @throws Problem 413 for more pixels than this installation takes, 415 for a header that is damaged
     */
    Optional<ImageFacts> accepted(ImageForm form, Path file) throws IOException {
        Optional<ImageFacts> facts;
        try {
            facts = PublicImages.facts(form, file);
        } catch (DamagedImage e) {
            throw damaged(e);
        }
        if (facts.isPresent() && facts.get().pixels() > mostPixels) {
            throw tooMany(facts.get());
        }
        return facts;
    }

    private Problem tooMany(ImageFacts facts) {
        String size = facts.width() + " × " + facts.height();
        return Problem.of(
                ProblemKind.TOO_LARGE,
                "Het beeld telt " + size + " pixels; meer dan " + mostPixels / 1_000_000
                        + " miljoen gaat niet. Maak het eerst kleiner.",
                "The picture has " + size + " pixels; more than " + mostPixels / 1_000_000
                        + " million cannot be taken. Make it smaller first.");
    }

    static Problem damaged(DamagedImage why) {
        return Problem.of(
                ProblemKind.UNSUPPORTED_MEDIA_TYPE,
                "Van dit beeld is niets te maken dat getoond kan worden; misschien is het beschadigd ("
                        + why.getMessage() + ").",
                "Nothing can be made of this picture that could be shown; it may be damaged (" + why.getMessage()
                        + ").");
    }

    /** @throws DamagedImage where none can be made */
    void writeWhole(ImageForm form, Path file, Path target) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
            within(all -> {
                all.writeWhole(form, file, out);
                return true;
            });
        }
    }

    /** @throws DamagedImage where none can be made */
    PublicImages.Made write(ImageForm form, Path file, Recipe recipe, Path target) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
            return within(all -> all.write(form, file, recipe, out));
        }
    }

    /** Nothing for pixels that cannot be read: browsers may still show what they can of such a picture. */
    Optional<String> colour(ImageForm form, Path file) throws IOException {
        try {
            return within(all -> all.colour(form, file));
        } catch (DamagedImage e) {
            return Optional.empty();
        }
    }
}
