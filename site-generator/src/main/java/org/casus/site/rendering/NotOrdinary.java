package org.casus.site.rendering;

/** Something that only the template engine knows what to do with. Says no more than that. */
final class NotOrdinary extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotOrdinary() {
        super("not ordinary", null, false, false);
    }
}
