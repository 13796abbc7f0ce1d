package org.casus.cms.preview;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.casus.cms.access.Caller;
import org.casus.cms.entries.DraftView;
import org.casus.cms.entries.Standing;
import org.casus.cms.entries.State;
import org.casus.cms.http.Problem;
import org.casus.cms.http.ProblemKind;
import org.casus.cms.journal.Journal;
import org.casus.cms.journal.Kind;
import org.casus.content.LocalizedText;
import org.casus.content.checking.Violation;
import org.casus.content.entry.EntryId;

/** Makes links to a preview, takes them back, and opens them. */
@ApplicationScoped
class SharePreview {

    static final Duration LONGEST = Duration.ofDays(14);

    private static final Duration USUAL = Duration.ofDays(7);

    @Inject
    DraftView drafts;

    @Inject
    PreviewLinks links;

    @Inject
    SigningKey key;

    @Inject
    Journal journal;

    /** A link with its secret, which is told this once. */
    record Made(PreviewLink link, LinkToken token) {}

    @Transactional
    public Made make(Caller caller, EntryId id, Optional<String> site, Optional<Instant> expires) {
        Standing entry = drafts.of(caller, id).standing();
        Instant now = now();
        Instant end = expires.orElse(now.plus(USUAL)).truncatedTo(ChronoUnit.MICROS);
        if (!end.isAfter(now) || end.isAfter(now.plus(LONGEST))) {
            throw Problem.invalidEntry(List.of(new Violation(
                    "expires",
                    LocalizedText.of(
                            "Een link geldt hoogstens " + LONGEST.toDays() + " dagen.",
                            "A link holds for " + LONGEST.toDays() + " days at most."))));
        }
        PreviewLink link = new PreviewLink(
                UUID.randomUUID().toString(),
                entry.entry(),
                entry.revision(),
                site.orElse(""),
                end,
                now,
                caller.name(),
                Optional.empty());
        links.add(link);
        journal.append(Kind.PREVIEW_LINK_MADE, caller.name(), id, link.revision(), detail(link));
        return new Made(link, new LinkToken(link.id(), key.sign(LinkToken.signed(link))));
    }

    List<PreviewLink> list(Caller caller, EntryId id) {
        return links.of(drafts.of(caller, id).standing().entry(), now());
    }

    @Transactional
    public void revoke(Caller caller, EntryId id, String linkId) {
        Standing entry = drafts.of(caller, id).standing();
        PreviewLink link = links.find(linkId)
                .filter(found ->
                        found.entry() == entry.entry() && found.revoked().isEmpty())
                .orElseThrow(Problem::notFound);
        links.revoke(link.id(), now());
        journal.append(Kind.PREVIEW_LINK_ENDED, caller.name(), id, link.revision(), detail(link));
    }

    /**
     * What the link leads to.
     *
     * @throws Problem 404 for one that was never made here, 410 for one that no longer opens anything
     */
    Opened open(String text) {
        LinkToken token = LinkToken.of(text).orElseThrow(Problem::notFound);
        PreviewLink link = links.find(token.id())
                .filter(found -> key.isSigned(LinkToken.signed(found), token.signature()))
                .orElseThrow(Problem::notFound);
        if (link.revoked().isPresent() || !link.expires().isAfter(now())) {
            throw over();
        }
        DraftView.Draft draft = drafts.ofRevision(link.entry(), link.revision())
                .filter(found -> found.standing().state() != State.BINNED
                        && found.standing().lastPublished() < link.revision())
                .orElseThrow(SharePreview::over);
        return new Opened(link, draft);
    }

    record Opened(PreviewLink link, DraftView.Draft draft) {}

    private static Problem over() {
        return Problem.of(
                ProblemKind.GONE,
                "Deze link toont niets meer: hij is verlopen of ingetrokken, of de tekst is gepubliceerd.",
                "This link shows nothing any more: it expired, was taken back, or its text was published.");
    }

    private static ObjectNode detail(PreviewLink link) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("link", link.id())
                .put("expires", link.expires().toString());
    }

    private static Instant now() {
        return Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
