/**
 * A new password by mail for who has lost the old one, or never had one.
 *
 * <p>Start at {@link org.casus.cms.resets.ResetsResource}. The answer says nothing of who has an account, neither in
 * words nor in time: what is looked up is looked up after it.
 */
@NullMarked
package org.casus.cms.resets;

import org.jspecify.annotations.NullMarked;
