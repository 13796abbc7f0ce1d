package org.casus.cms.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.casus.cms.database.CmsDataSource;
import org.casus.cms.database.Database;
import org.casus.cms.database.Sql;
import org.casus.cms.http.Problem;
import org.casus.cms.http.ProblemKind;
import org.casus.cms.http.ProblemMapper;
import org.junit.jupiter.api.Test;

/** Who waits for what somebody else holds, with each database; this needs no server. */
class LocksIT {

    /** Milliseconds, said in the database's address. */
    private static final int SHORT = 300;

    private final TestDatabase fresh = TestDatabase.fresh(CasusServer.newFolder("locks"));

    private CmsDataSource source(String more) {
        CmsDataSource source = new CmsDataSource();
        source.setUrl(fresh.url() + more);
        source.setUser(fresh.user());
        source.setPassword(fresh.password());
        return source;
    }

    @Test
    void a_lock_is_waited_for_twenty_seconds_where_the_address_says_nothing() {
        Sql question = Sql.of(
                TestDatabase.isPostgres()
                        ? "select current_setting('lock_timeout') as waits"
                        : "select lock_timeout() as waits");

        assertThat(new Database(source("")).list(question, row -> row.text("waits")))
                .containsExactly(TestDatabase.isPostgres() ? "20s" : "20000");
    }

    @Test
    void who_waits_longer_than_that_is_told_to_come_back_and_has_written_nothing() throws SQLException {
        CmsDataSource source = source(
                TestDatabase.isPostgres()
                        ? (fresh.url().contains("?") ? "&" : "?") + "options=-c%20lock_timeout=" + SHORT
                        : ";LOCK_TIMEOUT=" + SHORT);
        Database database = new Database(source);
        database.run(Sql.of("create table head (number integer)"));
        database.run(Sql.of("insert into head values (0)"));
        try (Connection holder = source.getConnection();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.executeUpdate("update head set number = 1");

            Throwable thrown = catchThrowable(() -> database.run(Sql.of("update head set number = number + 10")));

            Problem problem = ProblemMapper.problem(thrown);
            assertThat(problem.kind()).isEqualTo(ProblemKind.UNAVAILABLE);
            assertThat(problem.headers()).containsEntry("Retry-After", "1");
            holder.commit();
        }
        assertThat(database.list(Sql.of("select number from head"), row -> row.number("number")))
                .containsExactly(1L);
    }
}
