package org.casus.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.casus.site.writing.OutputFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that hold all of a collection come after what somebody waits for. */
class SoonAndWholeTest {

    private static final String PAGE = "voorbeelden/sint-anna/index.html";
    private static final String DUMP = "voorbeelden/data.csv";

    @TempDir
    private Path folder;

    private TestHouse house;
    private Bake resident;

    @BeforeEach
    void a_site_was_baked() {
        house = TestHouse.in(folder).write("""
                -- entries/church/sint-anna.md --
                ---
                name: Sint-Anna
                ---
                """);
        resident = house.resident("site");
        resident.bake(house.content().content());
    }

    private Map<String, String> tree() {
        return house.tree("site");
    }

    private void rename(String name) {
        house.edit("entries/church/sint-anna.md", text -> text.replaceFirst("name: .*", "name: " + name));
    }

    @Test
    void the_page_is_there_before_the_table_of_all() {
        rename("Sint-Barbara");
        resident.bakeSoon(house.content().content());
        assertThat(tree().get(PAGE)).contains("Sint-Barbara");
        assertThat(tree().get(DUMP)).contains("Sint-Anna");
        assertThat(resident.isBehind()).isTrue();

        resident.bake(house.content().content());
        assertThat(resident.isBehind()).isFalse();
        house.bake("fresh");
        assertThat(tree()).isEqualTo(house.tree("fresh"));
    }

    @Test
    void what_was_left_is_made_although_nothing_else_happened_or_all_was_taken_back() {
        rename("Sint-Barbara");
        resident.bakeSoon(house.content().content());
        rename("Sint-Cecilia");
        resident.bakeSoon(house.content().content());
        resident.bake(house.content().content());
        assertThat(tree().get(DUMP)).contains("Sint-Cecilia");

        rename("Sint-Barbara");
        resident.bakeSoon(house.content().content());
        rename("Sint-Cecilia");
        resident.bakeSoon(house.content().content());
        resident.bake(house.content().content());
        assertThat(tree().get(DUMP)).contains("Sint-Cecilia");
    }

    @Test
    void what_a_process_left_the_next_one_makes() {
        rename("Sint-Barbara");
        resident.bakeSoon(house.content().content());
        house.bake("site");
        assertThat(tree().get(DUMP)).contains("Sint-Barbara");
    }

    @Test
    void one_goes_back_to_before_both() {
        Map<String, String> before = tree();
        rename("Sint-Barbara");
        resident.bakeSoon(house.content().content());
        resident.bake(house.content().content());
        assertThat(tree()).isNotEqualTo(before);
        try (OutputFolder output = OutputFolder.open(house.out("site"))) {
            output.rollBack();
        }
        assertThat(tree()).isEqualTo(before);
    }
}
