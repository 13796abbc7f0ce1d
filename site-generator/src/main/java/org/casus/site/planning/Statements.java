package org.casus.site.planning;

import java.util.List;
import java.util.Optional;
import org.casus.content.LocalizedText;
import org.casus.content.sites.Accessibility;
import org.casus.site.views.StatementView;

/** What the site file says of the site's accessibility, for the page of text that it stands on. */
final class Statements {

    private final PlanContext context;
    private final PeopleDates dates;

    Statements(PlanContext context) {
        this.context = context;
        this.dates = new PeopleDates(context.language());
    }

    /** One or none. */
    List<StatementView> on(String path) {
        return context.site().accessibility().stream()
                .filter(statement -> statement.page().equals(path))
                .map(this::view)
                .toList();
    }

    private StatementView view(Accessibility statement) {
        return new StatementView(
                context.site().publisher().name(),
                context.site().title().in(context.language()),
                statement.standard(),
                statement.status().word(),
                texts(statement.shortcomings()),
                texts(statement.burden()),
                texts(statement.exempt()),
                dates.partial(statement.prepared()),
                statement.reviewed().map(dates::partial).orElse(""),
                statement.method().word(),
                text(Optional.of(statement.feedback())),
                text(statement.enforcement()));
    }

    private List<String> texts(List<LocalizedText> texts) {
        return texts.stream().map(text -> text.in(context.language())).toList();
    }

    private String text(Optional<LocalizedText> text) {
        return text.map(found -> found.in(context.language())).orElse("");
    }

    /** A statement that stands nowhere is a mistake. */
    void check(Addresses addresses) {
        context.site()
                .accessibility()
                .map(Accessibility::page)
                .filter(page -> !addresses.pages().containsKey(page))
                .ifPresent(page -> context.problems()
                        .add(
                                "sites/" + context.site().id() + ".yaml",
                                0,
                                "accessibility names the page ‘" + page + "’: this site has no such page. Write one,"
                                        + " or name another with ‘page’."));
    }
}
