package org.casus.site;

import java.util.List;

/** The site would lose so much that somebody must say it is meant. */
public final class GateClosed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    GateClosed(String site, List<String> reasons) {
        super(site + " stays as it is: " + String.join("; ", reasons)
                + ". If that is meant, bake with --force, or change the gate in sites/" + site + ".yaml.");
    }
}
