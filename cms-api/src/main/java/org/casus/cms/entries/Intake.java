package org.casus.cms.entries;

import java.util.List;
import java.util.OptionalLong;
import org.casus.cms.journal.Happening;

/** Keeps lines, batch after batch, within transactions that the caller begins and ends. */
public interface Intake {

    /**
     * @param lines some hundreds at most
     * @return what became of each, in their order
     */
    List<ImportLines.Judged> keep(List<ImportLines.Line> lines);

    /** For the journal, in the order of the lines, since they were last taken. */
    List<Happening> takeHappenings();

    /** The number that the journal's last line should have at least, where what comes in was numbered elsewhere. */
    default OptionalLong sequence() {
        return OptionalLong.empty();
    }
}
