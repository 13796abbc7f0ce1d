/**
 * Not too often: guesses and calls, by route, address and account.
 *
 * <p>Start at {@link org.casus.cms.throttling.Guesses}. Counted in memory, by node: a restart forgives.
 */
@NullMarked
package org.casus.cms.throttling;

import org.jspecify.annotations.NullMarked;
