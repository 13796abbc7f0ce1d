/**
 * Not too often: guesses by route, address and account, and calls by account or address.
 *
 * <p>Start at {@link org.casus.cms.throttling.Guesses} and {@link org.casus.cms.throttling.CallLimit}. Counted in memory, by node: a restart forgives.
 */
@NullMarked
package org.casus.cms.throttling;

import org.jspecify.annotations.NullMarked;
