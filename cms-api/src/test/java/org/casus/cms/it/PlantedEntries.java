package org.casus.cms.it;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A church for each state of the table, by one author, with words in it that must not come out. */
final class PlantedEntries {

    private final Client author;
    private final Client editor;
    private final Client publisher;
    private final Map<String, Planted> byState = new LinkedHashMap<>();

    private PlantedEntries(Cast people) {
        author = people.of("author-of-it");
        editor = people.of("editor");
        publisher = people.of("admin");
    }

    static Map<String, Planted> make(Cast people) {
        PlantedEntries entries = new PlantedEntries(people);
        entries.add("draft");
        if (isThere("submitEntry")) {
            entries.inReview();
        }
        entries.add("published", "publish");
        entries.newer();
        if (isThere("archiveEntry")) {
            entries.add("archived", "publish", "archive");
        }
        entries.add("unpublished", "publish", "unpublish");
        entries.bin("binned");
        entries.bin("binned-later", "publish", "unpublish");
        return entries.byState;
    }

    /** A step that is still to come is not taken; its state is not made until it is. */
    static boolean isThere(String operation) {
        return Casus.contract().calls().stream().anyMatch(call -> call.id().equals(operation) && !call.isLater());
    }

    /** What was public is no secret: of those only what is private, newer, or said in passing. */
    private String add(String state, String... steps) {
        boolean wasPublic = List.of(steps).contains("publish");
        String hidden = Churches.marker();
        String name = "Kerk " + (wasPublic ? "openbaar " + Churches.marker() : hidden);
        String summary = wasPublic ? "Openbaar." : hidden;
        Answer made = author.post("entries/church", """
                        {"name": "%s", "summary": "%s", "setting": "city-centre", "currentUse": ["library"],
                         "municipality": "gent", "contacts": [{"name": "Loket", "email": "%s@example.org"}]}
                        """.formatted(name, summary, hidden))
                .expect(201);
        String slug = made.json().at("/meta/slug").asText();
        List<String> secrets = new ArrayList<>(List.of(hidden));
        for (String step : steps) {
            String remark = Churches.marker();
            secrets.add(remark);
            Client whose = step.equals("submit") ? author : publisher;
            whose.post("entries/church/" + slug + "/" + step, body(step, remark))
                    .expect(200);
        }
        byState.put(state, new Planted(slug, secrets));
        return slug;
    }

    /** An administrator publishes without the board's quorum, and says why. */
    private static String body(String step, String remark) {
        String member = step.equals("publish") ? "override" : "comment";
        return "{\"%s\":\"%s\"}".formatted(member, remark);
    }

    /** There is a board as long as it takes: the other tests publish without one. */
    private void inReview() {
        publisher.post("boards", "{\"id\":\"churches\",\"name\":\"Kerken\"}").expect(201);
        add("in-review", "submit");
        String tag = publisher.get("boards/churches").expect(200).header("ETag");
        publisher.with("If-Match", tag).delete("boards/churches").expect(204);
    }

    private void newer() {
        String slug = add("newer", "publish");
        String hidden = Churches.marker();
        String path = "entries/church/" + slug;
        String tag = editor.get(path + "?revision=working").expect(200).header("ETag");
        editor.patch(path, tag, "{\"summary\":\"%s\",\"formerName\":\"%s\"}".formatted(hidden, hidden))
                .expect(200);
        List<String> secrets =
                new ArrayList<>(Objects.requireNonNull(byState.get("newer")).secrets());
        secrets.add(hidden);
        byState.put("newer", new Planted(slug, secrets));
    }

    private void bin(String state, String... steps) {
        String path = "entries/church/" + add(state, steps);
        String tag = editor.get(path + "?revision=working").expect(200).header("ETag");
        editor.with("If-Match", tag).delete(path).expect(204);
    }
}
