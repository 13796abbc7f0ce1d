package org.casus.site.checking;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Language tags (BCP 47), as far as the Java runtime knows the languages. */
final class Languages {

    private static final Pattern TAG = Pattern.compile("[a-zA-Z]{2,3}(-[a-zA-Z0-9]{1,8})*");
    private static final Set<String> OF_TWO_LETTERS = Set.of(Locale.getISOLanguages());

    /** Tags take the shorter code where there is one. */
    private static final Set<String> NOT_TO_BE_USED = Arrays.stream(Locale.getISOLanguages())
            .map(code -> Locale.of(code).getISO3Language())
            .collect(Collectors.toSet());

    private Languages() {}

    static boolean isKnown(String tag) {
        if (!TAG.matcher(tag).matches()) {
            return false;
        }
        String language = tag.split("-", 2)[0].toLowerCase(Locale.ROOT);
        return language.length() == 2 ? OF_TWO_LETTERS.contains(language) : !NOT_TO_BE_USED.contains(language);
    }
}
