package org.casus.cms.storage;

import java.util.regex.Pattern;

/** What a key may be: names of folders and a file, in letters that every store takes for what they are. */
final class Keys {

    private static final Pattern KEY = Pattern.compile("[0-9a-z][0-9a-z-]*(/[0-9a-z][0-9a-z-]*)*");

    private Keys() {}

    static String checked(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("not a key: " + key);
        }
        return key;
    }
}
