/**
 * The people who may sign in, the groups they are in, and what both may do.
 *
 * <p>Start at {@link org.casus.cms.accounts.Accounts}. An account may do what it and its groups were given; that is looked
 * up with each request, so a change works at once. Names are never given to somebody else: the journal keeps them, so an
 * account is deactivated and not removed. Who loses their password or their access is told of as {@link
 * org.casus.cms.accounts.SessionsEnd}: whatever keeps sessions ends them, in the same transaction.
 */
@NullMarked
package org.casus.cms.accounts;

import org.jspecify.annotations.NullMarked;
