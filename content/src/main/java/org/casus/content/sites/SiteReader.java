package org.casus.content.sites;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.casus.content.LocalizedText;
import org.casus.content.source.Problems;
import org.casus.content.source.Yaml;
import org.casus.content.type.ContentType;
import org.casus.content.type.ContentTypes;
import org.casus.content.type.Field;
import org.casus.content.type.FieldKind;

/** Reads one site file. Whether its pages exist is known only when there are entries; planning says so. */
final class SiteReader {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern URL = Pattern.compile("https?://[^/\\s?#]+");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final Pattern CONTACT = Pattern.compile("(mailto:|tel:|https://)\\S+");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z");
    private static final int MOST_PER_PAGE = 200;
    private static final int MOST_IN_BLOCK = 24;
    private static final int MOST_KILOBYTES = 100_000;

    private final String file;
    private final SortedSet<String> sites;
    private final ContentTypes types;
    private final Problems problems;
    private final Map<String, SiteCollection> collections = new LinkedHashMap<>();

    SiteReader(String file, SortedSet<String> sites, ContentTypes types, Problems problems) {
        this.file = file;
        this.sites = sites;
        this.types = types;
        this.problems = problems;
    }

    Optional<Site> site(String id, Yaml.Mapping mapping) {
        if (!ID.matcher(id).matches()) {
            problems.add(file, 0, "the file's name must be lower case with hyphens");
        }
        SourceMap first = new SourceMap(file, mapping, List.of(), problems);
        List<String> locales = locales(first);
        if (locales.isEmpty()) {
            return Optional.empty();
        }
        SourceMap source = first.withLocales(locales);
        Optional<LocalizedText> title = source.localized("title");
        Optional<LocalizedText> tagline = source.localized("tagline");
        Optional<String> url = source.text("url", URL, "an address such as https://www.example.org, without a path");
        Optional<String> theme = source.text("theme", ID, "the id of a theme");
        Optional<Site.Publisher> publisher = source.map("publisher").flatMap(this::publisher);
        source.map("collections").ifPresent(this::collections);
        Optional<Site.PageSelection> pages = source.map("pages").flatMap(this::pages);
        List<SiteLink> nav = links(source.maps("nav"));
        List<SiteLink> footer = links(source.mapsIfAny("footer"));
        List<String> searched = source.keys().contains("search") ? source.words("search", sites, "site") : List.of();
        Optional<Site.Home> home = source.map("home").flatMap(this::home);
        Gate gate = source.mapIfAny("gate").map(SiteReader::gate).orElse(Gate.USUAL);
        Budgets budgets = source.mapIfAny("budgets").map(SiteReader::budgets).orElse(Budgets.USUAL);
        Optional<Site.SecurityContact> security = source.mapIfAny("security").flatMap(SiteReader::security);
        Optional<Accessibility> accessibility =
                source.mapIfAny("accessibility").flatMap(inner -> new AccessibilityReader(inner).accessibility());
        Optional<StreetMap> streets =
                source.mapIfAny("streets").flatMap(inner -> new StreetMapReader(inner).streetMap());
        boolean hasStyleGuide = source.isTrue("styleGuide");
        source.refuseTheRest();
        if (title.isEmpty()
                || tagline.isEmpty()
                || url.isEmpty()
                || theme.isEmpty()
                || publisher.isEmpty()
                || pages.isEmpty()
                || home.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Site(
                id,
                title.get(),
                tagline.get(),
                url.get(),
                locales,
                theme.get(),
                publisher.get(),
                new LinkedHashMap<>(collections),
                pages.get(),
                nav,
                footer,
                searched,
                home.get(),
                gate,
                budgets,
                security,
                accessibility,
                streets,
                hasStyleGuide));
    }

    private static Gate gate(SourceMap source) {
        int shrink = source.numberIfAny("shrink", 0, 100).orElse(Gate.USUAL.shrink());
        int from = source.numberIfAny("from", 1, Integer.MAX_VALUE).orElse(Gate.USUAL.from());
        source.refuseTheRest();
        return new Gate(shrink, from);
    }

    private static Budgets budgets(SourceMap source) {
        int page = source.numberIfAny("page", 1, MOST_KILOBYTES).orElse(Budgets.USUAL.page());
        int styles = source.numberIfAny("styles", 1, MOST_KILOBYTES).orElse(Budgets.USUAL.styles());
        int scripts = source.numberIfAny("scripts", 0, MOST_KILOBYTES).orElse(Budgets.USUAL.scripts());
        source.refuseTheRest();
        return new Budgets(page, styles, scripts);
    }

    private List<String> locales(SourceMap source) {
        List<String> locales = source.words("locales");
        if (locales.isEmpty()) {
            source.problem("locales", "‘locales’ must name at least one language: [nl]");
        }
        locales.stream()
                .filter(locale -> !LANGUAGE.matcher(locale).matches())
                .forEach(
                        locale -> source.problem("locales", "‘" + locale + "’ is not a language tag such as nl or en"));
        return locales;
    }

    private Optional<Site.Publisher> publisher(SourceMap source) {
        Optional<String> name = source.text("name");
        String contact = source.textIfAny("contact").orElse("");
        source.refuseTheRest();
        return name.map(who -> new Site.Publisher(who, contact));
    }

    private static Optional<Site.SecurityContact> security(SourceMap source) {
        Optional<String> contact = source.text("contact", CONTACT, "an address such as mailto:security@example.org");
        Optional<String> expires = source.text("expires", MOMENT, "a moment such as 2027-12-31T23:00:00Z");
        Optional<String> policy = source.textIfAny("policy");
        source.refuseTheRest();
        return contact.flatMap(who -> expires.map(until -> new Site.SecurityContact(who, until, policy)));
    }

    private void collections(SourceMap source) {
        Map<String, String> holders = new TreeMap<>();
        for (String id : source.keys()) {
            if (!ID.matcher(id).matches()) {
                source.problem(id, "a collection's name is part of addresses: lower case with hyphens");
            }
            source.map(id).flatMap(inner -> collection(id, inner)).ifPresent(collection -> {
                String holder = holders.putIfAbsent(collection.type(), id);
                if (holder != null) {
                    source.problem(
                            id,
                            "the type ‘" + collection.type() + "’ is in the collection ‘" + holder
                                    + "’ already. An entry has one page on a site: keep one collection.");
                }
                collections.put(id, collection);
            });
        }
    }

    private Optional<SiteCollection> collection(String id, SourceMap source) {
        Optional<ContentType> type = source.oneOf("type", typeIds(), "type").flatMap(types::find);
        Optional<LocalizedText> title = source.localized("title");
        Optional<LocalizedText> intro = source.localizedIfAny("intro");
        Optional<LocalizedText> mapIntro = source.localizedIfAny("mapIntro");
        List<String> facets = type.map(found -> facets(found, source)).orElseGet(() -> source.words("facets"));
        List<SiteCollection.SortKey> sort = sortKeys(type, source);
        List<SiteCollection.ListForm> views = type.map(found -> views(found, source))
                .orElseGet(() -> {
                    source.words("views");
                    return List.of();
                });
        Optional<Integer> perPage = source.number("perPage", 1, MOST_PER_PAGE);
        boolean isRequired = source.isTrue("required");
        SiteCollection.Outputs outputs = new OutputsReader(source).outputs(type);
        source.refuseTheRest();
        if (type.isEmpty() || title.isEmpty() || perPage.isEmpty() || sort.isEmpty() || views.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new SiteCollection(
                id,
                type.get().id(),
                title.get(),
                intro,
                mapIntro,
                facets,
                sort,
                views,
                perPage.get(),
                isRequired,
                outputs));
    }

    private List<String> typeIds() {
        return types.all().stream().map(ContentType::id).toList();
    }

    private static List<String> facets(ContentType type, SourceMap source) {
        List<String> known = type.fields().stream()
                .filter(field -> field.isFacet() && !field.isPrivate() && isCountable(field))
                .map(Field::name)
                .toList();
        return source.words("facets", known, "facet of the type ‘" + type.id() + "’ called");
    }

    private static boolean isCountable(Field field) {
        return field.kind() instanceof FieldKind.Concept || field.kind() instanceof FieldKind.TrueFalse;
    }

    private static List<SiteCollection.SortKey> sortKeys(Optional<ContentType> type, SourceMap source) {
        Set<String> known = new LinkedHashSet<>();
        type.ifPresent(found -> {
            known.add(found.titleField());
            found.fields().stream()
                    .filter(field -> field.isSortable() && !field.isPrivate())
                    .forEach(field -> known.add(field.name()));
        });
        known.add(SiteCollection.SortKey.PUBLISHED);
        known.add(SiteCollection.SortKey.CHANGED);
        List<SiteCollection.SortKey> keys = new ArrayList<>();
        List<String> words = source.words("sort");
        if (words.isEmpty()) {
            source.problem("sort", "‘sort’ must name at least one order");
        }
        for (String word : words) {
            String key = word.startsWith("-") ? word.substring(1) : word;
            if (type.isPresent() && !known.contains(key)) {
                source.problem(
                        "sort", "‘" + key + "’ cannot be sorted by. What can: " + String.join(", ", known) + ".");
            } else {
                keys.add(new SiteCollection.SortKey(key, word.startsWith("-")));
            }
        }
        return keys;
    }

    private static List<SiteCollection.ListForm> views(ContentType type, SourceMap source) {
        List<SiteCollection.ListForm> forms = List.of(SiteCollection.ListForm.values());
        List<String> words = forms.stream().map(SiteCollection.ListForm::word).toList();
        List<String> chosen = source.words("views", words, "view");
        if (chosen.isEmpty()) {
            source.problem("views", "‘views’ must name at least one of " + String.join(", ", words));
        }
        boolean hasPoint = type.fields().stream().anyMatch(field -> field.kind() instanceof FieldKind.Point);
        if (chosen.contains(SiteCollection.ListForm.MAP.word()) && !hasPoint) {
            source.problem("views", "the type ‘" + type.id() + "’ has no point to put on a map. Leave out ‘map’.");
        }
        return chosen.stream().map(word -> forms.get(words.indexOf(word))).toList();
    }

    private Optional<Site.PageSelection> pages(SourceMap source) {
        Optional<ContentType> type = source.oneOf("type", typeIds(), "type").flatMap(types::find);
        Optional<SourceMap> conditions = source.map("where");
        source.refuseTheRest();
        if (type.isEmpty() || conditions.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> where = new TreeMap<>();
        List<String> known = type.get().fields().stream()
                .filter(field -> field.kind() instanceof FieldKind.Text)
                .map(Field::name)
                .toList();
        for (String field : conditions.get().keys()) {
            if (!known.contains(field)) {
                conditions.get().problem(field, "the type ‘" + type.get().id() + "’ has no text field ‘" + field + "’");
            }
            conditions.get().text(field).ifPresent(value -> where.put(field, value));
        }
        return Optional.of(new Site.PageSelection(type.get().id(), where));
    }

    private List<SiteLink> links(List<SourceMap> sources) {
        List<SiteLink> links = new ArrayList<>();
        for (SourceMap source : sources) {
            Optional<LocalizedText> label = source.localizedIfAny("label");
            Set<String> targets = new LinkedHashSet<>(source.keys());
            targets.remove("label");
            if (targets.size() != 1) {
                source.problem(source.line(), "a link names one target: collection, page or site");
                continue;
            }
            Optional<SiteLink> link = switch (targets.iterator().next()) {
                case "collection" ->
                    source.oneOf("collection", collections.keySet(), "collection")
                            .map(id -> new SiteLink.ToCollection(id, label));
                case "page" -> source.text("page").map(path -> new SiteLink.ToPage(path, label));
                case "site" -> source.oneOf("site", sites, "site").map(id -> new SiteLink.ToSite(id, label));
                default -> Optional.empty();
            };
            source.refuseTheRest();
            link.ifPresent(links::add);
        }
        return links;
    }

    private Optional<Site.Home> home(SourceMap source) {
        Optional<SourceMap> hero = source.map("hero");
        Optional<LocalizedText> title = hero.flatMap(inner -> inner.localized("title"));
        Optional<LocalizedText> text = hero.flatMap(inner -> inner.localized("text"));
        hero.ifPresent(SourceMap::refuseTheRest);
        List<HomeBlock> blocks = source.maps("blocks").stream()
                .flatMap(block -> block(block).stream())
                .toList();
        source.refuseTheRest();
        return title.flatMap(heading -> text.map(words -> new Site.Home(heading, words, blocks)));
    }

    private Optional<HomeBlock> block(SourceMap source) {
        if (source.keys().size() != 1) {
            source.problem(source.line(), "a block has one key: its kind");
            return Optional.empty();
        }
        String kind = source.keys().iterator().next();
        Optional<HomeBlock> block = switch (kind) {
            case "intro" -> source.text("intro").map(HomeBlock.Intro::new);
            case "sites" -> Optional.of(new HomeBlock.Sites(source.words("sites", sites, "site")));
            case "latest", "facetTiles", "map", "news", "progress" ->
                source.map(kind).flatMap(inner -> collectionBlock(kind, inner));
            default -> {
                source.problem(
                        kind,
                        "there is no block ‘" + kind
                                + "’. Blocks: intro, latest, facetTiles, map, news, progress, sites.");
                yield Optional.empty();
            }
        };
        return block;
    }

    private Optional<HomeBlock> collectionBlock(String kind, SourceMap source) {
        Optional<SiteCollection> collection =
                source.oneOf("collection", collections.keySet(), "collection").map(collections::get);
        Optional<LocalizedText> title = source.localized("title");
        Optional<HomeBlock> block = switch (kind) {
            case "latest" ->
                counted(source, collection, title)
                        .map(found -> new HomeBlock.Latest(found.collection.id(), found.count, found.title));
            case "news" ->
                counted(source, collection, title)
                        .filter(found -> hasDate(found.collection, source))
                        .map(found -> new HomeBlock.News(found.collection.id(), found.count, found.title));
            case "facetTiles" -> withFacet(source, collection, title, HomeBlock.FacetTiles::new);
            case "progress" -> withFacet(source, collection, title, HomeBlock.Progress::new);
            default -> collection.flatMap(of -> title.map(heading -> new HomeBlock.Map(of.id(), heading)));
        };
        source.refuseTheRest();
        return block;
    }

    private record Counted(SiteCollection collection, int count, LocalizedText title) {}

    private static Optional<Counted> counted(
            SourceMap source, Optional<SiteCollection> collection, Optional<LocalizedText> title) {
        Optional<Integer> count = source.number("count", 1, MOST_IN_BLOCK);
        return collection.flatMap(of -> count.flatMap(most -> title.map(heading -> new Counted(of, most, heading))));
    }

    /** Makes a block of a collection, one of its facets and a title. */
    private interface FacetBlock {
        HomeBlock of(String collection, String facet, LocalizedText title);
    }

    private static Optional<HomeBlock> withFacet(
            SourceMap source, Optional<SiteCollection> collection, Optional<LocalizedText> title, FacetBlock block) {
        List<String> known = collection.map(SiteCollection::facets).orElse(List.of());
        Optional<String> facet = source.oneOf("facet", known, "facet of that collection called");
        return collection.flatMap(of -> facet.flatMap(name -> title.map(heading -> block.of(of.id(), name, heading))));
    }

    private boolean hasDate(SiteCollection collection, SourceMap source) {
        boolean hasDate = types.find(collection.type()).stream()
                .flatMap(type -> type.fields().stream())
                .anyMatch(field -> field.kind() instanceof FieldKind.CalendarDate);
        if (!hasDate) {
            source.problem("collection", "the type ‘" + collection.type() + "’ has no date: it cannot be news");
        }
        return hasDate;
    }
}
