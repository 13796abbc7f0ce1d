package org.casus.cms.listing;

import java.util.List;
import org.casus.cms.http.Problem;

/** How much a single question may cost. Nobody who chooses from a page comes near. */
final class Limits {

    /** Characters of one parameter. */
    static final int LONGEST = 4000;

    private static final int MOST_FILTERS = 30;
    private static final int MOST_VALUES = 100;
    private static final int MOST_FACETS = 20;
    private static final int MOST_SORT_KEYS = 5;

    private Limits() {}

    static void check(String parameter, List<String> values) {
        int length = values.stream().mapToInt(String::length).sum();
        if (length > LONGEST) {
            throw tooMuch(parameter, "hoogstens " + LONGEST + " tekens", "at most " + LONGEST + " characters");
        }
        long commas = values.stream()
                .flatMapToInt(String::chars)
                .filter(c -> c == ',')
                .count();
        if (commas + values.size() > MOST_VALUES) {
            throw tooMuch(parameter, "hoogstens " + MOST_VALUES + " waarden", "at most " + MOST_VALUES + " values");
        }
    }

    static void check(List<Filter> filters) {
        if (filters.size() > MOST_FILTERS) {
            throw tooMuch(
                    filters.getLast().field().path(),
                    "samen met de andere hoogstens " + MOST_FILTERS + " filters",
                    "together with the others at most " + MOST_FILTERS + " filters");
        }
    }

    static void checkFacets(List<String> facets) {
        if (facets.size() > MOST_FACETS) {
            throw tooMuch("facets", "hoogstens " + MOST_FACETS + " velden", "at most " + MOST_FACETS + " fields");
        }
    }

    static void checkSort(List<String> keys) {
        if (keys.size() > MOST_SORT_KEYS) {
            throw tooMuch("sort", "hoogstens " + MOST_SORT_KEYS + " velden", "at most " + MOST_SORT_KEYS + " fields");
        }
    }

    private static Problem tooMuch(String parameter, String nl, String en) {
        return Problem.invalidParameter(
                parameter, parameter + " mag " + nl + " hebben.", parameter + " may have " + en + ".");
    }
}
