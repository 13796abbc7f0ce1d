package org.casus.site.planning;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.PublishedEntry;
import org.casus.content.sites.Site;
import org.casus.content.sites.SiteCollection;
import org.casus.site.memory.Noting;

/** Where things of this site are, and things of its sisters. */
final class Addresses {

    private static final Pattern CAPITAL = Pattern.compile("([a-z0-9])([A-Z])");

    /** Fields of types are few, and asked for with every value. */
    private static final Map<String, String> HYPHENATED = new ConcurrentHashMap<>();

    private final PlanContext context;
    private final SequencedMap<String, PublishedEntry> pages = new LinkedHashMap<>();

    Addresses(PlanContext context) {
        this.context = context;
        Site.PageSelection selection = context.site().pages();
        for (PublishedEntry entry : context.content().ofType(selection.type())) {
            if (matches(entry, selection)) {
                PublishedEntry other = pages.putIfAbsent(pathOf(entry), entry);
                if (other != null) {
                    context.problems()
                            .add(
                                    context.site().id(),
                                    0,
                                    "two pages want /" + pathOf(entry) + "/ (" + other.id() + ", " + entry.id()
                                            + "). Change the path of one.");
                }
            }
        }
    }

    private static boolean matches(PublishedEntry entry, Site.PageSelection selection) {
        return selection.where().entrySet().stream()
                .allMatch(condition -> entry.fields()
                        .get(condition.getKey())
                        .map(JsonNode::asText)
                        .filter(condition.getValue()::equals)
                        .isPresent());
    }

    private static String pathOf(PublishedEntry page) {
        return page.fields().get("path").map(JsonNode::asText).orElse(page.id().slug());
    }

    /** The site's pages of text by path, in the order of their slugs. */
    SequencedMap<String, PublishedEntry> pages() {
        return Noting.read(new Questions.AllPages(), Collections.unmodifiableSequencedMap(pages));
    }

    Optional<PublishedEntry> pageAt(String path) {
        return Noting.read(new Questions.PageAt(path), Optional.ofNullable(pages.get(path)));
    }

    String home() {
        return context.address().url("");
    }

    String page(String path) {
        return context.address().url(path + "/");
    }

    String list(SiteCollection collection) {
        return context.address().url(collection.id() + "/");
    }

    /** @param number from 1 */
    static String listFile(String folder, int number) {
        return number == 1 ? folder + "/index.html" : folder + "/page/" + number + "/index.html";
    }

    static String landingFolder(SiteCollection collection, String facet, String value) {
        return collection.id() + "/" + hyphenated(facet) + "/" + value;
    }

    String landing(SiteCollection collection, String facet, String value) {
        return context.address().url(landingFolder(collection, facet, value) + "/");
    }

    /** {@code currentUse} is {@code current-use} in an address. */
    static String hyphenated(String field) {
        return HYPHENATED.computeIfAbsent(
                field, name -> CAPITAL.matcher(name).replaceAll("$1-$2").toLowerCase(Locale.ROOT));
    }

    static String ficheFolder(SiteCollection collection, EntryId id) {
        return collection.id() + "/" + id.slug();
    }

    String fiche(SiteCollection collection, EntryId id) {
        return context.address().url(ficheFolder(collection, id) + "/");
    }

    /** The page of an entry: on this site where a collection holds its type, else on the sister site that has it. */
    Optional<String> entry(EntryId id) {
        if (context.entry(id).isEmpty()) {
            return Optional.empty();
        }
        Optional<SiteCollection> own = context.site().collectionOf(id.type());
        if (own.isPresent()) {
            return own.map(collection -> fiche(collection, id));
        }
        for (Site sister : context.sites().values()) {
            Optional<SiteCollection> there = sister.collectionOf(id.type());
            if (there.isPresent()) {
                return there.map(collection -> site(sister) + ficheFolder(collection, id) + "/");
            }
        }
        return Optional.empty();
    }

    /** The home page of a site of the house; without its host where that is this one's too. */
    String site(Site other) {
        if (other.id().equals(context.site().id())) {
            return home();
        }
        SiteAddress own = context.address();
        SiteAddress there = own.sister(context.site().id(), other.id(), other.url());
        return there.origin().equals(own.origin()) ? there.url("") : there.absolute("");
    }
}
