package org.casus.cms.listing;

/** Which revision of an entry, and which of its fields, an index row was made from. */
public enum Scope {
    /** Published revisions, public fields. */
    PUBLIC("P"),
    /** Working revisions, all fields. */
    WORKING("W");

    private final String letter;

    Scope(String letter) {
        this.letter = letter;
    }

    /** As the database has it. */
    public String letter() {
        return letter;
    }
}
