package org.casus.cms.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.casus.cms.http.Problem;
import org.casus.cms.http.ProblemKind;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sends mails by SMTP.
 *
 * <p>The connection is encrypted and the server's certificate checked, unless {@code casus.smtp.tls} says that it need
 * not be: a password sent in the clear, or to whoever answers, is anybody's.
 */
@ApplicationScoped
class SmtpPost implements Post {

    private static final System.Logger LOGGER = System.getLogger(SmtpPost.class.getName());

    @Inject
    @ConfigProperty(name = "casus.smtp.host")
    Optional<String> host;

    @Inject
    @ConfigProperty(name = "casus.smtp.port")
    Optional<Integer> port;

    @Inject
    @ConfigProperty(name = "casus.smtp.user")
    Optional<String> user;

    @Inject
    @ConfigProperty(name = "casus.smtp.password")
    Optional<String> password;

    @Inject
    @ConfigProperty(name = "casus.smtp.from")
    Optional<String> from;

    /** {@code starttls}, {@code implicit} or {@code none}. */
    @Inject
    @ConfigProperty(name = "casus.smtp.tls", defaultValue = "starttls")
    Encryption tls;

    @Override
    public boolean isConfigured() {
        return server().isPresent();
    }

    @Override
    public void mustBeConfigured() {
        if (!isConfigured()) {
            throw Problem.of(
                    ProblemKind.MAIL_NOT_CONFIGURED,
                    "Deze installatie kan geen mails sturen; vraag het een beheerder (CASUS_SMTP_HOST, CASUS_SMTP_FROM).",
                    "This installation cannot send mails; ask an administrator (CASUS_SMTP_HOST, CASUS_SMTP_FROM).");
        }
    }

    @Override
    public void send(Mail mail) {
        server().ifPresentOrElse(
                        server -> server.send(mail),
                        () -> LOGGER.log(
                                Level.WARNING, "A mail was not sent: CASUS_SMTP_HOST and CASUS_SMTP_FROM are not set"));
    }

    private Optional<MailServer> server() {
        return host.flatMap(name ->
                from.map(sender -> new MailServer(name, port.orElse(tls.usualPort()), user, password, sender, tls)));
    }
}
