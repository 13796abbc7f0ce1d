package org.casus.cms.journal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.casus.content.entry.EntryId;

/** What is to be written in the journal: a line that has no number yet. */
public record Happening(
        Kind kind, String actor, Optional<EntryId> entry, Optional<Integer> revision, ObjectNode detail) {

    public static Happening of(Kind kind, String actor, EntryId entry, int revision) {
        return new Happening(kind, actor, Optional.of(entry), Optional.of(revision), noDetail());
    }

    public static Happening of(Kind kind, String actor, EntryId entry, int revision, ObjectNode detail) {
        return new Happening(kind, actor, Optional.of(entry), Optional.of(revision), detail);
    }

    /** About no entry: a file, an account. */
    public static Happening of(Kind kind, String actor, ObjectNode detail) {
        return new Happening(kind, actor, Optional.empty(), Optional.empty(), detail);
    }

    private static ObjectNode noDetail() {
        return JsonNodeFactory.instance.objectNode();
    }
}
