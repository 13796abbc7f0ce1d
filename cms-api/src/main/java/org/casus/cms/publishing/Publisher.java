package org.casus.cms.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.casus.cms.bulk.ResidentContent;
import org.casus.cms.journal.JournalGrew;
import org.casus.content.InvalidContent;
import org.casus.content.bundle.Content;
import org.casus.site.BakeReport;
import org.casus.site.GateClosed;

/**
 * Follows the journal, and bakes all sites again when the public can see something else.
 *
 * <p>One thread does everything, so bakes never overtake each other; what is published during a bake is in the next. It
 * looks by itself every few seconds as well: another node may have written.
 */
@ApplicationScoped
public class Publisher {

    private static final System.Logger LOGGER = System.getLogger(Publisher.class.getName());

    private static final long LOOKS_EVERY_SECONDS = 5;

    @Inject
    PublicNews news;

    @Inject
    ResidentContent resident;

    @Inject
    FirstContent firstContent;

    @Inject
    SiteBakes bakes;

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(30);

    /** When nobody has published for so long, what nobody waits for is made too. */
    private static final long QUIET_SECONDS = 1;

    private static final Duration LONGEST_BEHIND = Duration.ofSeconds(30);

    private final Semaphore bell = new Semaphore(0);
    private final SortedMap<String, SiteState> states = new ConcurrentSkipListMap<>();
    /** The journal's number that the sites were baked up to; only the publisher's thread looks at this and what follows. */
    private long handled = -1;

    private Instant again = Instant.MAX;
    private Instant owed = Instant.MAX;
    private boolean isQuiet;
    private boolean isLoaded;
    private volatile boolean isStopping;
    private volatile boolean hasTried;
    private volatile Optional<String> failure = Optional.empty();

    void heard(@Observes(during = TransactionPhase.AFTER_SUCCESS) JournalGrew grew) {
        bell.release();
    }

    void stop() {
        isStopping = true;
        bell.release();
    }

    /** Whether every site was tried at least once since the start. */
    public boolean hasTried() {
        return hasTried;
    }

    /** Why nothing can be baked at all, where that is so. */
    public Optional<String> failure() {
        return failure;
    }

    /** By site. */
    public Map<String, SiteState> states() {
        return Collections.unmodifiableMap(states);
    }

    /** Returns when it is told to stop. */
    void run() throws InterruptedException {
        while (!isStopping) {
            try {
                follow();
                failure = Optional.empty();
                hasTried = true;
            } catch (RuntimeException | Error e) {
                // whatever it is, the sites stay as they are and the next round may go better; an error too, such as a
                // text nested so deeply that the stack is not enough, must not end the only thread that bakes
                LOGGER.log(Level.ERROR, "The sites could not follow the content", e);
                failure = Optional.of(reason(e));
            }
            isQuiet = !bell.tryAcquire(isBehind() ? QUIET_SECONDS : LOOKS_EVERY_SECONDS, TimeUnit.SECONDS);
            bell.drainPermits();
        }
    }

    private void follow() {
        if (!isLoaded) {
            firstContent.load();
            isLoaded = true;
        }
        if (handled < 0) {
            bakeAll(false);
        } else if (news.isThereSince(handled) || Instant.now().isAfter(again)) {
            bakeAll(Instant.now().isBefore(owed));
        } else if (isQuiet && isBehind()) {
            bakeAll(false);
        }
    }

    /** Whether a site that is well has files that are older than its pages. */
    private boolean isBehind() {
        return states.entrySet().stream()
                .anyMatch(site -> site.getValue().failure().isEmpty() && bakes.isBehind(site.getKey()));
    }

    /** A full disk passes without anybody publishing; what is wrong in the content waits for who mends it. */
    private Instant whenToTryAgain() {
        return states.values().stream().anyMatch(SiteState::mayPass)
                ? Instant.now().plus(PAUSE_AFTER_FAILURE)
                : Instant.MAX;
    }

    /**
     * The sites that show what changed come first: whoever published something waits for those.
     *
     * @param isSoon whether the files that hold all of a collection may come later
     */
    private void bakeAll(boolean isSoon) {
        ResidentContent.Followed followed = resident.follow();
        List<String> sites = new ArrayList<>(bakes.sites());
        followed.changed()
                .ifPresent(changed -> sites.sort(Comparator.comparing(site -> !bakes.isTouched(site, changed))));
        for (String site : sites) {
            if (!isStopping) {
                bake(site, followed.content(), isSoon);
            }
        }
        handled = followed.content().sequence();
        again = whenToTryAgain();
        owed = !isBehind()
                ? Instant.MAX
                : isSoon && owed.isBefore(Instant.MAX) ? owed : Instant.now().plus(LONGEST_BEHIND);
    }

    private void bake(String site, Content content, boolean isSoon) {
        long before = states.getOrDefault(site, SiteState.shows(0)).sequence();
        try {
            BakeReport report = bakes.bake(site, content, isSoon);
            states.put(site, SiteState.shows(content.sequence()));
            LOGGER.log(Level.INFO, "Baked up to {0}: {1}", Long.toString(content.sequence()), report);
        } catch (InvalidContent | GateClosed e) {
            states.put(site, new SiteState(before, Optional.of(reason(e)), false));
            LOGGER.log(Level.WARNING, "Site {0} stays as it was: {1}", site, e.getMessage());
        } catch (RuntimeException | Error e) {
            states.put(site, new SiteState(before, Optional.of(reason(e)), true));
            LOGGER.log(Level.ERROR, "Site " + site + " stays as it was", e);
        }
    }

    /** The first line: health is for a glance, the log has the rest. */
    private static String reason(Throwable thrown) {
        String message = thrown.getMessage() == null ? thrown.getClass().getSimpleName() : thrown.getMessage();
        return message.lines().findFirst().orElse("");
    }
}
