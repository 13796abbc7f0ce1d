package org.casus.cms.resets;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.casus.cms.accounts.Account;
import org.casus.cms.accounts.Accounts;
import org.casus.cms.mail.Mail;
import org.casus.cms.mail.NotSent;
import org.casus.cms.mail.Post;
import org.casus.content.LocalizedText;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Finds whom a link was asked for and sends it, when the answer has left. */
@ApplicationScoped
class ResetMails {

    private static final System.Logger LOGGER = System.getLogger(ResetMails.class.getName());
    private static final int MOST_TRIES = 4;
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(20);

    /** An address that many accounts share is not a person's. */
    private static final int MOST_ACCOUNTS = 5;

    private static final LocalizedText SUBJECT =
            LocalizedText.of("Een nieuw wachtwoord kiezen", "Choose a new password");

    private static final LocalizedText TEXT = LocalizedText.of("""
            Dag %s

            Iemand vroeg een nieuw wachtwoord voor de account %s op %s.
            Was jij dat? Kies er een met deze link; ze werkt één uur, en één keer:

            %s

            Was jij het niet? Dan hoef je niets te doen: je wachtwoord blijft wat het is.
            """, """
            Hello %s

            Somebody asked for a new password for the account %s at %s.
            Was it you? Choose one with this link; it works for an hour, and once:

            %s

            Was it not you? Then there is nothing to do: your password stays what it is.
            """);

    @Inject
    Accounts accounts;

    @Inject
    Resets resets;

    @Inject
    Post post;

    @Resource
    ManagedScheduledExecutorService threads;

    @Inject
    @ConfigProperty(name = "casus.base")
    String base;

    /** Where the desk's page for it is; the token follows after a #, which browsers keep to themselves. */
    @Inject
    @ConfigProperty(name = "casus.reset.page")
    Optional<String> page;

    /** Returns at once, whoever it is about. */
    void send(String typed) {
        threads.execute(() -> find(typed).forEach(this::send));
    }

    private Stream<Account> find(String typed) {
        Stream<Account> found =
                typed.contains("@") && accounts.find(name(typed)).isEmpty()
                        ? accounts.withEmail(typed).stream()
                        : accounts.find(name(typed)).stream();
        return found.filter(Account::isActive)
                .filter(account -> account.profile().email().isPresent() && !accounts.isOnlyElsewhere(account))
                .limit(MOST_ACCOUNTS);
    }

    private static String name(String typed) {
        return typed.toLowerCase(Locale.ROOT);
    }

    private void send(Account account) {
        resets.make(account).ifPresent(token -> {
            String address = page.orElse(base + "/desk/password-reset") + "#" + token.text();
            send(mail(account, address), 1);
        });
    }

    private Mail mail(Account account, String address) {
        String language = account.profile().language();
        String text = TEXT.in(language)
                .formatted(account.profile().displayName().orElse(account.name()), account.name(), base, address);
        return new Mail(account.profile().email().orElseThrow(), SUBJECT.in(language), text);
    }

    private void send(Mail mail, int attempt) {
        try {
            post.send(mail);
        } catch (NotSent e) {
            LOGGER.log(Level.WARNING, "A mail with a link for a new password was not sent, attempt " + attempt, e);
            if (attempt < MOST_TRIES) {
                ScheduledFuture<?> unused = threads.schedule(
                        () -> send(mail, attempt + 1), attempt * BETWEEN_TRIES.toSeconds(), TimeUnit.SECONDS);
            }
        }
    }
}
