package org.casus.content.table;

import org.casus.content.LocalizedText;

/** A cell whose text can mean nothing, or more than one thing. The message goes on after the field's name. */
final class NotUnderstood extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient LocalizedText words;

    NotUnderstood(String nl, String en) {
        super(en, null, false, false);
        this.words = LocalizedText.of(nl, en);
    }

    LocalizedText words() {
        return words;
    }
}
