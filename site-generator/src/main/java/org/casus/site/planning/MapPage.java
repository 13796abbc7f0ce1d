package org.casus.site.planning;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.casus.content.sites.SiteCollection;
import org.casus.content.type.ContentType;
import org.casus.content.type.Field;
import org.casus.content.type.FieldKind;
import org.casus.site.memory.Noting;
import org.casus.site.planning.PlannedFile.Kind;
import org.casus.site.views.LinkView;
import org.casus.site.views.MapPageView;
import org.casus.site.views.MapSection;

/** The page with all that has a place, in themes that have a template for it. */
final class MapPage {

    static final String FILE = "kaart/index.html";
    private static final String TEMPLATE = "map.peb";

    private final PlanContext context;
    private final Frame frame;
    private final Lists lists;

    MapPage(PlanContext context, Frame frame, Lists lists) {
        this.context = context;
        this.frame = frame;
        this.lists = lists;
    }

    /** Whether the site has one: nothing of some sites has a place. */
    static boolean isOf(PlanContext context, Set<String> placed) {
        return context.theme().templates().containsKey(TEMPLATE) && !placed.isEmpty();
    }

    /** The ids of the collections of which anything has a place. */
    static Set<String> placed(PlanContext context) {
        return context.site().collections().values().stream()
                .filter(collection -> context.types()
                        .find(collection.type())
                        .filter(type -> Noting.covered(() -> hasPlaces(context, type)))
                        .isPresent())
                .map(SiteCollection::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean hasPlaces(PlanContext context, ContentType type) {
        List<String> points = type.fields().stream()
                .filter(field -> field.kind() instanceof FieldKind.Point && !field.isPrivate())
                .map(Field::name)
                .toList();
        return !points.isEmpty()
                && context.content().ofType(type.id()).stream()
                        .anyMatch(entry -> points.stream()
                                .anyMatch(point -> entry.fields().get(point).isPresent()));
    }

    /** One or none. */
    List<PlannedFile> pages() {
        return frame.hasMap() ? List.of(new PlannedFile.Deferred(FILE, Kind.LIST, "map", this::page)) : List.of();
    }

    private PlannedFile page() {
        String title = context.text("map.title");
        MapPageView view = new MapPageView(
                frame.head(FILE, title, context.text("map.text")),
                frame.site(context.address().url(FILE)),
                List.of(frame.home()),
                title,
                sections());
        return new PlannedFile.Page(FILE, Kind.LIST, "map", TEMPLATE, view);
    }

    private List<MapSection> sections() {
        return context.site().collections().values().stream()
                .map(this::section)
                .filter(section -> !section.maps().isEmpty())
                .toList();
    }

    private MapSection section(SiteCollection collection) {
        return new MapSection(
                collection.title().in(context.language()),
                collection.mapIntro().map(text -> text.in(context.language())).orElse(""),
                lists.maps(Lists.Key.whole(collection.id())),
                context.address().url(BrowserIndex.pathOf(collection.id())),
                new LinkView(
                        context.text("planning.all", frame.list(collection).label()),
                        frame.list(collection).url()));
    }
}
