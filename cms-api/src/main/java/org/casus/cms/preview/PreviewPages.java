package org.casus.cms.preview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Optional;
import org.casus.cms.bulk.ContentWithDraft;
import org.casus.cms.bulk.ExportBundle;
import org.casus.cms.http.Problem;
import org.casus.cms.http.ProblemKind;
import org.casus.cms.publishing.PagePreview;
import org.casus.cms.publishing.PublicNews;
import org.casus.content.bundle.Content;
import org.casus.content.entry.PublishedEntry;

/** Makes the page of a draft. */
@ApplicationScoped
class PreviewPages {

    @Inject
    ExportBundle bundle;

    @Inject
    ContentWithDraft drafts;

    @Inject
    PagePreview pages;

    @Inject
    PublicNews news;

    private SoftReference<Content> last = new SoftReference<>(null);

    /**
     * The page on this site, or on the first that has one.
     *
     * @throws Problem 400 for an unknown site, 404 where no site shows the entry
     */
    Response page(PublishedEntry draft, Optional<String> site) {
        Content content = drafts.of(published(), draft);
        for (String candidate : candidates(site)) {
            Optional<byte[]> page = pages.page(candidate, content, draft.id());
            if (page.isPresent()) {
                return answer(page.get(), candidate);
            }
        }
        throw Problem.of(
                ProblemKind.NOT_FOUND,
                "Geen enkele site toont deze fiche op een eigen pagina.",
                "No site shows this entry on a page of its own.");
    }

    private List<String> candidates(Optional<String> site) {
        List<String> all = pages.sites();
        return site.map(wanted -> {
                    refuseUnknown(all, wanted);
                    return List.of(wanted);
                })
                .orElse(all);
    }

    void refuseUnknown(List<String> all, String wanted) {
        if (!all.contains(wanted)) {
            throw Problem.invalidParameter(
                    "site",
                    "Er is geen site met deze naam; wel: " + String.join(", ", all) + ".",
                    "There is no site of this name; there are: " + String.join(", ", all) + ".");
        }
    }

    List<String> sites() {
        return pages.sites();
    }

    /** Read again when the public can see something else; thrown away when memory is needed. */
    private synchronized Content published() {
        Content kept = last.get();
        if (kept == null || news.isThereSince(kept.sequence())) {
            kept = bundle.content();
            last = new SoftReference<>(kept);
        }
        return kept;
    }

    private Response answer(byte[] page, String site) {
        return Response.ok(page, "text/html; charset=utf-8")
                .header("Content-Security-Policy", pages.contentSecurityPolicy(site))
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Robots-Tag", "noindex, nofollow, noarchive")
                .header("Referrer-Policy", "no-referrer")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
