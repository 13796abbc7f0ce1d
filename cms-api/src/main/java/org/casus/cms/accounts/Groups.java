package org.casus.cms.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casus.cms.access.Rights;
import org.casus.cms.database.Database;
import org.casus.cms.database.Row;
import org.casus.cms.database.Sql;
import org.casus.cms.http.Precondition;
import org.casus.cms.http.Problem;
import org.casus.cms.http.RequestJson;

/** Reads and writes groups and who is in them. */
@ApplicationScoped
class Groups {

    private static final String SELECT = "select name, title, grants, version, created from account_group";

    private record Membership(String group, String account) {}

    @Inject
    Database database;

    List<Group> all() {
        Map<String, List<String>> members = new HashMap<>();
        database.list(
                        Sql.of("select group_name, account from account_group_member order by account"),
                        row -> new Membership(row.text("group_name"), row.text("account")))
                .forEach(row -> members.computeIfAbsent(row.group, group -> new ArrayList<>())
                        .add(row.account));
        return database.list(
                Sql.of(SELECT).add("order by name"),
                row -> read(row, members.getOrDefault(row.text("name"), List.of())));
    }

    Optional<Group> find(String name) {
        List<String> members = database.list(
                Sql.of("select account from account_group_member where group_name = ? order by account", name),
                row -> row.text("account"));
        return database.first(Sql.of(SELECT).add("where name = ?", name), row -> read(row, members));
    }

    /** @throws Problem 404 */
    Group existing(String name) {
        return find(name).orElseThrow(Problem::notFound);
    }

    void add(String name, Optional<String> title, Rights rights) {
        database.run(Sql.of(
                "insert into account_group (name, title, grants, version, created) values (?, ?, ?, 1, ?)",
                name,
                title.orElse(null),
                rights.text(),
                Clock.systemUTC().instant()));
    }

    void write(Group before, Optional<String> title, Rights rights) {
        int rows = database.run(Sql.of(
                "update account_group set title = ?, grants = ?, version = version + 1 where name = ? and version = ?",
                title.orElse(null),
                rights.text(),
                before.name(),
                before.version()));
        if (rows == 0) {
            Precondition.of(Precondition.tag(before.version()))
                    .check(existing(before.name()).version());
        }
    }

    void remove(String name) {
        database.run(Sql.of("delete from account_group where name = ?", name));
    }

    /** Who is in the group from now on. */
    void members(String group, List<String> accounts) {
        database.run(Sql.of("delete from account_group_member where group_name = ?", group));
        for (String account : new LinkedHashSet<>(accounts)) {
            mustBeThere("members", account, "account");
            join(group, account);
        }
    }

    /** Which groups the account is in from now on; a group whose members change gets another version. */
    void of(String account, List<String> groups) {
        database.run(Sql.of("""
                update account_group set version = version + 1
                where name in (select group_name from account_group_member where account = ?)
                """, account));
        database.run(Sql.of("delete from account_group_member where account = ?", account));
        for (String group : new LinkedHashSet<>(groups)) {
            mustBeThere("groups", group, "account_group");
            database.run(Sql.of("update account_group set version = version + 1 where name = ?", group));
            join(group, account);
        }
    }

    private void join(String group, String account) {
        database.run(Sql.of("insert into account_group_member (group_name, account) values (?, ?)", group, account));
    }

    /** @param table never of the caller's making */
    private void mustBeThere(String member, String name, String table) {
        if (database.first(Sql.of("select name from " + table + " where name = ?", name), row -> row.text("name"))
                .isEmpty()) {
            throw RequestJson.wrong(member, "Er is geen " + name + ".", "There is no " + name + ".");
        }
    }

    private static Group read(Row row, List<String> members) throws SQLException {
        return new Group(
                row.text("name"),
                row.textIfAny("title"),
                Rights.ofText(row.text("grants")),
                members,
                row.moment("created"),
                row.number("version"));
    }
}
