package org.casus.cms.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.ext.RuntimeDelegate;
import java.time.Instant;
import java.util.Date;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A session's token as a browser keeps it for the desk: out of reach of scripts ({@code HttpOnly}), and never sent along
 * from another site ({@code SameSite=Strict}).
 *
 * <p>Where the installation's address is https, it is {@code Secure} and its name begins with {@code __Host-}, by which
 * browsers refuse one that a neighbouring host has set.
 */
@ApplicationScoped
public class SessionCookie {

    @Inject
    @ConfigProperty(name = "casus.base")
    String base;

    public String name() {
        return isSecure() ? "__Host-casus" : "casus-session";
    }

    public NewCookie of(SecretToken token, Instant expires) {
        return cookie(token.text()).expiry(Date.from(expires)).build();
    }

    /** Takes it away. */
    NewCookie none() {
        return cookie("").maxAge(0).build();
    }

    /** The same as a header. */
    String taken() {
        return RuntimeDelegate.getInstance()
                .createHeaderDelegate(NewCookie.class)
                .toString(none());
    }

    private boolean isSecure() {
        return base.startsWith("https:");
    }

    private NewCookie.Builder cookie(String value) {
        return new NewCookie.Builder(name())
                .value(value)
                .path("/")
                .httpOnly(true)
                .secure(isSecure())
                .sameSite(NewCookie.SameSite.STRICT);
    }
}
