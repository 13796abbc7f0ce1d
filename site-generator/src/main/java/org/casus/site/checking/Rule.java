package org.casus.site.checking;

import java.util.Locale;

/** What is looked for. A serious finding is one that some visitor would be stopped or misled by. */
public enum Rule {
    LANGUAGE(true),
    TITLE(true),
    DUPLICATE_ID(true),
    DUPLICATE_ATTRIBUTE(true),
    ALTERNATIVE_TEXT(true),
    NESTING(true),
    PLACEHOLDER(true),
    EMPTY_HEADING(true),
    LINK_NAME(true),
    BUTTON_NAME(true),
    FIELD_NAME(true),
    FRAME_NAME(true),
    ROLE(true),
    ARIA(true),
    VIEWPORT(true),
    REFRESH(true),
    DESCRIPTION(false),
    ONE_H1(false),
    HEADING_ORDER(false),
    UNFINISHED_TEXT(false),
    ORPHAN(false),
    WEIGHT(false);

    private final boolean isSerious;

    Rule(boolean isSerious) {
        this.isSerious = isSerious;
    }

    public boolean isSerious() {
        return isSerious;
    }

    /** In reports: {@code alternative-text}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Rule of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
