package org.casus.content.sites;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.casus.content.type.ContentType;
import org.casus.content.type.Field;
import org.casus.content.type.FieldKind;

/** Reads what a collection has beside its list: downloads, an archive by year, a calendar. */
final class OutputsReader {

    private final SourceMap source;

    OutputsReader(SourceMap source) {
        this.source = source;
    }

    SiteCollection.Outputs outputs(Optional<ContentType> type) {
        return new SiteCollection.Outputs(
                downloads(),
                field(type, source, "archive", "date", field -> field.kind() instanceof FieldKind.CalendarDate),
                source.mapIfAny("calendar").flatMap(calendar -> calendar(type, calendar)),
                withTwins());
    }

    /** There are where the file does not say {@code twins: []}. */
    private boolean withTwins() {
        List<String> known = List.of("jsonld");
        return source.wordsIfAny("twins")
                .map(chosen -> chosen.stream()
                                .filter(word -> source.isKnown("twins", word, known, "twin"))
                                .count()
                        > 0)
                .orElse(true);
    }

    /** All of them where the file does not say. */
    private List<SiteCollection.Download> downloads() {
        List<SiteCollection.Download> forms = List.of(SiteCollection.Download.values());
        List<String> words = forms.stream().map(SiteCollection.Download::word).toList();
        return source.wordsIfAny("downloads")
                .map(chosen -> chosen.stream()
                        .filter(word -> source.isKnown("downloads", word, words, "download"))
                        .map(word -> forms.get(words.indexOf(word)))
                        .toList())
                .orElse(forms);
    }

    private static Optional<SiteCollection.CalendarFields> calendar(Optional<ContentType> type, SourceMap source) {
        Predicate<Field> isTime =
                field -> field.kind() instanceof FieldKind.CalendarDate || field.kind() instanceof FieldKind.DateTime;
        Predicate<Field> isPlace =
                field -> field.kind() instanceof FieldKind.Text || field.kind() instanceof FieldKind.Address;
        if (!source.keys().contains("start")) {
            source.problem("start", "‘start’ is missing: the field that says when");
        }
        Optional<String> start = field(type, source, "start", "date", isTime);
        Optional<String> end = field(type, source, "end", "date", isTime);
        Optional<String> cancelled =
                field(type, source, "cancelled", "yes or no", field -> field.kind() instanceof FieldKind.TrueFalse);
        List<String> known = names(type, isPlace);
        List<String> place = source.wordsIfAny("place").orElse(List.of()).stream()
                .filter(name -> source.isKnown("place", name, known, "text or address called"))
                .toList();
        source.refuseTheRest();
        return start.map(when -> new SiteCollection.CalendarFields(when, end, place, cancelled));
    }

    private static Optional<String> field(
            Optional<ContentType> type, SourceMap source, String key, String kind, Predicate<Field> fits) {
        List<String> known = names(type, fits);
        return source.textIfAny(key)
                .filter(name -> type.isEmpty() || source.isKnown(key, name, known, kind + " called"));
    }

    private static List<String> names(Optional<ContentType> type, Predicate<Field> fits) {
        return type.stream()
                .flatMap(found -> found.fields().stream())
                .filter(field -> !field.isPrivate() && fits.test(field))
                .map(Field::name)
                .toList();
    }
}
