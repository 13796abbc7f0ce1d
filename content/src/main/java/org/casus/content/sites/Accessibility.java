package org.casus.content.sites;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.casus.content.LocalizedText;

/**
 * What a site says of its own accessibility: the data of the model statement of the European Union (Implementing Decision
 * 2018/1523).
 *
 * @param page path of the text page that it stands on
 * @param standard that the site is held against
 * @param shortcomings what does not meet the standard yet
 * @param burden what would ask too much to mend
 * @param exempt what the law leaves out
 * @param prepared the day on which it was written
 * @param reviewed the day on which it was last looked at again
 * @param feedback where to tell of a difficulty, in Markdown's plain words
 * @param enforcement whom to turn to when that does not help
 */
public record Accessibility(
        String page,
        String standard,
        Status status,
        List<LocalizedText> shortcomings,
        List<LocalizedText> burden,
        List<LocalizedText> exempt,
        String prepared,
        Optional<String> reviewed,
        Method method,
        LocalizedText feedback,
        Optional<LocalizedText> enforcement) {

    public Accessibility {
        shortcomings = List.copyOf(shortcomings);
        burden = List.copyOf(burden);
        exempt = List.copyOf(exempt);
    }

    /** How far the site meets the standard. */
    public enum Status {
        FULL,
        PARTIAL,
        NONE,
        /** Not in the model: said by those who have not looked yet, and know it. */
        UNTESTED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Who looked. */
    public enum Method {
        SELF,
        EXPERT;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
