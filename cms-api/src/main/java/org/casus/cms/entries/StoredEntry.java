package org.casus.cms.entries;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.casus.content.entry.EntryId;
import org.jspecify.annotations.Nullable;

/** What is kept of an entry besides its revisions: where it is, in which state, and which revisions count. */
@Entity(name = "StoredEntry")
@Table(name = "entry")
class StoredEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entry")
    @SequenceGenerator(name = "entry", sequenceName = "entry_id_sequence", allocationSize = 50)
    private Long id;

    @Column(name = "type")
    private String type;

    @Column(name = "slug")
    private String slug;

    @Column(name = "state")
    private String state;

    @Column(name = "working_revision")
    private int workingRevision;

    @Column(name = "published_revision")
    private @Nullable Integer publishedRevision;

    @Column(name = "was_published")
    private boolean wasPublished;

    @Column(name = "created")
    private OffsetDateTime created;

    @Column(name = "modified")
    private OffsetDateTime modified;

    @Column(name = "published")
    private @Nullable OffsetDateTime published;

    @Column(name = "published_made")
    private @Nullable OffsetDateTime publishedMade;

    @Column(name = "unpublished")
    private @Nullable OffsetDateTime unpublished;

    @Column(name = "binned")
    private @Nullable OffsetDateTime binned;

    @Column(name = "author")
    private String author;

    @Column(name = "editor")
    private String editor;

    @Column(name = "content_version")
    private long contentVersion;

    @Column(name = "last_published_revision")
    private @Nullable Integer lastPublishedRevision;

    @Column(name = "submitted")
    private @Nullable OffsetDateTime submitted;

    @Column(name = "archived")
    private @Nullable OffsetDateTime archived;

    @Version
    @Column(name = "version")
    private long version;

    /** For JPA, which fills the fields in afterwards. */
    protected StoredEntry() {}

    /** A draft whose first revision is still to be added. */
    StoredEntry(EntryId id, String author, Instant now) {
        this.type = id.type();
        this.slug = id.slug();
        this.state = State.DRAFT.word();
        this.created = utc(now);
        this.modified = utc(now);
        this.author = author;
        this.editor = author;
    }

    /**
     * An entry that has a history elsewhere.
     *
     * @param revision the number that the revision which comes next is to have
     */
    static StoredEntry restored(EntryId id, String author, Instant created, int revision) {
        StoredEntry entry = new StoredEntry(id, author, created);
        entry.workingRevision = revision - 1;
        return entry;
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    long id() {
        return id;
    }

    EntryId address() {
        return new EntryId(type, slug);
    }

    State state() {
        return State.of(state);
    }

    int workingRevision() {
        return workingRevision;
    }

    Optional<Integer> publishedRevision() {
        return Optional.ofNullable(publishedRevision);
    }

    boolean isPublic() {
        return publishedRevision != null && binned == null;
    }

    boolean wasPublished() {
        return wasPublished;
    }

    String author() {
        return author;
    }

    /** Changes with the content, and with nothing else: what an editor's {@code If-Match} is held against. */
    long contentVersion() {
        return contentVersion;
    }

    Standing standing() {
        return new Standing(
                id,
                address(),
                author,
                state(),
                workingRevision,
                isPublic(),
                lastPublishedRevision == null ? 0 : lastPublishedRevision,
                Optional.ofNullable(submitted).map(OffsetDateTime::toInstant));
    }

    /** What is typed has changed, in the working copy or in a new revision. */
    void contentChanged() {
        contentVersion++;
    }

    /** @return the number of the new working revision */
    int revise(String by, Instant now) {
        workingRevision++;
        state = state().afterEdit().word();
        editor = by;
        modified = utc(now);
        return workingRevision;
    }

    void moveTo(State next) {
        state = next.word();
    }

    void submit(Instant now) {
        submitted = utc(now);
        moveTo(State.IN_REVIEW);
    }

    void archive(Instant now) {
        archived = utc(now);
        moveTo(State.ARCHIVED);
    }

    /** The public sees the working revision, which says what it saw before in other words. */
    void showReworded(Instant made) {
        if (Objects.equals(lastPublishedRevision, workingRevision - 1)) {
            lastPublishedRevision = workingRevision; // else somebody edited since, and cannot approve that
        }
        publishedRevision = workingRevision;
        publishedMade = utc(made);
    }

    /** @param made when the working revision was made */
    void publish(Instant made, Instant now) {
        publish(workingRevision, made, now);
    }

    /** An earlier revision becomes public while a later one is worked on: then that one stays where it is. */
    void publish(int number, Instant made, Instant now) {
        publishedRevision = number;
        publishedMade = utc(made);
        published = utc(now);
        unpublished = null;
        wasPublished = true;
        lastPublishedRevision = number;
        if (number == workingRevision) {
            moveTo(State.PUBLISHED);
        }
    }

    /** What the board or the clock is busy with goes on. */
    void unpublish(Instant now) {
        publishedRevision = null;
        unpublished = utc(now);
        if (state() == State.PUBLISHED) {
            moveTo(State.DRAFT);
        }
    }

    void bin(Instant now) {
        binned = utc(now);
        state = State.BINNED.word();
    }

    /** Out of the bin or the archive. */
    void takeBack() {
        binned = null;
        archived = null;
        state = State.DRAFT.word();
    }

    void rename(String newSlug) {
        slug = newSlug;
        contentChanged();
    }
}
