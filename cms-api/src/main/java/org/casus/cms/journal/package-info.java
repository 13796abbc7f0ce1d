/**
 * The journal: every change of state, in one order, for ever.
 *
 * <p>Start at {@link org.casus.cms.journal.Journal}. A row is written in the transaction of the change it tells of, last
 * of all, under a lock on the head: so numbers become visible in their order and whoever has seen <i>n</i> has seen all
 * below. What must follow a change (a bake, a mail, a stream) reads the journal; nothing is sent from within the
 * transaction.
 */
@NullMarked
package org.casus.cms.journal;

import org.jspecify.annotations.NullMarked;
