package org.casus.cms.media;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.casus.cms.access.Caller;
import org.casus.cms.http.Problem;
import org.casus.cms.storage.Storage;
import org.casus.content.image.Crop;
import org.casus.content.image.Focus;
import org.casus.content.image.Recipe;
import org.jspecify.annotations.Nullable;

/** {@code /media/{id}/file}: the bytes, in the form that the public may have unless the original is asked for. */
@Path("/media/{id}/file")
@RequestScoped
public class MediaFileResource {

    @Inject
    MediaRows rows;

    @Inject
    Sights sights;

    @Inject
    Forms forms;

    @Inject
    Storage storage;

    @Inject
    Caller caller;

    /** @throws Problem 404, also for what this caller may not know to be there; 403 for an original that is not theirs */
    @GET
    @Produces(MediaType.WILDCARD)
    public Response file(
            @PathParam("id") String id,
            @QueryParam("width") @Nullable String width,
            @QueryParam("crop") @Nullable String crop,
            @QueryParam("original") @Nullable String original,
            @QueryParam("v") @Nullable String version,
            @Context Request request,
            @Context HttpHeaders headers)
            throws IOException {
        Sight sight = sights.of(caller);
        MediaRow row = Optional.of(id)
                .filter(Keys::isId)
                .flatMap(known -> rows.visible(sight, known))
                .orElseThrow(Problem::notFound);
        Recipe recipe = new Recipe(width(width), crop(crop), row.focus().orElse(Focus.MIDDLE));
        boolean wantsOriginal = wantsOriginal(original, recipe);
        if (wantsOriginal && !rows.isKnown(sight, id)) {
            throw Problem.forbidden(
                    "Het origineel is voor wie het toevoegde en voor de redactie.",
                    "The original is for who added it and for the editors.");
        }
        FormRow form = wantsOriginal ? Forms.original(row.file()) : forms.of(row.file(), recipe);
        boolean isPublic = !wantsOriginal && rows.isPublic(id);
        return new Delivery(
                        storage, form, row.file().name(), isPublic, form.tag().equals(version))
                .answer(request, headers);
    }

    private static Optional<Integer> width(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        List<String> all = Recipe.WIDTHS.stream().map(String::valueOf).toList();
        if (!all.contains(text)) {
            String words = String.join(", ", all);
            throw Problem.invalidParameter(
                    "width", "width is een van " + words + ".", "width is one of " + words + ".");
        }
        return Optional.of(Integer.valueOf(text));
    }

    private static Optional<Crop> crop(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        String words = Arrays.stream(Crop.values()).map(Crop::word).collect(Collectors.joining(", "));
        return Optional.of(Crop.of(text)
                .orElseThrow(() -> Problem.invalidParameter(
                        "crop", "crop is een van " + words + ".", "crop is one of " + words + ".")));
    }

    private static boolean wantsOriginal(@Nullable String text, Recipe recipe) {
        boolean wants = text != null && text.equals("true");
        if (text != null && !wants && !text.equals("false")) {
            throw Problem.invalidParameter("original", "original is true of false.", "original is true or false.");
        }
        if (wants && !recipe.isWhole()) {
            throw Problem.invalidParameter(
                    "original",
                    "Het origineel is er in één maat: laat width en crop weg.",
                    "The original has one size: leave out width and crop.");
        }
        return wants;
    }
}
