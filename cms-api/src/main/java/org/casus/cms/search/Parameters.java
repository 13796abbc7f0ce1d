package org.casus.cms.search;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.casus.cms.access.Caller;
import org.casus.cms.http.Problem;
import org.casus.cms.listing.QueryParser;
import org.casus.cms.listing.Reach;
import org.casus.content.source.DidYouMean;
import org.casus.content.type.ContentType;

/** The parameters of a request, each at most once; one that is not known is refused by name. */
final class Parameters {

    private final Map<String, List<String>> values;

    private Parameters(Map<String, List<String>> values) {
        this.values = values;
    }

    static Parameters of(Map<String, List<String>> values, List<String> known) {
        values.forEach((name, all) -> {
            if (!known.contains(name)) {
                throw unknown(
                        name, "‘" + name + "’ bestaat hier niet.", "‘" + name + "’ does not exist here.", name, known);
            }
            if (all.size() > 1) {
                throw Problem.invalidParameter(
                        name, name + " staat er meer dan een keer.", name + " is given more than once.");
            }
        });
        return new Parameters(values);
    }

    Optional<String> one(String name) {
        return values.getOrDefault(name, List.of()).stream().findFirst();
    }

    String words() {
        return one("q").orElseThrow(() -> Problem.invalidParameter(
                "q", "q ontbreekt: geef minstens een woord.", "q is missing: give at least one word."));
    }

    int limit(int usual, int most) {
        return one("limit").map(text -> limit(text, most)).orElse(usual);
    }

    private static int limit(String text, int most) {
        if (text.matches("[0-9]{1,4}")) {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= most) {
                return limit;
            }
        }
        throw Problem.invalidParameter(
                "limit", "limit is een getal van 1 tot " + most + ".", "limit is a number from 1 to " + most + ".");
    }

    Optional<String> locale(List<String> languages) {
        return one("locale").map(language -> {
            if (!languages.contains(language)) {
                throw unknown(
                        "locale",
                        "locale kent ‘" + language + "’ niet.",
                        "locale does not know ‘" + language + "’.",
                        language,
                        languages);
            }
            return language;
        });
    }

    /** The types that are asked for; all of them where none is named. */
    Set<String> types(Collection<ContentType> declared) {
        List<String> known = declared.stream().map(ContentType::id).toList();
        return one("types")
                .map(list -> Arrays.stream(list.split(",", -1))
                        .map(String::strip)
                        .map(id -> known(id, known))
                        .collect(Collectors.toSet()))
                .orElse(Set.copyOf(known));
    }

    private static String known(String id, List<String> known) {
        if (!known.contains(id)) {
            throw unknown("types", "types kent ‘" + id + "’ niet.", "types does not know ‘" + id + "’.", id, known);
        }
        return id;
    }

    /**
     * What the caller sees; the working revisions where they ask for those.
     *
     * @throws Problem 401 or 403 for those who have no role for them
     */
    Reach reach(Collection<ContentType> declared, Caller caller) {
        if (!one("revision").map(QueryParser::isWorking).orElse(false)) {
            return Reach.published(declared);
        }
        caller.mustBeSignedIn();
        Reach reach = Reach.working(declared, caller);
        boolean isBeyond = one("types").isPresent()
                && types(declared).stream()
                        .anyMatch(id -> reach.contentTypes().stream()
                                .noneMatch(type -> type.id().equals(id)));
        if (reach.types().isEmpty() || isBeyond) {
            throw Problem.forbidden(
                    "Je rol laat niet toe om hiervan concepten te zien.",
                    "Your role does not allow you to see drafts of these.");
        }
        return reach;
    }

    private static Problem unknown(String parameter, String nl, String en, String word, Collection<String> known) {
        Optional<String> near = DidYouMean.among(known, word);
        return Problem.invalidParameter(
                parameter,
                nl + near.map(found -> " Bedoel je ‘" + found + "’?").orElse(""),
                en + near.map(found -> " Did you mean ‘" + found + "’?").orElse(""));
    }
}
