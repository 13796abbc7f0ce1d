/**
 * Signing in, and what one shows afterwards: a session's token or an API token.
 *
 * <p>Start at {@link org.casus.cms.sessions.BearerFilter}. Only the hash of a token is kept. What it may do is looked up
 * with each request: its own rights within those of its account at that moment.
 */
@NullMarked
package org.casus.cms.sessions;

import org.jspecify.annotations.NullMarked;
