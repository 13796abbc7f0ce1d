package org.casus.site.memory;

import java.util.Optional;

/**
 * Something that can be asked again. A record: it holds what is asked after, never an answer.
 *
 * @param <W> the world that it is asked of
 */
@FunctionalInterface
public interface Question<W> {

    /** Compared by {@code equals} with the answer of another time; also asked of worlds that lack what it names. */
    Object answer(W world);

    /** One that many of this kind lie within: as long as it has the same answer, none of them has another. */
    default Optional<Question<W>> wider() {
        return Optional.empty();
    }
}
