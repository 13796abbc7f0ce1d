package org.casus.site.writing;

import java.util.Optional;

/** A step of the list by which a site is replaced. */
sealed interface Step {

    /** Puts a staged file in its place. */
    record Put(String path) implements Step {}

    record Remove(String path) implements Step {}

    /** Puts the staged site in place as a whole, where there is none. */
    record PutAll() implements Step {}

    /** The one file it is about. */
    default Optional<String> file() {
        return switch (this) {
            case Put put -> Optional.of(put.path());
            case Remove remove -> Optional.of(remove.path());
            case PutAll all -> Optional.empty();
        };
    }

    default String line() {
        return switch (this) {
            case Put put -> "put " + put.path();
            case Remove remove -> "remove " + remove.path();
            case PutAll all -> "put-all";
        };
    }

    static Step of(String line) {
        if (line.startsWith("put ")) {
            return new Put(line.substring("put ".length()));
        }
        if (line.startsWith("remove ")) {
            return new Remove(line.substring("remove ".length()));
        }
        if (line.equals("put-all")) {
            return new PutAll();
        }
        throw new IllegalArgumentException("not a step: " + line);
    }
}
