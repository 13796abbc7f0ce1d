package org.casus.content.sites;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.casus.content.LocalizedText;

/** Reads what a site file says of the site's accessibility. */
final class AccessibilityReader {

    private static final String USUAL_PAGE = "toegankelijkheid";
    private static final Pattern DAY = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])");

    private final SourceMap source;

    AccessibilityReader(SourceMap source) {
        this.source = source;
    }

    Optional<Accessibility> accessibility() {
        String page = source.textIfAny("page").orElse(USUAL_PAGE);
        Optional<String> standard = source.text("standard");
        Optional<Accessibility.Status> status = source.oneOf(
                        "status",
                        Arrays.stream(Accessibility.Status.values())
                                .map(Accessibility.Status::word)
                                .toList(),
                        "status")
                .map(word -> Accessibility.Status.valueOf(word.toUpperCase(java.util.Locale.ROOT)));
        Optional<Accessibility.Method> method = source.oneOf(
                        "method",
                        Arrays.stream(Accessibility.Method.values())
                                .map(Accessibility.Method::word)
                                .toList(),
                        "method")
                .map(word -> Accessibility.Method.valueOf(word.toUpperCase(java.util.Locale.ROOT)));
        List<LocalizedText> shortcomings = source.localizedList("shortcomings");
        List<LocalizedText> burden = source.localizedList("burden");
        List<LocalizedText> exempt = source.localizedList("exempt");
        Optional<String> prepared = source.text("prepared", DAY, "a day such as 2026-11-21");
        Optional<String> reviewed = source.keys().contains("reviewed")
                ? source.text("reviewed", DAY, "a day such as 2026-11-21")
                : Optional.empty();
        Optional<LocalizedText> feedback = source.localized("feedback");
        Optional<LocalizedText> enforcement = source.localizedIfAny("enforcement");
        source.refuseTheRest();
        if (standard.isEmpty() || status.isEmpty() || method.isEmpty() || prepared.isEmpty() || feedback.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Accessibility(
                page,
                standard.get(),
                status.get(),
                shortcomings,
                burden,
                exempt,
                prepared.get(),
                reviewed,
                method.get(),
                feedback.get(),
                enforcement));
    }
}
