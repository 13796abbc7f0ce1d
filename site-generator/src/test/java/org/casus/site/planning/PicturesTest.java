package org.casus.site.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.casus.content.bundle.MediaFile;
import org.casus.content.image.Recipe;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PicturesTest {

    @ParameterizedTest
    @CsvSource({
        "foto.jpeg, image/jpeg,     jpeg",
        "foto.JPG,  image/jpeg,     jpg",
        "foto.html, image/gif,      gif",
        "foto.js,   image/gif,      gif",
        "foto,      image/svg+xml,  svg",
        "foto.tiff, image/tiff,     jpg",
        "foto.svg,  image/png,      png",
        "foto.html, image/x-unheard, bin"
    })
    void a_picture_ends_as_its_content_says(String name, String type, String ending) {
        MediaFile file = new MediaFile(
                "a".repeat(64),
                name,
                type,
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(Pictures.pathOf(file, Recipe.WHOLE))
                .startsWith("assets/foto.")
                .endsWith("." + ending);
    }
}
