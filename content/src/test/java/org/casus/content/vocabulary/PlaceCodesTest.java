package org.casus.content.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.content.SharedFolder;
import org.junit.jupiter.api.Test;

/** The shipped places against the official list of Belgian municipalities of 2025. */
class PlaceCodesTest {

    @Test
    void a_belgian_place_carries_the_official_code_of_its_name() throws IOException {
        Map<String, String> officialNames = Files.readAllLines(SharedFolder.file("data/refnis/refnis2025.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", 3))
                .collect(Collectors.toMap(cells -> "0".repeat(5 - cells[0].length()) + cells[0], cells -> cells[1]));

        Scheme places =
                VocabularyFiles.read(Path.of("vocabularies")).scheme("place").orElseThrow();

        assertThat(places.concepts())
                .filteredOn(place -> place.notation().isPresent())
                .hasSizeGreaterThan(13)
                .allSatisfy(place -> assertThat(dutchNames(place))
                        .as("names of %s", place.notation().orElseThrow())
                        .contains(officialNames.get(place.notation().orElseThrow())));
    }

    private static List<String> dutchNames(Concept place) {
        return Stream.concat(Stream.of(place.label()), place.alternatives().stream())
                .map(name -> name.in("nl"))
                .toList();
    }
}
