package org.casus.cms.media;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where in the storage files and what was made of them are. */
final class Keys {

    static final String FORMS = "derivatives/";

    private static final Pattern ID = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern FILE = Pattern.compile("([0-9a-f]{2})/(\\1[0-9a-f]{62})");
    private static final Pattern FORM = Pattern.compile(FORMS + "([0-9a-f]{64})/([0-9a-f]+)");

    private Keys() {}

    /** Whether this can be the SHA-256 of a file, in hex. */
    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    static String ofFile(String id) {
        if (!isId(id)) {
            throw new IllegalArgumentException("not the id of a file");
        }
        return id.substring(0, 2) + "/" + id;
    }

    static String ofForm(String id, String recipe) {
        return FORMS + id + "/" + recipe;
    }

    /** The file that is there, or of which this was made. */
    static Optional<String> id(String key) {
        Matcher file = FILE.matcher(key);
        Matcher form = FORM.matcher(key);
        return file.matches()
                ? Optional.of(file.group(2))
                : form.matches() ? Optional.of(form.group(1)) : Optional.empty();
    }

    static Optional<String> recipe(String key) {
        Matcher form = FORM.matcher(key);
        return form.matches() ? Optional.of(form.group(2)) : Optional.empty();
    }
}
