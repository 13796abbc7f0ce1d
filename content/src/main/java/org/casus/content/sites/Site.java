package org.casus.content.sites;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.casus.content.LocalizedText;

/**
 * A thematic website: which content it shows, at which addresses, with which theme.
 *
 * @param id the site file's name
 * @param url where visitors find it: scheme and host, no path, no slash at the end
 * @param locales language tags; the first is the default
 * @param theme the id of a theme
 * @param collections by id, in the order of the file
 * @param security whom to tell of a weakness
 * @param accessibility what it says of its own
 * @param streets the tiles of a map of streets
 * @param hasStyleGuide whether the site has a page that shows what it is made of
 * @param searched other sites of the house that this one's search looks through, as far as they have the same host
 */
public record Site(
        String id,
        LocalizedText title,
        LocalizedText tagline,
        String url,
        List<String> locales,
        String theme,
        Publisher publisher,
        SequencedMap<String, SiteCollection> collections,
        PageSelection pages,
        List<SiteLink> nav,
        List<SiteLink> footer,
        List<String> searched,
        Home home,
        Gate gate,
        Budgets budgets,
        Optional<SecurityContact> security,
        Optional<Accessibility> accessibility,
        Optional<StreetMap> streets,
        boolean hasStyleGuide) {

    public Site {
        locales = List.copyOf(locales);
        collections = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(collections));
        nav = List.copyOf(nav);
        footer = List.copyOf(footer);
        searched = List.copyOf(searched);
    }

    public String language() {
        return locales.getFirst();
    }

    /** The collection that shows entries of a type; a site has at most one. */
    public Optional<SiteCollection> collectionOf(String type) {
        return collections.values().stream()
                .filter(collection -> collection.type().equals(type))
                .findFirst();
    }

    /**
     * Who answers for the site.
     *
     * @param contact path of the page that says how to reach them; empty where there is none
     */
    public record Publisher(String name, String contact) {}

    /**
     * Which entries are the site's pages of text.
     *
     * @param where text fields with the value they must have
     */
    public record PageSelection(String type, Map<String, String> where) {

        public PageSelection {
            where = Map.copyOf(where);
        }
    }

    /**
     * Whom to tell of a weakness (RFC 9116).
     *
     * @param contact an address that begins with {@code mailto:}, {@code tel:} or {@code https:}
     * @param expires until when this holds, a moment
     */
    public record SecurityContact(String contact, String expires, Optional<String> policy) {}

    /** The home page. */
    public record Home(LocalizedText heroTitle, LocalizedText heroText, List<HomeBlock> blocks) {

        public Home {
            blocks = List.copyOf(blocks);
        }
    }
}
