package org.casus.cms.extraction;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.casus.cms.access.Caller;
import org.casus.cms.database.Database;
import org.casus.cms.database.DatabaseFailed;
import org.casus.cms.database.Sql;
import org.casus.cms.journal.Happening;
import org.casus.cms.journal.Journal;
import org.casus.cms.journal.Kind;
import org.casus.cms.listing.index.DocumentText;

/** The words of the documents in the library, and of which documents they cannot be had. */
@ApplicationScoped
class MediaTexts implements DocumentText {

    /** A node that took a document and has not been heard of since is gone. */
    private static final Duration LONGEST_READING = Duration.ofMinutes(15);

    @Inject
    Database database;

    @Inject
    Journal journal;

    private static Instant now() {
        return Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** A document that nobody has read and nobody is reading; from here on it is this node's. */
    Optional<String> claim() {
        Instant now = now();
        database.run(
                Sql.of("delete from media_text where state = 'reading' and changed < ?", now.minus(LONGEST_READING)));
        List<String> waiting = database.list(Sql.of("""
                        select media.id from media
                        left join media_text read on read.media_id = media.id
                        where read.media_id is null and (media.type = 'application/pdf'
                            or media.type like 'application/vnd.o%')
                        order by media.created
                        limit 20
                        """), row -> row.text("id"));
        return waiting.stream().filter(id -> isMine(id, now)).findFirst();
    }

    private boolean isMine(String id, Instant now) {
        try {
            database.run(Sql.of("insert into media_text (media_id, state, changed) values (?, 'reading', ?)", id, now));
            return true;
        } catch (DatabaseFailed e) {
            if (e.isBrokenConstraint()) {
                return false;
            }
            throw e;
        }
    }

    @Transactional
    void keep(String id, Reading reading) throws IOException {
        switch (reading) {
            case Reading.Done done -> {
                DocumentFacts facts = done.facts();
                database.run(Sql.of(
                        """
                        update media_text set state = ?, changed = ?, text = ?, title = ?, language = ?, pages = ?
                        where media_id = ?
                        """,
                        facts.isCut() ? "cut" : "read",
                        now(),
                        done.text(),
                        facts.title().orElse(null),
                        facts.language().orElse(null),
                        facts.pages().orElse(null),
                        id));
            }
            case Reading.Refused refused ->
                database.run(Sql.of(
                        "update media_text set state = ?, changed = ? where media_id = ?",
                        refused.reason().word(),
                        now(),
                        id));
        }
        ObjectNode detail = JsonNodeFactory.instance.objectNode().put("media", id);
        journal.append(List.of(Happening.of(Kind.MEDIA_EXTRACTED, Caller.SYSTEM.name(), detail)));
    }

    @Override
    public Optional<String> of(String id) {
        return database.first(
                        Sql.of("select text from media_text where media_id = ?", id), row -> row.textIfAny("text"))
                .flatMap(text -> text);
    }

    /** Nothing for a file that is no document, or that nobody has begun to read. */
    Optional<ReadText> document(String id) {
        return database.first(
                Sql.of("select state, title, language, pages, text from media_text where media_id = ?", id),
                ReadText::read);
    }
}
