package org.casus.cms.accounts;

import java.util.Optional;

/**
 * Fired within the transaction that makes it so.
 *
 * @param except the session in which it was asked for, which goes on
 * @param andTokens whether the API tokens end too
 */
public record SessionsEnd(String account, Optional<String> except, boolean andTokens) {}
