package org.casus.site.theme;

/** Something a template or the planning asked of the theme that it does not have. */
public final class ThemeProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ThemeProblem(String message) {
        super(message);
    }
}
