package org.casus.cms.media;

import java.util.Set;
import org.casus.cms.database.Sql;
import org.casus.cms.listing.Scope;

/**
 * Which files of the library somebody sees, as a condition on the table {@code media}.
 *
 * <p>Everybody sees what a published entry shows. Who reads all drafts sees all. Others see what they sent in themselves,
 * and what is used in a draft that they may read - unless it was they who put it there: else writing the number of a file
 * into a draft of one's own would be enough to see it.
 *
 * @param name the account; empty for nobody
 * @param isOfAll whether every file is seen
 * @param mayManageAll whether every file may be described and removed
 * @param readTypes types whose drafts they all read
 * @param writtenTypes types of which they read the drafts that they wrote
 */
record Sight(String name, boolean isOfAll, boolean mayManageAll, Set<String> readTypes, Set<String> writtenTypes) {

    private static final String PUBLICLY =
            "exists (select 1 from media_use used where used.media_id = media.id and used.scope = ?)";

    /** What they see, by whatever way. */
    Sql ofAny() {
        return isOfAll
                ? Sql.of("1 = 1")
                : Sql.of("(" + PUBLICLY + " or", Scope.PUBLIC.letter())
                        .add(ofOwn())
                        .add(")");
    }

    static Sql ofEverybody() {
        return Sql.of(PUBLICLY, Scope.PUBLIC.letter());
    }

    /** What they see without its being public. */
    Sql ofOwn() {
        if (isOfAll) {
            return Sql.of("1 = 1");
        }
        if (name.isEmpty()) {
            return Sql.of("1 = 0");
        }
        return Sql.of("""
                        (media.author = ? or exists (
                            select 1 from media_holder holder where holder.media_id = media.id and holder.account = ?)
                        or exists (
                            select 1 from media_use used join entry stored on stored.id = used.entry_id
                            where used.media_id = media.id and used.editor <> ? and (1 = 0
                        """, name, name, name).add(ofDrafts()).add(")))");
    }

    private Sql ofDrafts() {
        Sql drafts = Sql.of("");
        if (!readTypes.isEmpty()) {
            drafts.addIn("or stored.type in (*)", readTypes);
        }
        if (!writtenTypes.isEmpty()) {
            drafts.add("or (stored.author = ?", name).addIn("and stored.type in (*))", writtenTypes);
        }
        return drafts;
    }

    /** Whether they work here, and are not somebody who only reads what is published. */
    boolean isOfStaff() {
        return isOfAll || !readTypes.isEmpty() || !writtenTypes.isEmpty();
    }
}
