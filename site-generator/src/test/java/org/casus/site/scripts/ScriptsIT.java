package org.casus.site.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ScriptsIT {

    @BeforeAll
    static void packages_are_there() {
        Npm.install();
    }

    @Test
    void the_scripts_are_typed() {
        Npm.run("npm", "run", "check");
    }

    @Test
    void the_scripts_find_and_count_what_counting_one_by_one_does() throws IOException {
        new Fixtures(Npm.FOLDER).write();

        assertThat(Npm.run("npm", "test")).contains("# fail 0");
    }
}
