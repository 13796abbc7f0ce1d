package org.casus.cms.entries;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.casus.cms.database.Database;
import org.casus.cms.database.Sql;
import org.casus.cms.http.Hashes;
import org.casus.cms.http.Json;
import org.casus.cms.http.Problem;
import org.casus.cms.http.ProblemKind;
import org.casus.content.entry.EntryId;
import org.jspecify.annotations.Nullable;

/** Which entry a request with this {@code Idempotency-Key} made, for a day: repeating the request makes no second one. */
@ApplicationScoped
class IdempotencyKeys {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final int LONGEST = 200;

    @Inject
    Database database;

    /** @param requestHash of what was asked: the same key with another question is a mistake */
    record Key(String word, String requestHash) {

        static Optional<Key> of(@Nullable String header, String type, JsonNode body) {
            if (header == null || header.isBlank()) {
                return Optional.empty();
            }
            if (header.length() > LONGEST) {
                throw Problem.invalidParameter(
                        "Idempotency-Key",
                        "Idempotency-Key is hoogstens " + LONGEST + " tekens lang.",
                        "Idempotency-Key has at most " + LONGEST + " characters.");
            }
            return Optional.of(new Key(header.strip(), Hashes.sha256(type + "\n" + Json.text(body))));
        }
    }

    private record Kept(String requestHash, EntryId id) {}

    /** @throws Problem 409 where the key came with another request */
    Optional<EntryId> find(String actor, Key key) {
        Optional<Kept> kept = database.first(
                Sql.of("""
                        select request_hash, type, slug from idempotency_key
                        where actor = ? and idempotency_key = ? and created > ?
                        """, actor, key.word(), EntryStore.now().minus(KEPT)),
                row -> new Kept(row.text("request_hash"), new EntryId(row.text("type"), row.text("slug"))));
        if (kept.isPresent() && !kept.get().requestHash().equals(key.requestHash())) {
            throw Problem.of(
                    ProblemKind.CONFLICT,
                    "Deze Idempotency-Key hoorde bij een ander verzoek; neem een nieuwe.",
                    "This Idempotency-Key came with another request; take a new one.");
        }
        return kept.map(Kept::id);
    }

    void keep(String actor, Key key, EntryId id, Instant now) {
        database.run(Sql.of("delete from idempotency_key where created <= ?", now.minus(KEPT)));
        database.run(Sql.of("""
                insert into idempotency_key (actor, idempotency_key, request_hash, type, slug, created)
                values (?, ?, ?, ?, ?, ?)
                """, actor, key.word(), key.requestHash(), id.type(), id.slug(), now));
    }
}
