package org.casus.cms.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Entries of every kind of value: some, none and many, the same twice, at odds with every order, awkward texts. */
final class OracleSpecimens {

    static final String TYPE = "specimen";
    static final List<String> ORGANISATIONS = List.of("oracle-bouw", "oracle-zorg", "oracle-kunst");

    private static final Path NAUGHTY = Path.of("..", "..", "shared", "data", "naughty-strings", "blns.json");

    private static final List<String> WORDS = List.of(
                    "kerk kerken klooster kloosterkerk kloosters kapel kapellen stadsbibliotheek bibliotheken stad steden"
                            .split(" "))
            .stream()
            .collect(Collectors.collectingAndThen(Collectors.toList(), OracleSpecimens::andMore));

    private static final List<String> PLACES = List.of(
            "gent", "antwerpen", "lier", "mechelen", "vlaanderen", "provincie-antwerpen", "belgie", "sint-niklaas");
    private static final List<String> SETTINGS = List.of("city-centre", "village-centre", "hamlet");

    /** The first ones are those that others point to. */
    private static final int REFERRED = 8;

    private final Random random;
    private final List<String> naughty;
    private final List<String> made = new ArrayList<>();

    OracleSpecimens(long seed) {
        this.random = new Random(seed);
        this.naughty = naughty();
    }

    private static List<String> andMore(List<String> first) {
        List<String> all = new ArrayList<>(first);
        all.addAll(List.of(
                "de het van in een herbestemming herbestemd herbestemmen woningbouwproject woningen huizen wonen café CAFÉ"
                        .split(" ")));
        all.addAll(List.of(
                "Sint-Niklaas co-housing cohousing 's-Hertogenbosch foto's 1897 2011-2015 the church churches converted library"
                        .split(" ")));
        all.addAll(List.of("Amanduskerk Ångström Łódź straße ﬁets toren torens markt marktplein 🏰 m² x y".split(" ")));
        return List.copyOf(all);
    }

    /** Legal texts of the list of naughty strings; a few of our own where it is not there. */
    private static List<String> naughty() {
        List<String> all = new ArrayList<>(
                List.of("null", "undefined", "'; drop table entry; --", "<b>x</b>", "٠١٢", "İIıi", "a\u0301"));
        if (Files.exists(NAUGHTY)) {
            try {
                JsonNode strings = new ObjectMapper().readTree(NAUGHTY.toFile());
                strings.forEach(string -> all.add(string.asText()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all.stream()
                .filter(text -> !text.isBlank() && text.length() < 250 && !text.contains(","))
                .filter(text -> text.codePoints().noneMatch(Character::isISOControl))
                .toList();
    }

    /** Publishes so many of them. What is refused for a text that no field may have is left out. */
    void publish(Client editor, int count) {
        ORGANISATIONS.forEach(slug -> publish(
                editor,
                "organisation",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("name", "Organisatie " + slug)
                        .put("kind", "municipality"),
                slug));
        for (int number = 0; number < count; number++) {
            String slug = "proef-%03d-%s".formatted(number, Integer.toString(random.nextInt(1296), 36));
            if (publish(editor, TYPE, specimen(), slug)) {
                made.add(slug);
            }
        }
    }

    /** Edits, takes back, publishes again and renames some of them. What others refer to keeps being public. */
    void change(Client editor) {
        for (String slug : made.subList(REFERRED, made.size())) {
            String path = "entries/" + TYPE + "/" + slug;
            switch (random.nextInt(8)) {
                case 0 -> {
                    edit(editor, path);
                    editor.post(path + "/publish").expect(200);
                }
                case 1 -> edit(editor, path);
                case 2 -> editor.post(path + "/unpublish").expect(200);
                case 3 -> {
                    editor.post(path + "/unpublish").expect(200);
                    editor.post(path + "/publish").expect(200);
                }
                default -> {}
            }
        }
        String renamed = "entries/" + TYPE + "/" + made.getFirst();
        editor.patch(renamed, "*", "{\"meta\": {\"slug\": \"proef-hernoemd\"}}").expect(200);
    }

    private void edit(Client editor, String path) {
        ObjectNode fields = specimen();
        fields.remove(List.of("code", "tags", "remark", "body", "contacts"));
        editor.patch(path, "*", fields.toString()).expect(200);
    }

    private static boolean publish(Client editor, String type, ObjectNode fields, String slug) {
        fields.putObject("meta").put("slug", slug);
        Answer created = editor.post("entries/" + type, fields.toString());
        if (created.status() == 422) {
            return false;
        }
        created.expect(201);
        editor.post("entries/" + type + "/" + slug + "/publish").expect(200);
        return true;
    }

    int made() {
        return made.size();
    }

    private ObjectNode specimen() {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        fields.set("title", title());
        sometimes(
                80, () -> fields.put("code", one(List.of("A1", "a1", "Á1", "B 2", "b  2", "C", "zz", "Z", awkward()))));
        sometimes(
                60,
                () -> fields.set(
                        "tags",
                        many(4, () -> text(one(List.of("kerk", "Kerk", "kérk", "haven", awkward(), sentence(1)))))));
        sometimes(60, () -> fields.put("remark", sentence(12)));
        sometimes(
                60,
                () -> fields.set(
                        "body",
                        localized(() -> "## " + sentence(3) + "\n\n**" + sentence(20) + "** [" + sentence(2)
                                + "](https://example.org/" + one(List.of("kerk", "toren")) + ")")));
        sometimes(40, () -> fields.put("secret", sentence(3)));
        sometimes(80, () -> fields.put("year", 1990 + random.nextInt(12) - (random.nextInt(10) == 0 ? 4000 : 0)));
        sometimes(50, () -> fields.set("numbers", many(4, () -> number(random.nextInt(9) - 3))));
        sometimes(70, () -> fields.put("surface", (random.nextInt(400) - 100) / 4.0));
        sometimes(60, () -> fields.put("open", random.nextBoolean()));
        sometimes(80, () -> fields.put("day", date()));
        sometimes(50, () -> fields.set("days", many(3, () -> text(date()))));
        sometimes(
                60,
                () -> fields.put(
                        "moment",
                        "20%02d-0%d-1%dT%02d:30:00%s"
                                .formatted(
                                        random.nextInt(4),
                                        1 + random.nextInt(9),
                                        random.nextInt(10),
                                        random.nextInt(24),
                                        one(List.of("Z", "+13:45", "-11:00")))));
        sometimes(50, () -> fields.set("spans", many(2, this::period)));
        sometimes(70, () -> fields.set("places", many(3, () -> text(one(PLACES)))));
        sometimes(70, () -> fields.put("setting", one(SETTINGS)));
        sometimes(70, () -> fields.set("spot", spot()));
        sometimes(50, () -> fields.set("partners", many(3, this::partner)));
        sometimes(40, () -> fields.put("website", "https://example.org/" + random.nextInt(4)));
        sometimes(
                40,
                () -> fields.putArray("links")
                        .addObject()
                        .put("url", "https://example.org/")
                        .put("title", sentence(2)));
        sometimes(50, () -> fields.set("contacts", many(3, this::contact)));
        return fields;
    }

    private void sometimes(int percent, Runnable change) {
        if (random.nextInt(100) < percent) {
            change.run();
        }
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String awkward() {
        return one(naughty);
    }

    private ArrayNode many(int most, Supplier<JsonNode> item) {
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        IntStream.range(0, random.nextInt(most + 1)).forEach(number -> items.add(item.get()));
        return items;
    }

    private static JsonNode text(String text) {
        return JsonNodeFactory.instance.textNode(text);
    }

    private static JsonNode number(int number) {
        return JsonNodeFactory.instance.numberNode(number);
    }

    private JsonNode localized(Supplier<String> text) {
        ObjectNode texts = JsonNodeFactory.instance.objectNode();
        return switch (random.nextInt(4)) {
            case 0 -> text(text.get());
            case 1 -> texts.put("nl", text.get());
            case 2 -> texts.put("en", text.get());
            default -> texts.put("en", text.get()).put("nl", text.get());
        };
    }

    /** In Dutch always: nothing is published without. */
    private JsonNode title() {
        String dutch = sentence(1 + random.nextInt(4));
        ObjectNode texts = JsonNodeFactory.instance.objectNode();
        return switch (random.nextInt(3)) {
            case 0 -> text(dutch);
            case 1 -> texts.put("nl", dutch);
            default -> texts.put("en", sentence(1 + random.nextInt(4))).put("nl", dutch);
        };
    }

    String sentence(int words) {
        String sentence = IntStream.range(0, words)
                .mapToObj(place -> random.nextInt(25) == 0 ? awkward() : one(WORDS))
                .collect(Collectors.joining(random.nextInt(6) == 0 ? ", " : " "));
        return sentence.length() > 290
                ? sentence.substring(0, sentence.offsetByCodePoints(0, 100)).strip()
                : sentence;
    }

    private String date() {
        String year = Integer.toString(1890 + random.nextInt(6));
        String month = "%s-%02d".formatted(year, 1 + random.nextInt(12));
        return one(List.of(year, month, "%s-%02d".formatted(month, 1 + random.nextInt(28))));
    }

    private JsonNode period() {
        ObjectNode period = JsonNodeFactory.instance.objectNode().put("start", date());
        sometimes(60, () -> period.put("end", Integer.toString(1896 + random.nextInt(4))));
        return period;
    }

    private JsonNode spot() {
        if (random.nextInt(15) == 0) {
            return JsonNodeFactory.instance.objectNode().put("lat", -41.3).put("lon", one(List.of(179.5, -179.25)));
        }
        return JsonNodeFactory.instance
                .objectNode()
                .put("lat", 50 + random.nextInt(150_000) / 100_000.0)
                .put("lon", 2.5 + random.nextInt(350_000) / 100_000.0);
    }

    private JsonNode partner() {
        ObjectNode reference = JsonNodeFactory.instance.objectNode();
        return made.isEmpty() || random.nextBoolean()
                ? reference.put("type", "organisation").put("slug", one(ORGANISATIONS))
                : reference.put("type", TYPE).put("slug", one(made.subList(0, Math.min(REFERRED, made.size()))));
    }

    private JsonNode contact() {
        ObjectNode contact = JsonNodeFactory.instance.objectNode();
        sometimes(70, () -> contact.put("name", one(List.of("Ann", "ann", "Bo de Kerk", awkward()))));
        sometimes(50, () -> contact.put("since", 2000 + random.nextInt(4)));
        sometimes(
                50,
                () -> contact.put(
                        "email",
                        "geheim%d@example.org".formatted(random.nextInt(9)).toLowerCase(Locale.ROOT)));
        return contact;
    }
}
