package org.casus.content.markdown;

import java.util.Optional;

/** Knows where the things are that a writer links to by name. */
@FunctionalInterface
public interface LinkResolver {

    /**
     * The address to put in the page; nothing where there is no such thing.
     *
     * @param target as written: {@code page:over}, {@code entry:church/sint-anna-gent#geschiedenis}
     */
    Optional<String> resolve(String target);
}
