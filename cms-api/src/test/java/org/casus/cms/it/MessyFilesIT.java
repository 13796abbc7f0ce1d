package org.casus.cms.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files as real organisations made them, out of {@code ../shared/data}: extra, where that folder is. */
class MessyFilesIT {

    private static final Path ROOT = Path.of("..", "..", "shared", "data");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Client admin = Casus.admin();

    private static Path file(String path) {
        Path file = ROOT.resolve(path);
        if (!Files.exists(file)) {
            if ("true".equals(System.getenv("CI"))) {
                return fail("CI needs ../shared/data/" + path);
            }
            return abort("needs ../shared/data/" + path + ", which is not part of the project");
        }
        return file;
    }

    private Answer take(String type, String columns, String mediaType, byte[] bytes) {
        String query = "import/" + type + "?dryRun=true"
                + (columns.isEmpty() ? "" : "&columns=" + URLEncoder.encode(columns, StandardCharsets.UTF_8));
        return admin.send("POST", query, mediaType, bytes);
    }

    private static Map<String, Integer> complaints(JsonNode report) {
        Map<String, Integer> complaints = new TreeMap<>();
        report.path("lines")
                .forEach(line -> line.path("violations")
                        .forEach(violation ->
                                complaints.merge(violation.path("message").asText(), 1, Integer::sum)));
        return complaints;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            churches-ireland/churches.csv        ~ church       ~ Church Name:name,Latitude:location.lat,Longitude:location.lon,Website (if available):contacts.1.website,*:- ~ 491 ~ 75   ~ ‘Website’ is no web address. Write it in full: https://www.example.org/page.
            osm-places-nz/reuse-candidates.csv   ~ church       ~ name:name,lat:location.lat,lng:location.lon,*:-                          ~ 67  ~ 0    ~ ''
            worship/worship-ship.csv             ~ organisation ~ name:name,uri:website,*:-                                                ~ 1416 ~ 0   ~ ''
            worship/worship-ship.csv             ~ organisation ~ name:name,municipalities:municipality,*:-                                ~ 350 ~ 1066 ~ ‘Municipality’ does not know the choice ‘Tongeren’.
            """)
    void a_table_of_others_comes_in_by_naming_its_columns(
            String path, String type, String columns, int created, int refused, String complaint) throws IOException {
        Answer answer = take(type, columns, "text/csv", Files.readAllBytes(file(path)));

        JsonNode counts = answer.expect(200).json().path("counts");
        assertThat(counts.path("created").asInt()).isEqualTo(created);
        assertThat(counts.path("refused").asInt()).isEqualTo(refused);
        if (!complaint.isEmpty()) {
            assertThat(complaints(answer.json())).containsKey(complaint);
        }
    }

    @Test
    void no_broken_table_is_taken_for_a_good_one() throws IOException {
        try (Stream<Path> files = Files.list(file("messy-csv/fixed"))) {
            for (Path file : files.sorted().toList()) {
                byte[] bytes = Files.readAllBytes(file);

                Answer unnamed = take("church", "", "text/csv", bytes);
                Answer named = take(
                        "church", "SiteNameAddress:name,GeoX:location.lon,GeoY:location.lat,*:-", "text/csv", bytes);

                assertThat(unnamed.status()).as(file.toString()).isEqualTo(422);
                assertThat(unnamed.json().path("violations"))
                        .as(file.toString())
                        .isNotEmpty();
                assertThat(named.status()).as(file.toString()).isIn(200, 422);
                assertThat(named.status() == 200
                                || !named.json().path("violations").isEmpty())
                        .as(file.toString())
                        .isTrue();
            }
        }
    }

    @Test
    void a_file_in_the_encoding_of_windows_is_read_with_a_remark() throws IOException {
        byte[] bytes = Files.readAllBytes(
                file("messy-csv/fixed/45e645b8570f5dd8b7f8775e032047d98ff2b61de6ac4f14ebea3ef8c771acba.csv"));

        Answer answer = take("church", "SiteNameAddress:name,*:-", "text/csv", bytes);

        assertThat(answer.expect(200).json().path("remarks").get(0).asText()).contains("read as windows-1252");
        assertThat(answer.json().path("counts").path("created").asInt()).isEqualTo(56);
    }

    /** Each file of the suite says beside it, as JSON, what a reader should find. */
    @Test
    void every_file_of_csv_spectrum_is_read_as_it_should_be() throws IOException {
        for (String name :
                List.of("comma_in_quotes", "quotes_and_newlines", "newlines_crlf", "utf8", "escaped_quotes")) {
            byte[] bytes = Files.readAllBytes(file("parser-suites/csv-spectrum/csvs/" + name + ".csv"));
            JsonNode expected =
                    MAPPER.readTree(Files.readAllBytes(file("parser-suites/csv-spectrum/json/" + name + ".json")));
            String last = last(expected.get(0));
            // the last column becomes the summary, which may have line breaks
            String columns = last + ":summary,*:-";

            Answer answer = admin.send(
                    "POST",
                    "import/church?columns=" + URLEncoder.encode(columns, StandardCharsets.UTF_8),
                    "text/csv",
                    bytes);

            JsonNode lines = answer.expect(200).json().path("lines");
            assertThat(lines).as(name).hasSameSizeAs(expected);
            for (int row = 0; row < expected.size(); row++) {
                String path = "entries/church/" + lines.get(row).path("slug").asText() + "?revision=working";
                assertThat(admin.get(path).expect(200).json().path("summary").asText())
                        .as(name)
                        .isEqualTo(expected.get(row)
                                .path(last)
                                .asText()
                                .replace("\r\n", "\n")
                                .strip());
            }
        }
    }

    private static String last(JsonNode row) {
        String last = "";
        for (var names = row.fieldNames(); names.hasNext(); ) {
            last = names.next();
        }
        return last;
    }

    /** Dates with points, money with a sign, what Excel left: as cells of a table. */
    @Test
    void european_projects_come_in_with_their_dates_and_money() throws IOException {
        JsonNode projects = MAPPER.readTree(Files.readAllBytes(file("efro/efro-ship.json")));
        StringBuilder csv = new StringBuilder("naam;beschrijving;period.start;period.end;budget;contribution\n");
        for (JsonNode project : projects) {
            csv.append(cell(project, "PROJECTNAAM_manueel"))
                    .append(';')
                    .append(cell(project, "PROJECTINHOUD_manueel"))
                    .append(';')
                    .append(cell(project, "STARTDATUM_PROJECT"))
                    .append(';')
                    .append(cell(project, "EINDDATUM_PROJECT"))
                    .append(';')
                    .append(cell(project, "SUBSIDIABELE_KOST"))
                    .append(';')
                    .append(cell(project, "EFRO_STEUN"))
                    .append('\n');
        }

        Answer answer = take("eu-project", "", "text/csv", csv.toString().getBytes(StandardCharsets.UTF_8));

        JsonNode counts = answer.expect(200).json().path("counts");
        assertThat(counts.path("created").asInt() + counts.path("refused").asInt())
                .isEqualTo(projects.size());
        assertThat(complaints(answer.json())).isEmpty();
    }

    private static String cell(JsonNode row, String name) {
        return "\"" + row.path(name).asText().replace("\"", "\"\"") + "\"";
    }

    @Test
    void buildings_of_toulouse_come_in_with_their_points() throws IOException {
        JsonNode buildings = MAPPER.readTree(Files.readAllBytes(file("reuse-toulouse/reuse-ship.geojson")))
                .path("features");
        StringBuilder csv = new StringBuilder("Titre\tlocation\n");
        for (JsonNode building : buildings) {
            ObjectNode properties = (ObjectNode) building.path("properties");
            csv.append(cell(properties, "chptico"))
                    .append('\t')
                    .append(cell(properties, "chpcoorwgs84"))
                    .append('\n');
        }

        Answer answer = take(
                "church",
                "Titre:name",
                "text/tab-separated-values",
                csv.toString().getBytes(StandardCharsets.UTF_8));

        assertThat(complaints(answer.expect(200).json())).isEmpty();
        assertThat(answer.json().path("counts").path("created").asInt()).isEqualTo(buildings.size());
    }

    @Test
    void four_thousand_places_come_in_as_lines_of_json() throws IOException {
        JsonNode places = MAPPER.readTree(Files.readAllBytes(file("osm-places-nz/nz_places.json")));
        StringBuilder lines = new StringBuilder();
        for (JsonNode place : places) {
            ObjectNode church =
                    MAPPER.createObjectNode().put("name", place.path("name").asText());
            church.putObject("location")
                    .put("lat", place.path("lat").asDouble())
                    .put("lon", place.path("lng").asDouble());
            lines.append(church).append('\n');
        }

        Answer answer =
                take("church", "", "application/x-ndjson", lines.toString().getBytes(StandardCharsets.UTF_8));

        assertThat(answer.expect(200).json().path("counts").path("created").asInt())
                .isEqualTo(places.size());
    }
}
