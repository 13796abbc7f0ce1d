package org.casus.content.type;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.casus.content.ShippedContent;
import org.casus.content.bundle.MediaFile;
import org.casus.content.checking.EntryChecks;
import org.casus.content.checking.Known;
import org.casus.content.checking.Violation;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.Fields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code types/examples/<type>/valid} and {@code invalid/<reason>}: what a type is meant to hold, and what not. */
class ExamplesTest {

    private static final Path EXAMPLES = Path.of("types/examples");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Everything is there: an example is judged by what it says itself. */
    private static final Known EVERYTHING = new Known() {
        @Override
        public boolean exists(EntryId id) {
            return true;
        }

        @Override
        public boolean isPublished(EntryId id) {
            return true;
        }

        @Override
        public Optional<MediaFile> media(String id) {
            return Optional.empty();
        }
    };

    @Test
    void every_type_has_examples_of_both() {
        assertThat(ShippedContent.MODEL.types().all()).allSatisfy(type -> {
            assertThat(files("valid")).anyMatch(file -> typeOf(file).equals(type.id()));
            assertThat(files("invalid")).anyMatch(file -> typeOf(file).equals(type.id()));
        });
    }

    @ParameterizedTest
    @MethodSource("valid")
    void what_is_right_may_be_published(Path example) throws IOException {
        assertThat(violations(example)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void what_is_wrong_may_not(Path example) throws IOException {
        assertThat(violations(example)).isNotEmpty();
    }

    static List<Path> valid() {
        return files("valid");
    }

    static List<Path> invalid() {
        return files("invalid");
    }

    private static List<Path> files(String verdict) {
        try (Stream<Path> files = Files.walk(EXAMPLES)) {
            return files.filter(file ->
                            file.getName(file.getNameCount() - 2).toString().equals(verdict))
                    .filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String typeOf(Path example) {
        return EXAMPLES.relativize(example).getName(0).toString();
    }

    private static List<Violation> violations(Path example) throws IOException {
        Fields fields = Fields.of((ObjectNode) JSON.readTree(example.toFile()));
        EntryChecks checks = EntryChecks.of(ShippedContent.MODEL.types(), ShippedContent.MODEL.vocabularies());
        return checks.publication(ShippedContent.type(typeOf(example)), fields, EVERYTHING);
    }
}
