/**
 * What a process that stays knows from one bake to the next.
 *
 * <p>Start at {@link org.casus.site.memory.Round}. While something is made, what it reads is noted with the answer it got
 * ({@link org.casus.site.memory.Noting}); at the next bake it is made again only where one of those questions has another
 * answer. Nobody declares what depends on what. The trap: what a maker reads past the questions is not seen, so whatever
 * differs from bake to bake is handed out by accessors that note, and those that hand out much note much.
 */
@NullMarked
package org.casus.site.memory;

import org.jspecify.annotations.NullMarked;
