package org.casus.content.entry;

import java.time.Instant;
import java.util.Optional;
import org.casus.content.source.Problems;
import org.casus.content.type.ContentType;

/**
 * An entry as a file: YAML front matter with the fields, then the type's first Markdown field as the body.
 *
 * <p>Reading and writing gives equal fields; writing what was read gives, from the second time on, equal bytes.
 *
 * @param meta what a store knows of the entry; absent where a person wrote the file
 */
public record EntryFile(Fields fields, Optional<Meta> meta) {

    /** What a file keeps of an entry's history: that of its published revision. */
    public record Meta(int revision, Instant created, Instant modified, Instant published) {}

    /**
     * Nothing where the text cannot be understood, which is then among the problems. Whether the values fit the type is
     * not looked at.
     *
     * @param file what the person knows the file as
     */
    public static Optional<EntryFile> read(ContentType type, String file, String text, Problems problems) {
        return new EntryFileReader(type, file, problems).read(text);
    }

    public String write(ContentType type) {
        return new EntryFileWriter(type).write(this);
    }

    /**
     * The line on which a value stands, for a complaint about it; that of the beginning where it cannot be found.
     *
     * @param path as in a violation: {@code contacts[1].email}
     */
    public static int lineOf(ContentType type, String text, String path) {
        return EntryFileReader.lineOf(type, text, path);
    }
}
