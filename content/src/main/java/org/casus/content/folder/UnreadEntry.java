package org.casus.content.folder;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.casus.content.InvalidContent;
import org.casus.content.SourceProblem;
import org.casus.content.bundle.Published;
import org.casus.content.entry.EntryFile;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.Fields;
import org.casus.content.entry.PublishedEntry;
import org.casus.content.source.Problems;
import org.jspecify.annotations.Nullable;

/** An entry in a folder that is read when somebody asks for it, and then once. */
final class UnreadEntry {

    private final Supplier<ContentFolder.Place> place;
    private final Function<Problems, ContentFolder.ReadingOf> reading;
    private @Nullable Fields read;

    UnreadEntry(Supplier<ContentFolder.Place> place, Function<Problems, ContentFolder.ReadingOf> reading) {
        this.place = place;
        this.reading = reading;
    }

    /** @param meta what was known of it when it was read before; it did not change since */
    PublishedEntry published(EntryId id, EntryFile.Meta meta) {
        return Published.unread(id, this::fields, meta.revision(), meta.created(), meta.modified(), meta.published());
    }

    private synchronized Fields fields() {
        if (read == null) {
            Problems problems = new Problems();
            ContentFolder.Place found = place.get();
            PublishedEntry entry = reading.apply(problems).published(found).orElse(null);
            problems.throwIfAny();
            if (entry == null) {
                throw new InvalidContent(List.of(new SourceProblem(found.file(), 0, "the file changed meanwhile")));
            }
            read = entry.fields();
        }
        return read;
    }
}
