package org.casus.cms.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.casus.cms.extraction.worker.Form;
import org.casus.cms.extraction.worker.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each reading is a real process. */
class DocumentWorkerTest {

    /** The smallest picture there is: one dot. */
    private static final byte[] GIF =
            "GIF89a\1\0\1\0\0\0\0,\0\0\0\0\1\0\1\0\0\2\1\0\0;".getBytes(StandardCharsets.ISO_8859_1);

    private static final Path SHARED = Path.of("..", "..", "shared", "data", "documents");

    @TempDir
    Path folder;

    private final DocumentWorker worker = new DocumentWorker();

    @BeforeEach
    void start() {
        start(Duration.ofSeconds(60));
    }

    private void start(Duration longest) {
        worker.start(
                System.getProperty("java.class.path"),
                new DocumentWorker.Limits(folder.resolve("extraction"), longest, 192));
    }

    @Test
    void the_words_of_a_pdf_are_read_with_its_title() throws IOException {
        Path file = pdf("Een klooster wordt een bibliotheek", "");

        String text = worker.read(file, Form.TEXT, reading -> done(reading).text());

        assertThat(text).contains("Een klooster wordt een bibliotheek");
        assertThat(worker.<DocumentFacts>read(
                        file, Form.TEXT, reading -> done(reading).facts()))
                .satisfies(facts -> {
                    assertThat(facts.title()).contains("Jaarverslag");
                    assertThat(facts.pages()).contains(1);
                    assertThat(facts.type()).isEqualTo("application/pdf");
                });
    }

    @Test
    void a_word_document_becomes_markdown_with_its_pictures() throws IOException {
        Path file = folder.resolve("brief.docx");
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            document.createParagraph().createRun().setText("Een zaal voor de buurt.");
            document.createParagraph()
                    .createRun()
                    .addPicture(
                            new java.io.ByteArrayInputStream(GIF),
                            PictureType.GIF,
                            "zaal.gif",
                            Units.toEMU(1),
                            Units.toEMU(1));
            document.createParagraph().createRun().setText("• twaalf stoelen");
            document.createParagraph().createRun().setText("• een piano");
            document.write(out);
        } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException e) {
            throw new IOException(e);
        }

        worker.read(file, Form.MARKDOWN, reading -> {
            assertThat(done(reading).markdown())
                    .contains("Een zaal voor de buurt.\n")
                    .contains("](picture-01.gif)")
                    .contains("* twaalf stoelen\n* een piano\n");
            assertThat(done(reading).pictures()).hasSize(1);
            return true;
        });
    }

    @Test
    void a_page_gives_its_text_and_nothing_around_it() throws IOException {
        Path file = Files.writeString(folder.resolve("bladzijde.html"), """
                <html><head><title>De site</title><script>alert(1)</script></head><body>
                <nav>Menu</nav><main><h1>Kerk wordt zaal</h1><p>In <b>2011</b> ging de zaal open.</p>
                <table><tr><td>jaar</td><td>bezoekers</td></tr><tr><td>2012</td><td>800</td></tr></table>
                <img src="https://elders.example/volg.gif"></main></body></html>
                """);

        worker.read(file, Form.MARKDOWN, reading -> {
            assertThat(done(reading).facts().heading()).contains("Kerk wordt zaal");
            assertThat(done(reading).markdown()).isEqualTo("""
                    In **2011** ging de zaal open.

                    | jaar | bezoekers |
                    |------|-----------|
                    | 2012 | 800       |
                    """);
            return true;
        });
    }

    @Test
    void a_document_under_password_is_refused_as_such() throws IOException {
        assertThat(refusal(pdf("Geheim", "wachtwoord"))).isEqualTo(Refusal.ENCRYPTED);
    }

    @Test
    void half_a_document_is_refused_as_damaged() throws IOException {
        byte[] whole = Files.readAllBytes(zip("heel.docx", Map.of("[Content_Types].xml", "<Types/>".repeat(200))));
        Path half = Files.write(folder.resolve("half.docx"), Arrays.copyOf(whole, whole.length / 2));

        assertThat(refusal(half)).isIn(Refusal.CORRUPT, Refusal.UNKNOWN_KIND);
    }

    @Test
    void what_is_no_document_is_refused() throws IOException {
        assertThat(refusal(Files.write(folder.resolve("punt.gif"), GIF))).isEqualTo(Refusal.UNKNOWN_KIND);
        assertThat(refusal(Files.write(folder.resolve("niets.txt"), new byte[0])))
                .isNotNull();
    }

    @Test
    void a_document_that_unpacks_to_a_thousand_times_its_size_is_refused() throws IOException {
        Path file = folder.resolve("bom.docx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            part(zip, "[Content_Types].xml", """
                    <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                    <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
                    </Types>""");
            part(zip, "_rels/.rels", """
                    <?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                    <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>\
                    </Relationships>""");
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("""
                    <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>""".getBytes(StandardCharsets.UTF_8));
            byte[] nothing = " ".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 300; i++) {
                zip.write(nothing);
            }
            zip.closeEntry();
        }

        assertThat(Files.size(file)).isLessThan(500_000);
        assertThat(refusal(file)).isIn(Refusal.BOMB, Refusal.OUT_OF_MEMORY, Refusal.CORRUPT);
    }

    @Test
    void whoever_takes_too_long_is_ended() throws IOException {
        start(Duration.ZERO);

        assertThat(refusal(pdf("Traag", ""))).isEqualTo(Refusal.TOO_SLOW);
    }

    @Test
    void nothing_of_a_reading_is_left() throws IOException {
        worker.read(pdf("Weg", ""), Form.TEXT, reading -> true);

        assertThat(folder.resolve("extraction")).isEmptyDirectory();
    }

    /** Real documents, odd ones first: each is read, or refused for a reason that fits. */
    @Test
    void documents_of_others_are_read_or_refused_with_a_reason() throws IOException {
        for (Path file : documentsOfOthers()) {
            boolean isProtected = file.toString().matches(".*(protected_|Encrypted|Password).*");
            worker.read(file, Form.MARKDOWN, reading -> {
                if (isProtected) {
                    assertThat(reading).as(file.toString()).isEqualTo(new Reading.Refused(Refusal.ENCRYPTED));
                } else if (reading instanceof Reading.Done done) {
                    assertThat(done.markdown()).as(file.toString()).isNotNull();
                } else {
                    assertThat(reading).as(file.toString()).isInstanceOf(Reading.Refused.class);
                }
                return true;
            });
        }
    }

    private static List<Path> documentsOfOthers() throws IOException {
        if (!Files.exists(SHARED)) {
            if ("true".equals(System.getenv("CI"))) {
                return fail("CI needs ../shared/data/documents");
            }
            return org.junit.jupiter.api.Assumptions.abort(
                    "needs ../shared/data/documents, which is not part of the project");
        }
        try (Stream<Path> files = Files.walk(SHARED)) {
            List<Path> all = files.filter(file -> file.toString().matches(".*\\.(pdf|docx|odt|pptx|html|rtf|xlsx)"))
                    .sorted()
                    .toList();
            Stream<Path> odd = all.stream()
                    .filter(
                            file -> file.toString()
                                    .matches(
                                            ".*(protected_|Encrypted|Password|truncated|bad_|recursive_embedded_npe|BadScript).*"));
            Stream<Path> some =
                    Stream.iterate(0, at -> at < all.size(), at -> at + 15).map(all::get);
            return Stream.concat(odd, some).distinct().toList();
        }
    }

    private Refusal refusal(Path file) throws IOException {
        return worker.read(file, Form.TEXT, reading -> switch (reading) {
            case Reading.Refused refused -> refused.reason();
            case Reading.Done done -> fail("it was read: " + done.facts());
        });
    }

    private static Reading.Done done(Reading reading) {
        return switch (reading) {
            case Reading.Done done -> done;
            case Reading.Refused refused -> fail("it was refused: " + refused.reason());
        };
    }

    private Path pdf(String words, String password) throws IOException {
        Path file = folder.resolve("verslag.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.showText(words);
                content.endText();
            }
            document.getDocumentInformation().setTitle("Jaarverslag");
            if (!password.isEmpty()) {
                document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
            }
            document.save(file.toFile());
        }
        return file;
    }

    private Path zip(String name, Map<String, String> parts) {
        Path file = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> entry : parts.entrySet()) {
                part(zip, entry.getKey(), entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
