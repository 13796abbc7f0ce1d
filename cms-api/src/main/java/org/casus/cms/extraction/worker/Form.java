package org.casus.cms.extraction.worker;

/** What is wanted of a document. */
public enum Form {
    /** Its words, for searching: at most {@link #LONGEST_TEXT} characters, the rest is left. */
    TEXT,
    /** Its text as Markdown, with the pictures beside it: whole or not at all. */
    MARKDOWN;

    /** Some 150,000 words: the longest reports. */
    public static final int LONGEST_TEXT = 1_000_000;

    static final int LONGEST_MARKUP = 4_000_000;
}
