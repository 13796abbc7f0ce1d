package org.casus.site.planning;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;
import org.casus.content.entry.PublishedEntry;
import org.casus.site.memory.Question;
import org.casus.site.memory.Round;

/** What follows from an entry alone, made again only of those that are other ones than at the last bake. */
final class PerEntry {

    private PerEntry() {}

    /**
     * @param name to remember it by; the same one for the same maker
     * @param maker looks at nothing but the entry and what a memory stands or falls with
     * @return one for each entry, in their order
     */
    static <T> List<T> of(
            Round<SitePlanner> round,
            Question<SitePlanner> name,
            List<PublishedEntry> entries,
            Function<PublishedEntry, T> maker) {
        if (round.isLast()) {
            return new RecentList<>(entries.size(), number -> maker.apply(entries.get(number)));
        }
        IdentityHashMap<PublishedEntry, T> last =
                round.<IdentityHashMap<PublishedEntry, T>>last(name).orElseGet(IdentityHashMap::new);
        IdentityHashMap<PublishedEntry, T> now = new IdentityHashMap<>(entries.size());
        List<T> made = new ArrayList<>(entries.size());
        for (PublishedEntry entry : entries) {
            T known = last.get(entry);
            T value = known == null ? maker.apply(entry) : known;
            now.put(entry, value);
            made.add(value);
        }
        round.leave(name, now);
        return made;
    }

    /** Also where this bake does not ask for it. */
    static void keep(Round<SitePlanner> round, Question<SitePlanner> name) {
        round.<Object>last(name).ifPresent(last -> round.leave(name, last));
    }
}
