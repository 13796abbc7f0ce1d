/**
 * Signing in elsewhere: OpenID Connect, where an installation has set it up.
 *
 * <p>Start at {@link org.casus.cms.openid.OpenIdResource}: the authorization code flow with PKCE. Somebody is known by
 * issuer and subject; never by a mail address or a name, which others may come to have. The trap: what must be remembered
 * between leaving and coming back is in a cookie of that browser, and nowhere else.
 */
@NullMarked
package org.casus.cms.openid;

import org.jspecify.annotations.NullMarked;
