package org.casus.cms.workflow;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.casus.cms.entries.Standing;

/**
 * Something that is to happen to an entry at its time.
 *
 * @param revision the one that is to be published; of a taking away, the one that was public then
 * @param reason why it did not happen, where it failed
 * @param actor who asked for it
 * @param detail what came along when they did
 */
record Plan(
        String id,
        long entry,
        Step step,
        int revision,
        Instant at,
        State state,
        Optional<String> reason,
        String actor,
        ObjectNode detail) {

    enum Step {
        PUBLISH,
        UNPUBLISH;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Step of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    enum State {
        PLANNED,
        DONE,
        FAILED,
        WITHDRAWN;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    static Plan of(Step step, Standing entry, Instant at, String actor, ObjectNode detail) {
        return new Plan(
                UUID.randomUUID().toString(),
                entry.entry(),
                step,
                entry.revision(),
                at,
                State.PLANNED,
                Optional.empty(),
                actor,
                detail);
    }

    boolean isPlanned() {
        return state == State.PLANNED;
    }

    /** For those who may read the draft. */
    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("at", at.toString())
                .put("revision", revision)
                .put("state", state.word())
                .put("by", actor);
        reason.ifPresent(text -> json.put("reason", text));
        return json;
    }
}
