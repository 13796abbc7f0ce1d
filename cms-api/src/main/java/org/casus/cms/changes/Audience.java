package org.casus.cms.changes;

import java.util.List;
import org.casus.cms.journal.JournalRow;

/** Some who are told of changes as they come. */
interface Audience {

    boolean isEmpty();

    /** @param changes the public lines that came since the last time, oldest first */
    void tell(List<JournalRow> changes);

    /** Once a second, whether there is something or not. */
    default void tick() {}
}
