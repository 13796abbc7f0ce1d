package org.casus.site.planning;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.casus.content.bundle.Content;
import org.casus.content.bundle.MediaFile;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.PublishedEntry;
import org.casus.content.sites.Site;
import org.casus.content.source.Problems;
import org.casus.content.type.ContentTypes;
import org.casus.content.vocabulary.Vocabularies;
import org.casus.site.memory.Noting;
import org.casus.site.theme.Texts;
import org.casus.site.theme.Theme;

/**
 * What a plan is made from. What may be another at the next bake is noted when it is read; the rest (types, vocabularies,
 * base, site files, theme, address) is what a memory stands or falls with.
 *
 * @param entries those of the content, where one is found faster
 * @param sites all sites of the house by id, this one too
 * @param isOfDrafts whether drafts are shown, so that every page says so and asks not to be found
 * @param problems what is found wrong on the way; a plan with problems is none
 */
record PlanContext(
        Content content,
        Map<EntryId, PublishedEntry> entries,
        Site site,
        SortedMap<String, Site> sites,
        Theme theme,
        SiteAddress address,
        boolean isOfDrafts,
        Problems problems) {

    static PlanContext of(
            Content content,
            Site site,
            SortedMap<String, Site> sites,
            Theme theme,
            SiteAddress address,
            boolean isOfDrafts) {
        return new PlanContext(
                content, new HashMap<>(content.entries()), site, sites, theme, address, isOfDrafts, new Problems());
    }

    /** All of it: what reads this is planned again at every bake. Rather take one of those below. */
    @Override
    public Content content() {
        return Noting.readSame(new Questions.WholeContent(), content);
    }

    Optional<PublishedEntry> entry(EntryId id) {
        return Noting.read(new Questions.EntryAt(id), Optional.ofNullable(entries.get(id)));
    }

    Optional<MediaFile> media(String id) {
        return Noting.read(
                new Questions.MediaAt(id), Optional.ofNullable(content.media().get(id)));
    }

    ContentTypes types() {
        return content.types();
    }

    Vocabularies vocabularies() {
        return content.vocabularies();
    }

    /** The installation's address, no slash at its end. */
    String base() {
        return content.base();
    }

    String language() {
        return site.language();
    }

    Texts texts() {
        return theme.textsIn(language());
    }

    String text(String key, Object... values) {
        return texts().text(key, values);
    }

    /** The address of a file of the theme. */
    String asset(String name) {
        return address.url(theme.asset(name).path());
    }
}
