package org.casus.cms.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BulkIT {

    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final byte[] PNG = java.util.Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private final Client admin = Casus.admin();
    private final Client visitor = Casus.visitor();

    private Answer take(String query, String mediaType, String text) {
        return take(query, mediaType, text.getBytes(StandardCharsets.UTF_8));
    }

    private Answer take(String query, String mediaType, byte[] bytes) {
        return admin.send("POST", "import/" + query, mediaType, bytes);
    }

    private JsonNode working(String type, String slug) {
        return admin.get("entries/" + type + "/" + slug + "?revision=working")
                .expect(200)
                .json();
    }

    private static List<String> messages(JsonNode report) {
        List<String> messages = new ArrayList<>();
        report.path("lines")
                .forEach(line -> line.path("violations")
                        .forEach(violation -> messages.add(line.path("line").asText() + " "
                                + violation.path("column").asText("") + ": "
                                + violation.path("message").asText())));
        return messages;
    }

    @Test
    void a_bundle_counts_what_is_not_public_for_administrators_alone() {
        long shown = sequence(visitor);
        long all = sequence(admin);

        Churches.draft(admin, "Kapel " + Churches.marker(), "Ontwerp.");

        assertThat(sequence(visitor)).isEqualTo(shown);
        assertThat(sequence(admin)).isGreaterThan(all);
    }

    private static long sequence(Client client) {
        String bundle = client.get("export?types=person").expect(200).body();
        return Long.parseLong(bundle.replaceFirst("(?s).*?\"sequence\":(\\d+).*", "$1"));
    }

    @Test
    void a_spreadsheet_saved_as_csv_on_a_belgian_computer_is_understood() {
        String slug = Churches.marker();
        String csv = "slug;Naam;Ligging;Huidige functie;Gemeente;location.lat;location.lon;In gebruik sinds\r\n" + slug
                + ";Café Sint-Michiël;Stadscentrum;bibliotheek|Cultuur en podium;Gent;51,05;3,72;1.997\r\n";

        Answer answer = take("church", CSV, csv.getBytes(Charset.forName("windows-1252")));

        assertThat(answer.expect(200).json().path("remarks").get(0).asText()).contains("windows-1252");
        JsonNode church = working("church", slug);
        assertThat(church.path("name").asText()).isEqualTo("Café Sint-Michiël");
        assertThat(church.path("setting").asText()).isEqualTo("city-centre");
        assertThat(church.path("currentUse").toString()).isEqualTo("[\"library\",\"culture-and-performance\"]");
        assertThat(church.path("location").path("lat").asDouble()).isEqualTo(51.05);
        assertThat(church.path("reopened").asInt()).isEqualTo(1997);
    }

    @Test
    void what_is_wrong_is_told_with_the_line_of_the_file_and_the_column() {
        Answer answer = take("church", CSV, """
                naam,ligging,in gebruik sinds
                "Sint
                Anna",stadscentrum,1990
                Sint-Bavo,nergens,rond 1900
                """);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(messages(answer.json()))
                .containsExactly(
                        "2 naam: ‘Name’ is one line of text. Remove the line break.",
                        "4 in gebruik sinds: ‘In use since’ ‘rond 1900’ is no number. Write digits only: 1250 or 12.5.");
    }

    @Test
    void messages_are_in_the_language_of_the_reader() {
        Answer answer = admin.with("Accept-Language", "nl")
                .send("POST", "import/church", CSV, "naam\n\"Een\nTwee\"\n".getBytes(StandardCharsets.UTF_8));

        assertThat(messages(answer.json()))
                .containsExactly("2 naam: ‘Naam’ is één regel tekst. Haal de nieuwe regel weg.");
        assertThat(answer.json().path("detail").asText()).isEqualTo("Er zijn lijnen geweigerd; er is niets bewaard.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            naem,ligging        ~ ‘Repurposed church’ has no field for the column ‘naem’. Did you mean ‘Naam’?
            naam,Name           ~ The columns ‘naam’ and ‘Name’ are the same. Remove one.
            location,location.lat ~ The column ‘location.lat’ is a part of ‘location’. Keep the whole or the parts.
            """)
    void a_header_that_cannot_be_understood_is_refused_before_any_line(String header, String message) {
        Answer answer = take("church", CSV, header + "\nx,y\n");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("violations").get(0).path("message").asText())
                .isEqualTo(message);
    }

    @Test
    void text_that_was_read_in_a_wrong_encoding_before_is_refused_with_what_it_was() {
        Answer answer = take("church", CSV, "naam\nCafÃ© Sint-MichiÃ«l\n");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(messages(answer.json())).singleElement().asString().contains("it was ‘Café Sint-Michiël’");
    }

    @Test
    void utf_16_is_known_by_its_mark() {
        String slug = Churches.marker();
        byte[] bytes = ("\ufeffslug\tnaam\n" + slug + "\tCafé\n").getBytes(StandardCharsets.UTF_16LE);

        take("church", CSV, bytes).expect(200);

        assertThat(working("church", slug).path("name").asText()).isEqualTo("Café");
    }

    @Test
    void a_quote_that_is_never_closed_is_told_and_what_came_before_is_kept_if_that_is_wanted() {
        String slug = Churches.marker();
        Answer answer = take("church?atomic=false", CSV, "slug,naam\n" + slug + ",Een\n" + slug + "-2,\"Twee\nDrie,\n");

        assertThat(answer.expect(200).json().path("counts").path("created").asInt())
                .isEqualTo(1);
        assertThat(messages(answer.json())).singleElement().asString().startsWith("3 : From here on this is no CSV");
    }

    @Test
    void foreign_columns_can_be_given_other_names() {
        String slug = Churches.marker();
        take("church?columns=Id:slug,Church%20Name:name,*:-", CSV, "Id,Church Name,LEA\n" + slug + ",Abbey,NORTH\n")
                .expect(200);

        assertThat(working("church", slug).path("name").asText()).isEqualTo("Abbey");
    }

    @Test
    void a_table_changes_what_it_has_a_column_for() {
        String slug = Churches.marker();
        take("church", CSV, "slug,naam,summary.nl,summary.en,built\n" + slug + ",Een,Kort,Short,1897\n")
                .expect(200);

        take("church?mode=update", CSV, "slug,summary.en,built\n" + slug + ",Shorter,\n")
                .expect(200);

        JsonNode church = working("church", slug);
        assertThat(church.path("name").asText()).isEqualTo("Een");
        assertThat(church.path("summary").toString()).isEqualTo("{\"nl\":\"Kort\",\"en\":\"Shorter\"}");
        assertThat(church.has("built")).isFalse();
    }

    @Test
    void the_same_file_again_changes_nothing() {
        String csv = "naam,gemeente\nKerk " + Churches.marker() + ",gent\nKerk " + Churches.marker() + ",gent\n";

        Answer first = take("church?mode=upsert", CSV, csv);
        Answer second = take("church?mode=upsert", CSV, csv);

        assertThat(first.expect(200).json().path("counts").path("created").asInt())
                .isEqualTo(2);
        assertThat(second.expect(200).json().path("counts").path("unchanged").asInt())
                .isEqualTo(2);
    }

    @Test
    void entries_of_one_name_get_numbers_over_all_batches() {
        String name = "Kerk " + Churches.marker();
        String line = "{\"name\":\"" + name + "\"}\n";

        Answer answer = take("church", NDJSON, line.repeat(600)).expect(200);

        JsonNode lines = answer.json().path("lines");
        String slug = lines.get(0).path("slug").asText();
        assertThat(lines.get(599).path("slug").asText()).isEqualTo(slug + "-600");
    }

    @Test
    void a_slug_that_is_there_twice_is_refused_however_far_apart() {
        String slug = Churches.marker();
        StringBuilder lines = new StringBuilder("{\"name\":\"Een\",\"meta\":{\"slug\":\"" + slug + "\"}}\n");
        for (int line = 0; line < 300; line++) {
            lines.append("{\"name\":\"").append(slug).append(' ').append(line).append("\"}\n");
        }
        lines.append("{\"name\":\"Twee\",\"meta\":{\"slug\":\"" + slug + "\"}}\n");

        Answer answer = take("church?mode=upsert&dryRun=true", NDJSON, lines.toString());

        assertThat(messages(answer.expect(200).json()))
                .containsExactly("302 : The entry “" + slug + "” is in an earlier line too.");
    }

    @Test
    void entries_are_known_again_by_a_unique_field() {
        String number = "NR-" + Churches.marker();
        take("eu-project", CSV, "naam,projectNumber\nOude naam," + number + "\n")
                .expect(200);

        Answer answer = take(
                "eu-project?mode=upsert&key=projectNumber", CSV, "naam,projectnummer\nNieuwe naam," + number + "\n");

        assertThat(answer.expect(200).json().path("counts").path("updated").asInt())
                .isEqualTo(1);
        String slug = answer.json().path("lines").get(0).path("slug").asText();
        assertThat(working("eu-project", slug).path("name").asText()).isEqualTo("Nieuwe naam");
        assertThat(take("eu-project?key=name", CSV, "naam\nx\n")
                        .expect(400)
                        .json()
                        .path("parameter")
                        .asText())
                .isEqualTo("key");
    }

    @Test
    void a_unique_value_may_be_in_one_line_only() {
        String number = "NR-" + Churches.marker();

        Answer answer = take("eu-project", CSV, "naam,projectNumber\nEen," + number + "\nTwee," + number + "\n");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(messages(answer.json()))
                .containsExactly("3 projectNumber: This value must be unique and is in line 2 already.");
    }

    @Test
    void a_workbook_is_read_as_it_shows() throws IOException {
        String slug = Churches.marker();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet notes = workbook.newWorksheet("Uitleg");
            notes.value(0, 0, "Lees dit eerst");
            Worksheet sheet = workbook.newWorksheet("Projecten");
            List<String> headers = List.of("slug", "Naam", "period.start", "Samenvatting", "budget", "Website");
            for (int column = 0; column < headers.size(); column++) {
                sheet.value(0, column, headers.get(column));
            }
            sheet.value(1, 0, slug);
            sheet.value(1, 1, 2030);
            sheet.value(1, 2, LocalDate.of(2011, 5, 3));
            sheet.style(1, 2).format("dd/mm/yyyy").set();
            sheet.value(1, 3, "Een_x000D_\nTwee");
            sheet.value(1, 4, 1090141.18);
        }

        Answer wrong = take("eu-project?sheet=Project", XLSX, bytes.toByteArray());
        Answer first = take("eu-project", XLSX, bytes.toByteArray());
        take("eu-project?sheet=Projecten&columns=budget:-,Website:-", XLSX, bytes.toByteArray())
                .expect(200);

        assertThat(wrong.expect(422).json().path("detail").asText()).contains("Did you mean ‘Projecten’?");
        assertThat(first.expect(422)
                        .json()
                        .path("violations")
                        .get(0)
                        .path("field")
                        .asText())
                .isEqualTo("Lees dit eerst");
        JsonNode project = working("eu-project", slug);
        assertThat(project.path("name").asText()).isEqualTo("2030");
        assertThat(project.path("period").path("start").asText()).isEqualTo("2011-05-03");
        assertThat(project.path("summary").asText()).isEqualTo("Een\nTwee");
    }

    @Test
    void a_folder_of_content_comes_in_with_its_pictures() throws IOException {
        String slug = Churches.marker();
        byte[] picture = picture();
        String hash = sha256(picture);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("content/media/" + hash.substring(0, 2) + "/toren.png", picture);
        files.put("content/media/" + hash.substring(0, 2) + "/toren.png.yaml", text("alt: De toren\n"));
        files.put("content/entries/church/" + slug + ".md", text("""
                ---
                name: Sint-Zip
                setting: city-centre
                currentUse: [library]
                photos: [{id: %s}]
                ---
                De tekst.
                """.formatted(hash)));
        files.put("content/entries/church/" + slug + "-2.md", text("---\nname: [\n---\n"));

        Answer refused = take("church?publish=true", "application/zip", zip(files));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(admin.get("media/" + hash).status()).as("what came with it").isEqualTo(404);

        files.remove("content/entries/church/" + slug + "-2.md");
        take("church?publish=true", "application/zip", zip(files)).expect(200);

        assertThat(visitor.get("entries/church/" + slug)
                        .expect(200)
                        .json()
                        .path("history")
                        .asText())
                .isEqualTo("De tekst.");
        assertThat(admin.get("media/" + hash).expect(200).json().path("alt").asText())
                .isEqualTo("De toren");
    }

    @Test
    void an_archive_that_means_harm_is_refused() throws IOException {
        byte[] leadsOut = zip(Map.of("../entries/church/a.md", text("x")));
        byte[] bomb = zip(Map.of("entries/church/a.md", new byte[30_000_000]));

        assertThat(take("church", "application/zip", leadsOut)
                        .expect(422)
                        .json()
                        .path("detail")
                        .asText())
                .contains("a name that is not allowed");
        assertThat(take("church", "application/zip", bomb)
                        .expect(422)
                        .json()
                        .path("detail")
                        .asText())
                .isEqualTo("Unpacked this file is too large to read.");
        assertThat(take("church", XLSX, bomb).status()).isEqualTo(422);
        assertThat(take("church", "application/zip", text("no zip")).status()).isEqualTo(422);
        assertThat(take("church", XLSX, zip(Map.of("a.txt", text("no workbook"))))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void progress_comes_as_events_and_then_the_report() {
        String line = "{\"name\":\"Kerk " + Churches.marker() + "\"}\n";

        Answer answer = admin.with("Accept", "text/event-stream")
                .send("POST", "import/church?dryRun=true", NDJSON, text(line.repeat(600)));

        assertThat(answer.expect(200).header("Content-Type")).startsWith("text/event-stream");
        assertThat(answer.body())
                .contains("event: progress\ndata: {\"done\":250,\"of\":601}\n\n")
                .contains("event: report\ndata: {\"kept\":false,\"counts\":{\"created\":600,");
    }

    @Test
    void a_line_that_is_no_json_does_not_take_the_others_along() {
        String slug = Churches.marker();
        Answer answer = take(
                "church?atomic=false",
                NDJSON,
                "{\"name\":\n\n{\"name\":\"x\",\"meta\":{\"slug\":\"" + slug + "\"}}\n[]\n");

        assertThat(answer.expect(200).json().path("counts").toString())
                .isEqualTo("{\"created\":1,\"updated\":0,\"unchanged\":0,\"refused\":2}");
    }

    @Test
    void a_table_that_goes_out_comes_in_again_unchanged() {
        String word = Churches.marker();
        String lines = """
                {"name":"=1+1","kind":"association","summary":{"nl":"-3 graden","en":"@home"},"meta":{"slug":"%1$s-a"}}
                {"name":"'quoted","kind":"association","summary":"+ en | en \\\\","meta":{"slug":"%1$s-b"}}
                {"name":"Een; twee, \\"drie\\"","summary":{"fr":"un\\ndeux"},"meta":{"slug":"%1$s-c"}}
                """.formatted(word);
        Answer taken = take("organisation", NDJSON, lines);
        assertThat(messages(taken.json())).isEmpty();

        for (String format : List.of("csv", "xlsx")) {
            Answer table = admin.get("export?format=" + format + "&type=organisation&revision=working")
                    .expect(200);
            Answer again =
                    take("organisation?mode=upsert&dryRun=true", format.equals("csv") ? CSV : XLSX, table.bytes());

            assertThat(messages(again.expect(200).json())).isEmpty();
            JsonNode counts = again.json().path("counts");
            assertThat(counts.path("updated").asInt() + counts.path("created").asInt())
                    .as(format)
                    .isZero();
            assertThat(counts.path("unchanged").asInt()).isGreaterThanOrEqualTo(3);
        }
        assertThat(admin.get("export?format=csv&type=organisation&revision=working")
                        .body())
                .contains("'=1+1")
                .contains("''quoted");
    }

    @Test
    void a_table_for_everybody_holds_nothing_private_and_no_drafts() {
        String slug = Churches.marker();
        String csv = "slug,naam,ligging,huidige functie,contacts.1.name,contacts.1.email\n" + slug
                + ",Kerk,stadscentrum,bibliotheek,Jan,jan@example.org\n";
        take("church?publish=true", CSV, csv).expect(200);
        take("church", CSV, csv.replace(slug, slug + "-draft")).expect(200);

        String open = visitor.get("export?format=csv&type=church").expect(200).body();

        assertThat(open).contains(slug).doesNotContain("jan@example.org").doesNotContain(slug + "-draft");
        assertThat(visitor.get("export?format=csv&type=church&revision=working").status())
                .isEqualTo(401);
        assertThat(admin.withRoles("author")
                        .get("export?format=csv&type=church&revision=working")
                        .status())
                .isEqualTo(403);
        assertThat(admin.get("export?format=csv&type=church&revision=working").body())
                .contains("jan@example.org")
                .contains(slug + "-draft");
    }

    @Test
    void only_an_administrator_restores_a_bundle() {
        byte[] bundle = visitor.get("export?types=newsletter").expect(200).bytes();

        assertThat(visitor.sendChunked("import", NDJSON, bundle).status()).isEqualTo(401);
        assertThat(admin.withRoles("editor", "publisher")
                        .sendChunked("import", NDJSON, bundle)
                        .status())
                .isEqualTo(403);
        admin.send("POST", "import", NDJSON, bundle).expect(200);
        byte[] cutOff = java.util.Arrays.copyOf(bundle, bundle.length - 10);
        assertThat(admin.send("POST", "import", NDJSON, cutOff)
                        .expect(422)
                        .json()
                        .path("detail")
                        .asText())
                .contains("cut off");
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A picture that no other test has. */
    private static byte[] picture() {
        byte[] picture = java.util.Arrays.copyOf(PNG, PNG.length + 36);
        byte[] tail = text(Churches.marker());
        System.arraycopy(tail, 0, picture, PNG.length, Math.min(36, tail.length));
        return picture;
    }

    private static String sha256(byte[] bytes) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
