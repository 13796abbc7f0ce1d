package org.casus.cms.workflow;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casus.cms.database.Database;
import org.casus.cms.database.Row;
import org.casus.cms.database.Sql;
import org.casus.cms.http.Json;

/** What is planned, and what became of it. Every change of one is made while its entry is held. */
@ApplicationScoped
class Plans {

    private static final String COLUMNS =
            "select id, entry_id, step, revision, at, state, reason, actor, detail from scheduled_step";

    private static final int LONGEST_REASON = 4000;

    @Inject
    Database database;

    private static Plan read(Row row) throws SQLException {
        return new Plan(
                row.text("id"),
                row.number("entry_id"),
                Plan.Step.of(row.text("step")),
                row.integer("revision"),
                row.moment("at"),
                Plan.State.of(row.text("state")),
                row.textIfAny("reason"),
                row.text("actor"),
                (ObjectNode) Json.stored(row.text("detail")));
    }

    void add(Plan plan) {
        database.run(Sql.of(
                """
                insert into scheduled_step (id, entry_id, step, revision, at, state, attempts, actor, detail, ordered)
                values (?, ?, ?, ?, ?, ?, 0, ?, ?, ?)
                """,
                plan.id(),
                plan.entry(),
                plan.step().word(),
                plan.revision(),
                plan.at(),
                plan.state().word(),
                plan.actor(),
                Json.text(plan.detail()),
                Moments.now()));
    }

    /** Of each step the last that was planned and not withdrawn. */
    Map<Plan.Step, Plan> last(long entry) {
        Map<Plan.Step, Plan> last = new EnumMap<>(Plan.Step.class);
        database.list(
                        Sql.of(COLUMNS).add("where entry_id = ? and state <> 'withdrawn' order by ordered", entry),
                        Plans::read)
                .forEach(plan -> last.put(plan.step(), plan));
        return last;
    }

    boolean isPlanned(long entry, Plan.Step step) {
        return Optional.ofNullable(last(entry).get(step))
                .filter(Plan::isPlanned)
                .isPresent();
    }

    void withdraw(long entry, Plan.Step step) {
        database.run(Sql.of(
                "update scheduled_step set state = 'withdrawn', ended = ? where entry_id = ? and step = ? and state = 'planned'",
                Moments.now(),
                entry,
                step.word()));
    }

    /** Those whose time has come, the earliest first. */
    List<Plan> due(Instant now, int limit) {
        return database.list(
                Sql.of(COLUMNS).add("where state = 'planned' and at <= ? order by at, ordered limit ?", now, limit),
                Plans::read);
    }

    /**
     * Takes it on, for the length of this transaction.
     *
     * @return whether nobody else did or called it off
     */
    boolean claim(Plan plan, Plan.State becomes, Optional<String> reason) {
        return database.run(Sql.of(
                        "update scheduled_step set state = ?, reason = ?, ended = ? where id = ? and state = 'planned'",
                        becomes.word(),
                        reason.map(text -> text.substring(0, Math.min(text.length(), LONGEST_REASON)))
                                .orElse(null),
                        Moments.now(),
                        plan.id()))
                == 1;
    }

    /** @return how often it was tried without an answer, this time included */
    int countAttempt(Plan plan) {
        database.run(Sql.of("update scheduled_step set attempts = attempts + 1 where id = ?", plan.id()));
        return database.first(
                        Sql.of("select attempts from scheduled_step where id = ?", plan.id()),
                        row -> row.integer("attempts"))
                .orElse(0);
    }
}
