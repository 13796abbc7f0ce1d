package org.casus.cms.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What happens out of sight changes nothing in sight: every public answer is the same, to the byte and the tag, before and
 * after somebody writes drafts, comments, private fields of drafts and files.
 */
class SecretChangesIT {

    private static final List<String> ONLOOKERS =
            List.of("anonymous", "reader", "other-author", "editor-elsewhere", "token-elsewhere");

    private static Cast people;

    @BeforeAll
    static void gather() {
        people = Cast.make();
    }

    @Test
    void the_application_answers() {
        assertThat(Casus.visitor().get("health/ready").status()).isEqualTo(200);
    }

    @Test
    void no_public_answer_changes_when_something_changes_out_of_sight() {
        String word = Churches.marker();
        Client editor = people.of("editor");
        String shown = Churches.published(Casus.admin(), "Kapel " + Churches.marker(), "Openbaar.");
        String designer = organisation();
        List<String> addresses = addresses(word, shown, designer);
        Map<String, String> before = answers(addresses);

        String draft = Churches.draft(editor, "Ontwerp " + word, word);
        String tag = editor.get(draft + "?revision=working").expect(200).header("ETag");
        editor.patch(draft, tag, """
                        {"formerName": "%s", "reopened": 2019, "contacts": [{"name": "Loket", "email": "%s@example.org"}],
                         "designers": [{"type": "organisation", "slug": "%s"}]}
                        """.formatted(word, word, Churches.slug(designer)))
                .expect(200);
        String shownTag = editor.get(shown + "?revision=working").expect(200).header("ETag");
        editor.patch(shown, shownTag, """
                        {"summary": "%s", "formerName": "%s", "setting": "village-centre",
                         "contacts": [{"name": "Loket", "email": "%s@example.org"}]}
                        """.formatted(word, word, word)).expect(200);
        String binned = Churches.draft(editor, "Weg " + word, word);
        String binnedTag = editor.get(binned + "?revision=working").expect(200).header("ETag");
        editor.with("If-Match", binnedTag).delete(binned).expect(204);

        Map<String, String> after = answers(addresses);
        for (Map.Entry<String, String> one : before.entrySet()) {
            assertThat(after.get(one.getKey())).as(one.getKey()).isEqualTo(one.getValue());
        }
    }

    private static String organisation() {
        Client admin = Casus.admin();
        String slug = admin.post(
                        "entries/organisation",
                        "{\"name\":\"Bureau %s\",\"kind\":\"architect\"}".formatted(Churches.marker()))
                .expect(201)
                .json()
                .at("/meta/slug")
                .asText();
        admin.post("entries/organisation/" + slug + "/publish").expect(200);
        return "entries/organisation/" + slug;
    }

    private static List<String> addresses(String word, String shown, String designer) {
        List<String> addresses =
                new ArrayList<>(List.of(shown, shown + "/backlinks", designer, designer + "/backlinks"));
        for (String query : List.of(
                "limit=200",
                "limit=200&sort=-modified",
                "limit=200&sort=modified,name",
                "limit=200&sort=-reopened",
                "limit=200&include=references,media,concepts&facets=setting,currentUse,municipality",
                "facets=setting&setting=village-centre",
                "formerName=" + word,
                "formerName=*",
                "name=" + word,
                "reopened=2019",
                "designers=" + Churches.slug(designer),
                "q=" + word,
                "q=" + word.substring(0, 8) + "*",
                "near=51.05,3.72,10km",
                "contacts.email=" + word + "@example.org",
                "contacts=*",
                "sort=contacts",
                "fields=contacts",
                "facets=contacts",
                "state=draft",
                "editor=admin",
                "updatedSince=2020-01-01T00:00:00Z",
                "revision=working")) {
            addresses.add("entries/church?" + query);
        }
        addresses.addAll(List.of(
                "search?q=" + word,
                "suggest?q=" + word.substring(0, 8),
                "changes?limit=1000",
                "export?types=church",
                "export?types=organisation",
                "types/church",
                "schemes/setting/concepts",
                "journal"));
        return addresses;
    }

    private static Map<String, String> answers(List<String> addresses) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String address : addresses) {
            for (String onlooker : ONLOOKERS) {
                Answer answer = people.of(onlooker).get(address);
                Map<String, List<String>> headers = new TreeMap<>(answer.headers());
                headers.keySet().removeAll(Set.of("date", "ratelimit", "ratelimit-policy"));
                answers.put(onlooker + " " + address, answer.status() + "\n" + headers + "\n" + answer.body());
            }
        }
        return answers;
    }
}
