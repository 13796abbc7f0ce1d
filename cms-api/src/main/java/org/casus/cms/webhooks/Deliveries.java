package org.casus.cms.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.casus.cms.database.Database;
import org.casus.cms.database.Row;
import org.casus.cms.database.Sql;

/** The messages that wait, and the log of those that were sent. */
@ApplicationScoped
class Deliveries {

    /** Of each webhook, beside those that wait. */
    static final int KEPT = 200;

    /** Who sends one has this long before another node takes it up. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    @Inject
    Database database;

    void add(Delivery delivery) {
        database.run(Sql.of(
                """
                insert into webhook_delivery
                    (id, webhook_id, event, kind, body, state, attempts, due, created)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                delivery.id(),
                delivery.webhook(),
                delivery.event(),
                delivery.kind(),
                delivery.body(),
                delivery.state().word(),
                delivery.attempts(),
                delivery.due(),
                delivery.created()));
    }

    /** Newest first. */
    List<Delivery> log(String webhook, int limit) {
        return database.list(
                Sql.of(
                        "select * from webhook_delivery where webhook_id = ? order by created desc, id desc limit ?",
                        webhook,
                        limit),
                Deliveries::read);
    }

    Optional<Delivery> find(String webhook, String id) {
        return database.first(
                Sql.of("select * from webhook_delivery where webhook_id = ? and id = ?", webhook, id),
                Deliveries::read);
    }

    long waiting(String webhook) {
        return database.first(
                        Sql.of(
                                "select count(*) as waiting from webhook_delivery where webhook_id = ? and state = 'waiting'",
                                webhook),
                        row -> row.number("waiting"))
                .orElse(0L);
    }

    /** Those to be tried now, of webhooks that are in use. */
    List<Delivery> due(Instant now, int limit) {
        return database.list(Sql.of("""
                        select delivery.* from webhook_delivery delivery
                        join webhook on webhook.id = delivery.webhook_id
                        where delivery.state = 'waiting' and delivery.due <= ? and webhook.is_active = true
                        order by delivery.due limit ?
                        """, now, limit), Deliveries::read);
    }

    /** @return false where another node has it */
    boolean claim(Delivery delivery, Instant now) {
        return database.run(Sql.of(
                        "update webhook_delivery set due = ? where id = ? and state = 'waiting' and due = ?",
                        now.plus(LEASE),
                        delivery.id(),
                        delivery.due()))
                > 0;
    }

    void tried(Delivery after) {
        database.run(Sql.of(
                """
                update webhook_delivery set state = ?, attempts = ?, due = ?, status = ?, error = ?, tried = ?
                where id = ?
                """,
                after.state().word(),
                after.attempts(),
                after.due(),
                after.status().orElse(null),
                after.error().orElse(null),
                after.tried().orElse(null),
                after.id()));
        forget(after.webhook());
    }

    private void forget(String webhook) {
        List<String> old = database.list(Sql.of("""
                        select id from webhook_delivery where webhook_id = ? and state <> 'waiting'
                        order by created desc, id desc limit 100 offset ?
                        """, webhook, KEPT), row -> row.text("id"));
        if (!old.isEmpty()) {
            database.run(Sql.of("").addIn("delete from webhook_delivery where id in (*)", old));
        }
    }

    private static Delivery read(Row row) throws SQLException {
        return new Delivery(
                row.text("id"),
                row.text("webhook_id"),
                row.text("event"),
                row.text("kind"),
                row.text("body"),
                Delivery.State.of(row.text("state")),
                row.integer("attempts"),
                row.moment("due"),
                row.integerIfAny("status"),
                row.textIfAny("error"),
                row.moment("created"),
                row.momentIfAny("tried"));
    }
}
