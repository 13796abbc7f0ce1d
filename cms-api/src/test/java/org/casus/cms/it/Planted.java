package org.casus.cms.it;

import java.util.List;

/**
 * Something that was made to be looked for.
 *
 * @param name its last word in its address: a slug, the hash of a file
 * @param secrets words that stand nowhere else, and that only those may read who may know of it
 */
record Planted(String name, List<String> secrets) {

    Planted {
        secrets = List.copyOf(secrets);
    }
}
