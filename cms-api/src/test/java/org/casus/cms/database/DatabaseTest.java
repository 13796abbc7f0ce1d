package org.casus.cms.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class DatabaseTest {

    private static Database database() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:moment;DB_CLOSE_DELAY=-1");
        return new Database(source);
    }

    @Test
    void what_is_read_at_one_moment_is_so_in_every_table() {
        Database database = database();
        database.run(Sql.of("create table head (number integer)"));
        database.run(Sql.of("create table line (number integer)"));
        database.run(Sql.of("insert into head values (0)"));

        List<Long> read = database.atOneMoment(snapshot -> {
            List<Long> lines = snapshot.list(Sql.of("select number from line"), row -> row.number("number"));
            database.run(Sql.of("insert into line values (1)"));
            database.run(Sql.of("update head set number = 1"));
            assertThat(lines).isEmpty();
            return snapshot.list(Sql.of("select number from head"), row -> row.number("number"));
        });

        assertThat(read).containsExactly(0L);
    }
}
