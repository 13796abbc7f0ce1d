package org.casus.cms.it;

import java.util.UUID;

/** Churches made for one test, told apart by a word that stands nowhere else. */
final class Churches {

    private Churches() {}

    /** A word of letters alone, in no language. */
    static String marker() {
        return "zq" + UUID.randomUUID().toString().replace("-", "").replaceAll("[0-9]", "x");
    }

    static String json(String name, String summary) {
        return """
                {"name": "%s", "summary": "%s", "setting": "city-centre", "currentUse": ["library"],
                 "municipality": "gent", "location": {"lat": 51.05, "lon": 3.72, "precision": "municipality"}}
                """.formatted(name, summary);
    }

    /** @return its path in the API */
    static String draft(Client editor, String name, String summary) {
        Answer made = editor.post("entries/church", json(name, summary)).expect(201);
        return "entries/church/" + made.json().path("meta").path("slug").asText();
    }

    static String published(Client editor, String name, String summary) {
        String path = draft(editor, name, summary);
        editor.post(path + "/publish").expect(200);
        return path;
    }

    static String slug(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
