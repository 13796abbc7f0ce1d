/**
 * Tests against the packaged application, over HTTP.
 *
 * <p>Start at {@link org.casus.cms.it.Casus}: one server a run, started by the first test that asks for it. The whole
 * suite runs once for each database; {@code casus.it.database} says on which. A test makes its own entries and looks at
 * no others, so tests need no order and leave no mess that matters.
 */
@NullMarked
package org.casus.cms.it;

import org.jspecify.annotations.NullMarked;
