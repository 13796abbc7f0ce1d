package org.casus.content.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import javax.imageio.ImageIO;
import org.casus.content.InvalidContent;
import org.casus.content.ShippedContent;
import org.casus.content.SourceProblem;
import org.casus.content.TemporaryFiles;
import org.casus.content.bundle.Content;
import org.casus.content.bundle.MediaFile;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.PublishedEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentFolderTest {

    private static final String BASE = "https://casus.example.org";
    private static final String MODEL = """
            -- types/thing.yaml --
            names: {nl: {one: Ding, many: Dingen}, en: {one: Thing, many: Things}}
            title: name
            slug: "{name}"
            fields:
              name: {kind: text, required: true, label: {nl: Naam, en: Name}}
              story: {kind: markdown, label: {nl: Verhaal, en: Story}}
              colour: {kind: concept, scheme: colour, label: {nl: Kleur, en: Colour}}
              friend: {kind: reference, to: [thing], label: {nl: Vriend, en: Friend}}
              photo: {kind: media, accept: image/*, label: {nl: Foto, en: Photo}}
              secret: {kind: text, private: true, label: {nl: Geheim, en: Secret}}
            -- vocabularies/colour.ttl --
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @base <https://casus.example.org/id/concept/colour/> .
            <> a skos:ConceptScheme ; skos:prefLabel "Kleur"@nl .
            <red> a skos:Concept ; skos:prefLabel "rood"@nl .
            """;

    @TempDir
    Path folder;

    @Test
    void the_shipped_folder_is_right() {
        Content content = ContentFolder.read(ShippedContent.FOLDER, BASE);

        assertThat(content.entries()).hasSizeGreaterThan(200);
        assertThat(content.mediaFiles()).hasSize(4).allSatisfy(file -> {
            assertThat(file.width()).contains(1600);
            assertThat(file.height()).contains(1067);
            assertThat(file.alt()).isPresent();
        });
    }

    @Test
    void an_entry_of_a_folder_is_published_once_and_long_ago() {
        write("-- entries/thing/a.md --\n---\nname: A\ncolour: red\n---\nTekst.\n");

        PublishedEntry entry = read().entry(new EntryId("thing", "a")).orElseThrow();

        assertThat(entry.revision()).isEqualTo(1);
        assertThat(entry.published()).isEqualTo(Instant.EPOCH);
        assertThat(entry.fields().text("story", "nl")).contains("Tekst.");
        assertThat(entry.hash()).matches("[0-9a-f]{64}");
    }

    @Test
    void private_fields_stay_behind_and_do_not_change_the_hash() {
        write("-- entries/thing/a.md --\n---\nname: A\nsecret: een\n---\n");
        PublishedEntry before = read().entry(new EntryId("thing", "a")).orElseThrow();
        write("-- entries/thing/a.md --\n---\nname: A\nsecret: twee\n---\n");
        PublishedEntry after = read().entry(new EntryId("thing", "a")).orElseThrow();

        assertThat(before.fields().get("secret")).isEmpty();
        assertThat(after.hash()).isEqualTo(before.hash());
    }

    @Test
    void the_hash_follows_the_content() {
        write("-- entries/thing/a.md --\n---\nname: A\n---\n-- entries/thing/b.md --\n---\nname: B\n---\n");
        Content content = read();

        assertThat(content.ofType("thing")).extracting(PublishedEntry::hash).doesNotHaveDuplicates();
        assertThat(read().ofType("thing")).isEqualTo(content.ofType("thing"));
    }

    @Test
    void all_mistakes_of_all_files_are_told_with_file_and_line() {
        write("""
                -- entries/thing/a.md --
                ---
                name: A
                colour: rod
                friend: {type: thing, slug: nobody}
                ---
                -- entries/thing/b.md --
                ---
                nmae: B
                ---
                -- entries/thing/Not a slug.md --
                -- entries/thnig/c.md --
                """);

        assertThat(problems())
                .extracting(SourceProblem::toString)
                .containsExactly(
                        "entries/thing/Not a slug.md: an entry's file is its slug and .md: lower-case letters and digits with "
                                + "hyphens, sint-anna-gent.md",
                        "entries/thing/a.md:3: ‘Colour’ does not know the choice ‘rod’. Did you mean ‘red’?",
                        "entries/thing/a.md:4: ‘Friend’ refers to thing/nobody, which does not exist.",
                        "entries/thing/b.md:1: ‘Name’ is missing. Fill it in before you publish.",
                        "entries/thing/b.md:2: ‘Thing’ has no field ‘nmae’. Did you mean ‘name’?",
                        "entries/thnig: there is no type ‘thnig’. Did you mean ‘thing’?");
    }

    @Test
    void media_are_known_by_their_bytes_and_described_beside_them() throws IOException {
        byte[] png = png();
        String id = sha256(png);
        write("-- media/" + id.substring(0, 2) + "/kerk.png.yaml --\nalt: Een kerk\nlicence: CC0-1.0\n");
        Files.write(folder.resolve("media").resolve(id.substring(0, 2)).resolve("kerk.png"), png);
        write("-- entries/thing/a.md --\n---\nname: A\nphoto: {id: " + id + "}\n---\n");

        ContentFolder read = ContentFolder.open(folder, BASE);

        MediaFile file = read.content().mediaFiles().iterator().next();
        assertThat(file.id()).isEqualTo(id);
        assertThat(file.name()).isEqualTo("kerk.png");
        assertThat(file.type()).isEqualTo("image/png");
        assertThat(file.bytes()).isEqualTo(png.length);
        assertThat(file.width()).contains(7);
        assertThat(file.height()).contains(5);
        assertThat(file.alt()).contains("Een kerk");
        assertThat(file.licence()).contains("CC0-1.0");
        try (InputStream bytes = read.media().open(file)) {
            assertThat(bytes.readAllBytes()).isEqualTo(png);
        }
    }

    @Test
    void a_file_in_the_wrong_drawer_and_a_description_of_nothing_are_told() {
        write("-- media/00/a.txt --\nhallo\n-- media/00/b.txt.yaml --\nalt: b\n");

        assertThat(problems())
                .extracting(SourceProblem::toString)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("media/00/a.txt: the file's SHA-256 begins with "),
                        second -> assertThat(second).startsWith("media/00/b.txt.yaml: there is no file beside this"));
    }

    @Test
    void mistakes_in_types_and_vocabularies_are_told_together() {
        TemporaryFiles.write(folder, MODEL);
        TemporaryFiles.write(folder, "-- types/other.yaml --\nfields: {}\n-- vocabularies/colour.ttl --\n<a\n");

        assertThat(problems()).extracting(SourceProblem::file).contains("types/other.yaml", "vocabularies/colour.ttl");
    }

    @Test
    void a_default_must_fit_its_field() {
        TemporaryFiles.write(folder, MODEL.replace("colour: {kind: concept,", "colour: {kind: concept, default: rod,"));

        assertThat(problems())
                .extracting(SourceProblem::toString)
                .containsExactly(
                        "types/thing.yaml: ‘default’ of colour: ‘Colour’ does not know the choice ‘rod’. Did you mean ‘red’?");
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(7, 5, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(String files) {
        TemporaryFiles.write(folder, MODEL + files);
    }

    private Content read() {
        return ContentFolder.read(folder, BASE);
    }

    private List<SourceProblem> problems() {
        return catchThrowableOfType(InvalidContent.class, () -> ContentFolder.open(folder, BASE))
                .problems();
    }
}
