package org.casus.site.planning;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.PublishedEntry;
import org.casus.content.sites.HomeBlock;
import org.casus.content.type.ContentType;
import org.casus.content.type.FieldKind;
import org.casus.site.planning.PlannedFile.Kind;
import org.casus.site.views.Block;
import org.casus.site.views.LinkView;
import org.casus.site.views.NotFoundView;
import org.casus.site.views.Prose;
import org.casus.site.views.Sections;
import org.casus.site.views.TextView;

/** The site's pages of text, and the page for addresses that do not exist. */
final class TextPages {

    static final String NOT_FOUND_FILE = "404.html";

    private final PlanContext context;
    private final Addresses addresses;
    private final Frame frame;
    private final EntryWords words;
    private final Pictures pictures;
    private final ProseLinks prose;
    private final PeopleDates dates;
    private final Statements statements;

    TextPages(
            PlanContext context,
            Addresses addresses,
            Frame frame,
            EntryWords words,
            Pictures pictures,
            ProseLinks prose) {
        this.context = context;
        this.addresses = addresses;
        this.frame = frame;
        this.words = words;
        this.pictures = pictures;
        this.prose = prose;
        this.dates = new PeopleDates(context.language());
        this.statements = new Statements(context);
    }

    /** All but those that the home page shows. */
    List<PlannedFile> pages() {
        statements.check(addresses);
        List<PlannedFile> files = new ArrayList<>();
        addresses.pages().forEach((path, entry) -> {
            if (!onHome().contains(path)) {
                files.add(new PlannedFile.Deferred(
                        path + "/index.html",
                        Kind.PAGE,
                        entry.id().toString(),
                        PeopleDates.iso(entry.modified()),
                        () -> page(path, addresses.pageAt(path).orElseThrow())));
            }
        });
        files.add(notFound());
        return files;
    }

    private Set<String> onHome() {
        return context.site().home().blocks().stream()
                .flatMap(block ->
                        block instanceof HomeBlock.Intro intro ? Stream.of(intro.page()) : Stream.<String>empty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private PlannedFile.Page page(String path, PublishedEntry entry) {
        return new PlannedFile.Page(
                path + "/index.html", Kind.PAGE, entry.id().toString(), "text.peb", view(path, entry));
    }

    /** Whether the home page shows it. */
    boolean isOnHome(EntryId id) {
        return onHome().stream()
                .anyMatch(path -> addresses
                        .pageAt(path)
                        .filter(entry -> entry.id().equals(id))
                        .isPresent());
    }

    /** The page of this entry alone; nothing where it is no page of text of this site. */
    Optional<PlannedFile.Page> page(EntryId id) {
        return addresses.pages().entrySet().stream()
                .filter(page -> page.getValue().id().equals(id))
                .findFirst()
                .map(page -> page(page.getKey(), page.getValue()));
    }

    private TextView view(String path, PublishedEntry entry) {
        ContentType type = type();
        String title = words.title(type, entry);
        String intro = words.summary(type, entry);
        Prose body = body(type, entry);
        return new TextView(
                frame.head(path + "/index.html", title, intro),
                frame.site(addresses.page(path)),
                crumbs(path),
                title,
                intro,
                body,
                new Sections(body),
                pictures.of(type, entry),
                dates.of(entry),
                statements.on(path));
    }

    /** Pages lie under those whose path theirs begins with. */
    private List<LinkView> crumbs(String path) {
        List<LinkView> crumbs = new ArrayList<>(List.of(frame.home()));
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            String above = path.substring(0, slash);
            String url = addresses.page(above);
            addresses.pageAt(above).ifPresent(page -> crumbs.add(new LinkView(words.title(type(), page), url)));
        }
        return List.copyOf(crumbs);
    }

    Block.IntroBlock intro(PublishedEntry entry) {
        ContentType type = type();
        return new Block.IntroBlock(
                words.title(type, entry), words.summary(type, entry), body(type, entry), pictures.of(type, entry));
    }

    private ContentType type() {
        return context.types()
                .find(context.site().pages().type())
                .orElseThrow(() -> new IllegalStateException("site files are checked against the types"));
    }

    private Prose body(ContentType type, PublishedEntry entry) {
        return type.fields().stream()
                .filter(field -> field.kind() instanceof FieldKind.Markdown && !field.isPrivate())
                .findFirst()
                .map(field -> prose.prose(entry, field.name()))
                .orElseThrow(() -> new IllegalStateException("the type ‘" + type.id() + "’ of pages has no text"));
    }

    private PlannedFile notFound() {
        return new PlannedFile.Page(
                NOT_FOUND_FILE,
                Kind.PAGE,
                "page for unknown addresses",
                "not-found.peb",
                new NotFoundView(
                        frame.head(
                                NOT_FOUND_FILE,
                                context.text("planning.notFound"),
                                context.text("planning.notFound.description")),
                        frame.site(""),
                        List.of(frame.home())));
    }
}
