package org.casus.site;

import java.util.Optional;
import org.casus.content.bundle.Content;
import org.casus.content.entry.EntryId;
import org.casus.content.sites.Site;

/** Which entry a page shows. */
final class Shown {

    private static final String INDEX = "/index.html";

    private Shown() {}

    /** @return {@code church/sint-anna}; empty for lists, the home page and others that show none */
    static String by(String path, Site site, Content content) {
        if (!path.endsWith(INDEX)) {
            return "";
        }
        String folder = path.substring(0, path.length() - INDEX.length());
        int slash = folder.indexOf('/');
        Optional<EntryId> fiche = slash < 0
                ? Optional.empty()
                : Optional.ofNullable(site.collections().get(folder.substring(0, slash)))
                        .map(collection -> new EntryId(collection.type(), folder.substring(slash + 1)))
                        .filter(id -> content.entry(id).isPresent());
        return fiche.or(() -> page(folder, site, content))
                .map(EntryId::toString)
                .orElse("");
    }

    /** The slug of a text page is the site's id, a hyphen and its path. */
    private static Optional<EntryId> page(String path, Site site, Content content) {
        EntryId id = new EntryId(site.pages().type(), site.id() + "-" + path.replace('/', '-'));
        return content.entry(id).map(entry -> id);
    }
}
