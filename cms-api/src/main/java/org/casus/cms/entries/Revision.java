package org.casus.cms.entries;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.casus.cms.http.Json;
import org.casus.content.entry.Fields;
import org.jspecify.annotations.Nullable;

/** The fields of an entry as somebody left them. Added, never changed. */
@Entity(name = "Revision")
@Table(name = "revision")
@IdClass(Revision.Key.class)
class Revision {

    @Id
    @Column(name = "entry_id")
    private long entryId;

    @Id
    @Column(name = "number")
    private int number;

    @Column(name = "fields")
    private String fields;

    @Column(name = "author")
    private String author;

    @Column(name = "created")
    private OffsetDateTime created;

    @Column(name = "note")
    private @Nullable String note;

    @Column(name = "content_version")
    private long contentVersion;

    @Column(name = "editors")
    private @Nullable String editors;

    /**
     * Where a revision comes from.
     *
     * @param author who edited last
     * @param editors everybody who typed in it, where that is not its author alone
     */
    record Origin(String author, List<String> editors, Instant made, Optional<String> note) {

        Origin {
            editors = List.copyOf(editors);
        }

        static Origin of(String author, Instant made, Optional<String> note) {
            return new Origin(author, List.of(), made, note);
        }
    }

    /** For JPA, which fills the fields in afterwards. */
    protected Revision() {}

    Revision(long entryId, int number, Fields fields, Origin origin, long contentVersion) {
        this.entryId = entryId;
        this.number = number;
        this.fields = Json.text(fields.toJson());
        this.author = origin.author();
        this.created = origin.made().atOffset(ZoneOffset.UTC);
        this.note = origin.note().orElse(null);
        this.contentVersion = contentVersion;
        this.editors = origin.editors().equals(List.of(origin.author()))
                        || origin.editors().isEmpty()
                ? null
                : WorkingCopies.text(origin.editors());
    }

    int number() {
        return number;
    }

    Fields fields() {
        return EntryRow.fields(fields);
    }

    Instant created() {
        return created.toInstant();
    }

    /** The key, as JPA wants it. */
    static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        long entryId;
        int number;

        Key() {}

        Key(long entryId, int number) {
            this.entryId = entryId;
            this.number = number;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.entryId == entryId && key.number == number;
        }

        @Override
        public int hashCode() {
            return Objects.hash(entryId, number);
        }
    }
}
