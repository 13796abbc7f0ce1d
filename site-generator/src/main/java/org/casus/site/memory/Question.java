package org.casus.site.memory;

/**
 * Something that can be asked again. A record: it holds what is asked after, never an answer.
 *
 * @param <W> the world that it is asked of
 */
@FunctionalInterface
public interface Question<W> {

    /** Compared by {@code equals} with the answer of another time; also asked of worlds that lack what it names. */
    Object answer(W world);
}
