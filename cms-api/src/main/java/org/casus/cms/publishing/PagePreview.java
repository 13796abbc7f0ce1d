package org.casus.cms.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casus.content.bundle.Content;
import org.casus.content.entry.EntryId;
import org.casus.content.markdown.Markdown;
import org.casus.content.markdown.MarkdownRenderer;
import org.casus.site.Bake;
import org.casus.site.BakeSettings;

/** One page of a site as it would be baked, by a bake of its own that never writes: it waits for none of the others. */
@ApplicationScoped
public class PagePreview {

    @Inject
    SiteBakes sites;

    private final MarkdownRenderer markdown = Markdown.renderer();
    private final Map<String, Bake> bakes = new HashMap<>();

    /** The declared sites, sorted. */
    public List<String> sites() {
        return sites.sites();
    }

    /** @return nothing where the entry has no page on this site */
    public Optional<byte[]> page(String site, Content content, EntryId entry) {
        return bake(site).page(content, entry);
    }

    private Bake bake(String site) {
        synchronized (bakes) {
            return bakes.computeIfAbsent(site, id -> new Bake(sites.settings(id), markdown));
        }
    }

    /** Where the site's own styles and pictures come from: its policy, for a page that is shown in another place. */
    public String contentSecurityPolicy(String site) {
        BakeSettings settings = sites.settings(site);
        String own = settings.baseUrl().map(PagePreview::origin).orElse("");
        return SitesServlet.CONTENT_SECURITY_POLICY
                        .replace("'self'", own.isEmpty() ? "'self'" : "'self' " + own)
                        .replace("frame-ancestors 'none'", "frame-ancestors 'self'")
                + "; sandbox allow-scripts allow-popups";
    }

    private static String origin(String url) {
        URI address = URI.create(url);
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
