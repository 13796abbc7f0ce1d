/**
 * The journal as it is read from outside.
 *
 * <p>{@link org.casus.cms.changes.ChangesResource} tells everybody what was published and unpublished, and wakes those
 * who wait; {@link org.casus.cms.changes.JournalResource} shows administrators everything.
 */
@NullMarked
package org.casus.cms.changes;

import org.jspecify.annotations.NullMarked;
