package org.casus.site.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.casus.content.sites.Site;
import org.casus.site.planning.PlannedFile.Kind;
import org.casus.site.views.CompareView;
import org.casus.site.views.LinkView;
import org.casus.site.views.SearchView;

/** The pages that a reader asks something: to search the site and others of the house on the same host, to compare. */
final class AskingPages {

    private static final String SEARCH = "search.peb";
    private static final String COMPARE = "compare.peb";

    private final PlanContext context;
    private final Addresses addresses;
    private final Frame frame;

    AskingPages(PlanContext context, Addresses addresses, Frame frame) {
        this.context = context;
        this.addresses = addresses;
        this.frame = frame;
    }

    List<PlannedFile> pages() {
        List<PlannedFile> pages = new ArrayList<>();
        if (canSearch(context)) {
            pages.add(search());
        }
        if (canCompare(context)) {
            pages.add(compare());
        }
        return pages;
    }

    /** A theme without the page has no use for an index of words. */
    static boolean canSearch(PlanContext context) {
        return context.theme().templates().containsKey(SEARCH);
    }

    static boolean canCompare(PlanContext context) {
        return context.theme().templates().containsKey(COMPARE);
    }

    private PlannedFile compare() {
        String path = Frame.COMPARE_FOLDER + "/index.html";
        String subject = "page that compares";
        return new PlannedFile.Deferred(path, Kind.PAGE, subject, () -> {
            String title = context.text("planning.compare");
            return new PlannedFile.Page(
                    path,
                    Kind.PAGE,
                    subject,
                    COMPARE,
                    new CompareView(
                            frame.head(path, title, context.text("planning.compare.description")),
                            frame.site(context.address().url(Frame.COMPARE_FOLDER + "/")),
                            List.of(frame.home()),
                            title,
                            lists()));
        });
    }

    private List<LinkView> lists() {
        return context.site().collections().values().stream().map(frame::list).toList();
    }

    private PlannedFile search() {
        String path = Frame.SEARCH_FOLDER + "/index.html";
        String subject = "page that searches";
        return new PlannedFile.Deferred(path, Kind.PAGE, subject, () -> {
            String title = context.text("planning.search");
            return new PlannedFile.Page(
                    path,
                    Kind.PAGE,
                    subject,
                    SEARCH,
                    new SearchView(
                            frame.head(path, title, context.text("planning.search.description")),
                            frame.site(context.address().url(Frame.SEARCH_FOLDER + "/")),
                            List.of(frame.home()),
                            title,
                            indexes(),
                            lists()));
        });
    }

    private List<LinkView> indexes() {
        List<LinkView> indexes = new ArrayList<>();
        Stream.concat(
                        Stream.of(context.site()),
                        context.site().searched().stream()
                                .flatMap(id ->
                                        Optional.ofNullable(context.sites().get(id)).stream()))
                .distinct()
                .forEach(site -> index(site).ifPresent(indexes::add));
        return List.copyOf(indexes);
    }

    /** A page may ask its own host alone. */
    private Optional<LinkView> index(Site site) {
        String home = addresses.site(site);
        return home.startsWith("/")
                ? Optional.of(new LinkView(site.title().in(context.language()), home + TextSearch.HEAD))
                : Optional.empty();
    }
}
