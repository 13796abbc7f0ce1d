package org.casus.cms.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.casus.cms.access.Bearer;
import org.casus.cms.access.Rights;
import org.casus.cms.accounts.Account;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A new session, with a name of its own each time, for somebody who has proved who they are. */
@ApplicationScoped
public class OpenSession {

    private static final int LONGEST_PROGRAM = 200;

    /** The session, and what to show for it. */
    public record Opened(SecretToken token, Instant expires) {}

    @Inject
    Bearers bearers;

    @Inject
    @ConfigProperty(name = "casus.session.lasts", defaultValue = "PT12H")
    Duration lasts;

    public Opened open(Account account, HttpServletRequest request) {
        SecretToken token = new SecretToken();
        Instant now = Bearers.now();
        Bearer session = new Bearer(
                SecretToken.random(12),
                Bearer.Kind.SESSION,
                account.name(),
                program(request),
                Rights.NONE,
                now,
                now.plus(lasts),
                "",
                Optional.of(now));
        bearers.add(session, token, Optional.empty());
        return new Opened(token, session.expires());
    }

    /** By which somebody tells their sessions apart. */
    private static String program(HttpServletRequest request) {
        String agent =
                Optional.ofNullable(request.getHeader("User-Agent")).orElse("").replaceAll("\\p{Cntrl}", "");
        return agent.substring(0, Math.min(LONGEST_PROGRAM, agent.length()));
    }
}
