package org.casus.cms.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.casus.cms.database.Database;
import org.casus.cms.database.Row;
import org.casus.cms.database.Sql;
import org.casus.cms.types.Model;

/** The boards as the database has them. */
@ApplicationScoped
class Boards {

    @Inject
    Database database;

    @Inject
    Model model;

    private record Member(String board, String account) {}

    /** The board of a type; none where its file names none, or one that nobody has declared yet. */
    Optional<Board> ofType(String type) {
        return model.types().find(type).flatMap(found -> found.board()).flatMap(this::find);
    }

    Optional<Board> find(String id) {
        return read(Sql.of("select id, name, quorum, deadline_days, version from board where id = ?", id)).stream()
                .findFirst();
    }

    /** Held until the end of the transaction. */
    Optional<Board> locked(String id) {
        return read(Sql.of("select id, name, quorum, deadline_days, version from board where id = ? for update", id))
                .stream()
                .findFirst();
    }

    List<Board> all() {
        return read(Sql.of("select id, name, quorum, deadline_days, version from board order by id"));
    }

    private List<Board> read(Sql sql) {
        List<Board> boards = database.list(sql, row -> read(row, List.of()));
        if (boards.isEmpty()) {
            return boards;
        }
        Map<String, List<String>> members = database
                .list(
                        Sql.of("select board, account from board_member")
                                .addIn(
                                        "where board in (*)",
                                        boards.stream().map(Board::id).toList()),
                        row -> new Member(row.text("board"), row.text("account")))
                .stream()
                .collect(
                        Collectors.groupingBy(Member::board, Collectors.mapping(Member::account, Collectors.toList())));
        return boards.stream()
                .map(board -> new Board(
                        board.id(),
                        board.name(),
                        members.getOrDefault(board.id(), List.of()).stream()
                                .sorted()
                                .toList(),
                        board.quorum(),
                        board.deadlineDays(),
                        board.version()))
                .toList();
    }

    private static Board read(Row row, List<String> members) throws SQLException {
        return new Board(
                row.text("id"),
                row.text("name"),
                members,
                row.integer("quorum"),
                row.integerIfAny("deadline_days"),
                row.number("version"));
    }

    void add(Board board) {
        database.run(Sql.of(
                "insert into board (id, name, quorum, deadline_days, version) values (?, ?, ?, ?, ?)",
                board.id(),
                board.name(),
                board.quorum(),
                board.deadlineDays().orElse(null),
                board.version()));
        addMembers(board);
    }

    void replace(Board board) {
        database.run(Sql.of(
                "update board set name = ?, quorum = ?, deadline_days = ?, version = ? where id = ?",
                board.name(),
                board.quorum(),
                board.deadlineDays().orElse(null),
                board.version(),
                board.id()));
        database.run(Sql.of("delete from board_member where board = ?", board.id()));
        addMembers(board);
    }

    private void addMembers(Board board) {
        database.runForAll(
                "insert into board_member (board, account) values (?, ?)",
                board.members().stream()
                        .map(member -> List.of(board.id(), member))
                        .toList());
    }

    void remove(String id) {
        database.run(Sql.of("delete from board where id = ?", id));
    }
}
